import { readFlow, type Flow } from "./flow.ts";
import type { SentenceMention } from "./sentence.ts";
import type { EventsTable, KnownEvent, Phrase } from "./table.ts";
import {
  CUE_SHARE,
  ENOUGH,
  GATE,
  GATE_ALONE,
  GATE_PARTIES,
  OWN_ALONE,
  RECENT_DAYS,
  SHARE_POWER,
  SIDES_SHARE,
} from "./weights.ts";

/** What a page as a whole says. */
export interface PageEvidence {
  /** Events that the page may speak of: not older than the page allows, and covered enough. */
  readonly candidates: readonly KnownEvent[];
  /** By event number: the share of the record that the page covers, 0 to 1. */
  readonly share: readonly number[];
  /**
   * By event number: what the page says of this event and of few others, 1 for the one it says most of. A page is
   * mostly about one of twins.
   */
  readonly lead: readonly number[];
  /** By event number: the same as a sum, 1 for each party of its own (named: more than enough). */
  readonly said: readonly number[];
  /** By event number: days between the event's end and the page; null when unknown or more than `RECENT_DAYS`. */
  readonly recent: readonly (number | null)[];
  /** By event number: the page is more than `RECENT_DAYS` behind its end. */
  readonly old: readonly boolean[];
  /** By event number: it is a killing, and the page names nobody whom it killed: another's, as a rule. */
  readonly ofNobody: readonly boolean[];
  /** By flow: where the last mention starts that may tell of a candidate, plus one; 0 where there is none. */
  readonly until: readonly number[];
  /** Whether a sentence with this mention may speak of a candidate. */
  readonly isEvidence: (mention: SentenceMention) => boolean;
  /** Whether a trigger may mean a candidate: by its own record, or by its class. */
  readonly isTrigger: (trigger: Phrase) => boolean;
}

/** A stub is a candidate on a page this many days behind it, cue or no cue. */
const STUB_NEWS_DAYS = 14;

/** UTF-16 units of the shortest trigger (رد) and a space. */
const SHORTEST_TRIGGER = 3;

/** Less than this makes nobody the page's leading event: half of a party of its own. */
const LEAST_SAID = 0.5;

/** Characters that one step goes through at least, and no more than a sentence more: a yield has its price. */
export const STEP = 900;

/** What a page is judged with. */
export interface Decision {
  readonly table: EventsTable;
  /** The page's day since 1970, null when unknown. */
  readonly day: number | null;
  /** Each trigger goes to the best event only. */
  readonly competition: boolean;
}

/**
 * Gathers what a page says of each event; null when it can speak of none. Who is named decides first, and no word is
 * read where that is not enough. Yields the characters gone through.
 */
export function* pageEvidence(
  { table, day, competition }: Decision,
  flows: readonly Flow[],
): Generator<number, PageEvidence | null> {
  const named = new Set<number>();
  for (const { mentions } of flows)
    for (const { entries } of mentions) if (table.relevant.has(entries[0])) named.add(entries[0]);
  if (named.size === 0) return null;
  const { ofParties, sides, said, isNamed, known } = supportOf(table, named);
  const possible = table.events.map(
    (event, n) =>
      // Nobody can report what has not happened; the page may be stamped a day early.
      (day === null || event.first <= day + 1) &&
      (ofParties[n]! >= GATE_PARTIES || bits(sides[n]!) > 1 || isNamed[n]!),
  );
  if (!possible.includes(true)) return null;
  const live = new Set<number>();
  for (const entry of named) if (table.relevant.get(entry)!.some((n) => possible[n])) live.add(entry);
  const isEvidence = ({ entries }: SentenceMention): boolean => live.has(entries[0]);
  const until = flows.map((flow) => {
    const last = flow.mentions.findLast(isEvidence);
    if (last === undefined) return 0;
    // A name by itself (a link of a menu) has no room for a trigger.
    return flow.text.length - (last.end - last.start) < SHORTEST_TRIGGER ? 0 : last.start + 1;
  });

  const cues = yield* cuesIn(table, day, flows, until, isEvidence, possible);
  const recent = table.events.map((event) => (day === null ? null : daysBehind(event, day)));
  const share = table.events.map((event, n) => {
    if (isNamed[n]) return 1;
    let sum = ofParties[n]!;
    for (const cue of cues[n]!) {
      sum += (CUE_SHARE * event.cueRarity[cue]! ** SHARE_POWER) / event.weight;
      said[n]! += CUE_SHARE * event.cueDistinct[cue]!;
    }
    const ofSides = event.sides.length === 0 ? 0 : (SIDES_SHARE * bits(sides[n]!)) / event.sides.length;
    return Math.max(ofSides, Math.min(1, sum));
  });
  const most = Math.max(LEAST_SAID, ...said);
  const gate = competition ? GATE : GATE_ALONE;
  const candidates = table.events.filter((event, n) => {
    if (!possible[n] || share[n]! < gate) return false;
    // Alone, twins are told apart by what each has for itself.
    if (!competition && said[n]! < OWN_ALONE * Math.min(ENOUGH, event.ownWeight)) return false;
    if (event.data.entry !== null) return true;
    const days = recent[n] ?? null;
    return cues[n]!.size > 0 || (days !== null && days <= STUB_NEWS_DAYS);
  });
  if (candidates.length === 0) return null;
  const own = new Set(candidates.map(({ number }) => number));
  const classes = new Set(candidates.flatMap(({ data }) => data.classes));
  const isTrigger = (value: Phrase): boolean =>
    value.kind === "own" ? own.has(value.event) : value.kind === "class" && classes.has(value.of);
  return {
    candidates,
    share,
    lead: said.map((each, n) => (each / most) * amongTwins(table.events[n]!, said)),
    said: said.map((each, n) => (isNamed[n] ? Infinity : each)),
    recent,
    old: table.events.map(({ last }) => day !== null && day - last > RECENT_DAYS),
    ofNobody: table.events.map(
      ({ victims }) => victims.length > 0 && !victims.some((each) => known.has(each)),
    ),
    until,
    isEvidence,
    isTrigger,
  };
}

/** What the entries on a page say for each event, by number. */
function supportOf(
  { events, supports, standsFor, byEntry }: EventsTable,
  named: ReadonlySet<number>,
): { ofParties: number[]; sides: number[]; said: number[]; isNamed: boolean[]; known: ReadonlySet<number> } {
  const zeros = (): number[] => events.map(() => 0);
  const [ofParties, sides, said, isNamed] = [zeros(), zeros(), zeros(), events.map(() => false)];
  const seen = new Set<number>();
  for (const entry of named)
    for (const each of standsFor(entry)) {
      if (seen.has(each)) continue;
      seen.add(each);
      const event = byEntry.get(each);
      if (event !== undefined) isNamed[event.number] = true;
      for (const support of supports.get(each) ?? []) {
        ofParties[support.event]! += support.share;
        sides[support.event]! |= support.sides;
        said[support.event]! += support.distinct;
      }
    }
  return { ofParties, sides, said, isNamed, known: seen };
}

/** How many bits are set; an event has three sides at most. */
const bits = (set: number): number => (set & 1) + ((set >> 1) & 1) + ((set >> 2) & 1);

/** What the page says of an event beside what it says of the twin it says most of: 1 for the leading one. */
function amongTwins({ number, data }: KnownEvent, said: readonly number[]): number {
  const own = said[number]!;
  const most = data.siblings.reduce((max, twin) => Math.max(max, said[twin]!), own);
  return most === 0 ? 1 : own / most;
}

/** Days between an event and a page of `day`; null when the page is not its news. Long events are no news. */
function daysBehind({ data, first, last }: KnownEvent, day: number): number | null {
  if (data.date === "" || first > day || last - first >= 60) return null;
  const days = day - Math.min(last, day);
  return days <= RECENT_DAYS ? days : null;
}

const NO_CUES: Set<number> = new Set();

/** By event: the cues of those that are possible, in the sentences that may speak of them. */
function* cuesIn(
  table: EventsTable,
  day: number | null,
  flows: readonly Flow[],
  until: readonly number[],
  isEvidence: PageEvidence["isEvidence"],
  possible: readonly boolean[],
): Generator<number, readonly ReadonlySet<number>[]> {
  const cues = possible.map((is) => (is ? new Set<number>() : NO_CUES));
  let gone = 0;
  for (let number = 0; number < flows.length; number++) {
    const last = until[number]!;
    if (last === 0) continue;
    const reading = readFlow(table, flows[number]!, day);
    for (let n = 0, end = 0; end < last; n++) {
      const sentence = reading.sentence(n)!;
      gone += sentence.span.end - end;
      if (gone >= STEP) {
        yield gone;
        gone = 0;
      }
      ({ end } = sentence.span);
      if (!sentence.mentions.some(isEvidence)) continue;
      for (const { starts } of sentence.hits)
        for (const { entry } of starts) {
          const { value, parts } = entry;
          if (value.kind !== "cue" || value.cue < 0 || !possible[value.event]) continue;
          // A cue of one word stands there; one of several must be looked at.
          if (parts.length === 1 || sentence.cues.some((cue) => cue.value === value))
            cues[value.event]!.add(value.cue);
        }
    }
  }
  return cues;
}
