import { CUE, FULL, QUIET, STRICT, SURNAME, WEAK, type NamesTable } from "./format.ts";
import { PERHAPS, SOMEBODY } from "./language/latin.ts";
import type { Mention, NameReason as Reason } from "./mention.ts";
import { STANDS, type Evidence } from "./rules.ts";
import type { Candidate } from "./scan.ts";

/** The texts of one page; decides what is a mention given all the evidence on the page. */
export interface Page<Key> {
  /**
   * Adds or replaces a text's candidates. Answers the keys of all texts whose mentions are now others than
   * before, this one included.
   */
  set(key: Key, candidates: readonly Candidate[]): Key[];
  /** Takes a text off the page. Answers the keys of the other texts whose mentions changed. */
  remove(key: Key): Key[];
  /** The mentions of a text, in order of `start`, longest first; a nested one stands after the one it is in. */
  mentions(key: Key): readonly Mention[];
}

/** At most this many words stand between a name and a cue that is near it. */
const NEAR = 2;

// Evidence of an entry, beside `STANDS` (a full name stands on the page): in the two lowest bits.
/** A full name of it is a mention. */
const ACCEPTED = 2;
/** A cue licensed a weak name of it. */
const LICENSED = 3;
const about = (entry: number, what: number): Evidence => ((entry << 2) | what) >>> 0;
/** Somebody of that family name stands on the page with a given name. */
const taken = (entry: number): Evidence => -1 - entry;

interface Text {
  readonly candidates: readonly Candidate[];
  /** Evidence that the text gives, whatever the rest of the page says. */
  readonly given: ReadonlyMap<Evidence, string>;
  /** Evidence that its mentions give: depends on the rest of the page. */
  derived: ReadonlyMap<Evidence, string>;
  /** Evidence that its mentions depend on. */
  readonly asks: ReadonlySet<Evidence>;
  mentions: readonly Mention[];
}

const NONE: readonly Mention[] = [];

/** An empty page. `Key` is whatever names a text: a node, a number. */
export function createPage<Key>(_table: NamesTable): Page<Key> {
  const texts = new Map<Key, Text>();
  /** The texts that give a piece of evidence, and its words there. */
  const evidence = new Map<Evidence, Map<Key, string>>();
  /** The texts that ask for a piece of evidence. */
  const asking = new Map<Evidence, Set<Key>>();

  const holds: Holds = (what) => evidence.get(what)?.values().next().value;

  /** Replaces what a text gives; answers what came onto the page or went from it. */
  function give(
    key: Key,
    before: ReadonlyMap<Evidence, string>,
    now: ReadonlyMap<Evidence, string>,
  ): Evidence[] {
    const changed: Evidence[] = [];
    for (const what of before.keys()) {
      if (now.has(what)) continue;
      const givers = evidence.get(what)!;
      givers.delete(key);
      if (givers.size > 0) continue;
      evidence.delete(what);
      changed.push(what);
    }
    for (const [what, words] of now) {
      let givers = evidence.get(what);
      if (givers === undefined) {
        evidence.set(what, (givers = new Map()));
        changed.push(what);
      }
      givers.set(key, words);
    }
    return changed;
  }

  /**
   * Decides anew for texts until nothing changes. Full names depend on what stands on the page alone, names
   * licensed by a cue on that too, names licensed by those on both: three rounds at most, no circle.
   */
  function settle(touched: Set<Key>, changed: Evidence[]): Key[] {
    const waiting = new Set(touched);
    const spread = (whats: readonly Evidence[]): void => {
      for (const what of whats) for (const key of asking.get(what) ?? []) waiting.add(key);
    };
    spread(changed);
    const affected = new Set(waiting);
    while (waiting.size > 0) {
      const round = [...waiting];
      waiting.clear();
      for (const key of round) {
        const text = texts.get(key);
        if (text === undefined) continue;
        affected.add(key);
        const derived = derive(text.candidates, holds);
        const news = give(key, text.derived, derived);
        text.derived = derived;
        spread(news);
      }
    }
    const others: Key[] = [];
    for (const key of affected) {
      const text = texts.get(key);
      if (text === undefined) continue;
      const mentions = decide(text.candidates, holds);
      if (!areEqual(mentions, text.mentions)) others.push(key);
      text.mentions = mentions;
    }
    return others;
  }

  /** Takes a text's share of the page away; answers the evidence that went with it. */
  function drop(key: Key, text: Text): Evidence[] {
    for (const what of text.asks) {
      const keys = asking.get(what)!;
      keys.delete(key);
      if (keys.size === 0) asking.delete(what);
    }
    texts.delete(key);
    return [...give(key, text.given, new Map()), ...give(key, text.derived, new Map())];
  }

  return {
    set(key, candidates) {
      const old = texts.get(key);
      const gone = old === undefined ? [] : drop(key, old);
      if (candidates.length === 0) {
        const others = settle(new Set(), gone);
        if (old !== undefined && old.mentions.length > 0) others.push(key);
        return others;
      }
      const asks = askedBy(candidates);
      const text: Text = {
        candidates,
        given: givenBy(candidates),
        derived: new Map(),
        asks,
        mentions: old?.mentions ?? NONE,
      };
      texts.set(key, text);
      for (const what of asks) {
        const keys = asking.get(what);
        if (keys) keys.add(key);
        else asking.set(what, new Set([key]));
      }
      return settle(new Set([key]), [...gone, ...give(key, new Map(), text.given)]);
    },
    remove(key) {
      const old = texts.get(key);
      return old === undefined ? [] : settle(new Set(), drop(key, old));
    },
    mentions: (key) => texts.get(key)?.mentions ?? NONE,
  };
}

/** The words on the page that are a piece of evidence, if it holds. */
type Holds = (what: Evidence) => string | undefined;

const isStrong = (candidate: Candidate): boolean =>
  (candidate.flags & (FULL | WEAK | QUIET)) === FULL && !isOthers(candidate);

/** Whether the name is part of somebody else's. A weak one is where it only may be. */
const isOthers = ({ flags, given }: Candidate): boolean =>
  given === SOMEBODY || (given === PERHAPS && (flags & WEAK) !== 0);

function givenBy(candidates: readonly Candidate[]): Map<Evidence, string> {
  const given = new Map<Evidence, string>();
  for (const candidate of candidates) {
    if (candidate.flags & CUE) given.set(candidate.name << 2, candidate.surface);
    else if (candidate.given === SOMEBODY) given.set(taken(candidate.entry), candidate.surface);
    else if (isStrong(candidate)) given.set(about(candidate.entry, STANDS), candidate.surface);
  }
  return given;
}

function askedBy(candidates: readonly Candidate[]): Set<Evidence> {
  const asks = new Set<Evidence>();
  for (const { flags, entry, rule } of candidates) {
    if (flags & CUE) continue;
    if (flags & (WEAK | SURNAME))
      asks.add(about(entry, ACCEPTED)).add(about(entry, LICENSED)).add(taken(entry));
    if (rule) for (const what of [...rule.requires.page, ...rule.rejects.page]) asks.add(what);
  }
  return asks;
}

/** What a text's own mentions say to the rest of the page. */
function derive(candidates: readonly Candidate[], holds: Holds): Map<Evidence, string> {
  const derived = new Map<Evidence, string>();
  for (const candidate of candidates) {
    if (candidate.flags & CUE) continue;
    const reason = judge(candidate, candidates, holds);
    if (reason === undefined) continue;
    // A family name that others bear too speaks for nobody else.
    if (isStrong(candidate) && !(candidate.flags & SURNAME))
      derived.set(about(candidate.entry, ACCEPTED), candidate.surface);
    if (reason.rule === "cue") derived.set(about(candidate.entry, LICENSED), candidate.surface);
  }
  return derived;
}

/** Why a candidate is a mention, as far as itself and the page go; undefined when it is none. */
function judge(candidate: Candidate, all: readonly Candidate[], holds: Holds): Reason | undefined {
  const { flags, entry, name, rule, start, core, surface } = candidate;
  if (isOthers(candidate)) return undefined;
  if (rule && (onPage(rule.rejects.page, holds) ?? near(rule.rejects.near, candidate, all)) !== undefined)
    return undefined;
  const particle = core > start ? { proclitic: surface.slice(0, core - start) } : {};
  const reason = (why: Reason["rule"], cue?: string): Reason => ({
    rule: why,
    name,
    ...(cue === undefined ? {} : { cue }),
    ...particle,
  });
  if (!(flags & WEAK)) {
    if (flags & SURNAME && holds(taken(entry)) !== undefined && holds(about(entry, ACCEPTED)) === undefined)
      return undefined;
    return reason(flags & QUIET ? "demonym" : "name");
  }
  const fullName = flags & STRICT ? undefined : holds(about(entry, ACCEPTED));
  if (fullName !== undefined) return reason("full-name-on-page", fullName);
  const cue = rule && (onPage(rule.requires.page, holds) ?? near(rule.requires.near, candidate, all));
  if (cue !== undefined) return reason("cue", cue);
  const known = flags & STRICT ? undefined : holds(about(entry, LICENSED));
  return known === undefined ? undefined : reason("full-name-on-page", known);
}

function onPage(whats: readonly Evidence[], holds: Holds): string | undefined {
  for (const what of whats) {
    const words = holds(what);
    if (words !== undefined) return words;
  }
  return undefined;
}

/** The words of the first cue that stands near a candidate, in its own text and not inside itself. */
function near(
  whats: readonly Evidence[],
  candidate: Candidate,
  all: readonly Candidate[],
): string | undefined {
  if (whats.length === 0) return undefined;
  for (const other of all) {
    if (!whats.includes(evidenceOf(other))) continue;
    if (other.start >= candidate.start && other.end <= candidate.end) continue;
    const gap = Math.max(
      other.word - candidate.word - candidate.words,
      candidate.word - other.word - other.words,
    );
    if (gap <= NEAR) return other.surface;
  }
  return undefined;
}

const evidenceOf = (candidate: Candidate): Evidence =>
  candidate.flags & CUE ? candidate.name << 2 : isStrong(candidate) ? about(candidate.entry, STANDS) : -1;

/**
 * A text's mentions: the longest first from the left; inside one, full names of other entries only. Candidates
 * of one stretch that are all mentions become one mention of several entries.
 */
function decide(candidates: readonly Candidate[], holds: Holds): readonly Mention[] {
  const mentions: Mention[] = [];
  const around: Mention[] = [];
  for (let index = 0; index < candidates.length;) {
    const { start, end } = candidates[index]!;
    const chosen: { candidate: Candidate; reason: Reason }[] = [];
    while (around.length > 0 && around.at(-1)!.end <= start) around.pop();
    for (; candidates[index]?.start === start && candidates[index]!.end === end; index++) {
      const candidate = candidates[index]!;
      if (candidate.flags & CUE || chosen.some((other) => other.candidate.entry === candidate.entry))
        continue;
      if (around.length > 0 && !mayNest(candidate, around)) continue;
      const reason = judge(candidate, candidates, holds);
      if (reason) chosen.push({ candidate, reason });
    }
    if (chosen.length === 0) continue;
    const isQuiet = ({ candidate }: { candidate: Candidate }): number => candidate.flags & QUIET;
    chosen.sort((one, other) => isQuiet(one) - isQuiet(other) || one.candidate.entry - other.candidate.entry);
    const mention: Mention = {
      entries: chosen.map(({ candidate }) => candidate.entry) as [number, ...number[]],
      start,
      end,
      strength: isQuiet(chosen[0]!) ? "quiet" : "marked",
      reasons: chosen.map(({ reason }) => reason) as [Reason, ...Reason[]],
    };
    mentions.push(mention);
    around.push(mention);
  }
  return mentions;
}

const mayNest = ({ flags, entry, end }: Candidate, around: readonly Mention[]): boolean =>
  (flags & (FULL | QUIET)) === FULL &&
  around.every((outer) => end <= outer.end && !outer.entries.includes(entry));

const areEqual = (one: readonly Mention[], other: readonly Mention[]): boolean =>
  one.length === other.length && JSON.stringify(one) === JSON.stringify(other);
