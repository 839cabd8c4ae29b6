import type { EventCue, EventMention, EventRival } from "./event-mention.ts";
import { chainsOf, isCarrier } from "./chains.ts";
import { STEP, pageEvidence, type Decision, type PageEvidence } from "./evidence.ts";
import { judge, type Verdict } from "./judge.ts";
import { maySay } from "./phrases.ts";
import { readFlow, type Flow } from "./flow.ts";
import type { FoundTrigger, Sentence } from "./sentence.ts";
import type { EventsTable, KnownEvent } from "./table.ts";
import {
  ANAPHORA_AGE,
  ANAPHORA_ECHO,
  ANAPHORA_SENTENCES,
  MARGIN,
  THRESHOLD,
  THRESHOLD_ALONE,
} from "./weights.ts";
import { readingsOf, wordsOf, type Word } from "./words.ts";
import { hedgeOf, type Hedge } from "./hedges.ts";

/**
 * The event mentions of a page, by flow and in order: those that a sentence's own words tell, and those behind them.
 * Yields the characters gone through, sentence by sentence.
 */
export function* decide(
  decision: Decision,
  flows: readonly Flow[],
): Generator<number, readonly (readonly EventMention[])[]> {
  const { table, day } = decision;
  const found: EventMention[][] = flows.map(() => []);
  const evidence = yield* pageEvidence(decision, flows);
  if (evidence === null) return found;
  /** What "the attack" may mean: events spoken of a few sentences before. */
  let antecedents: readonly Antecedent[] = NONE;
  let gone = 0;
  for (let number = 0; number < flows.length; number++) {
    const until = evidence.until[number]!;
    if (until === 0 && antecedents.length === 0) continue;
    const reading = readFlow(table, flows[number]!, day);
    for (let n = 0, end = 0; end < until || antecedents.length > 0; n++) {
      const sentence = reading.sentence(n);
      if (sentence === null) break;
      gone += sentence.span.end - end;
      if (gone >= STEP) {
        yield gone;
        gone = 0;
      }
      ({ end } = sentence.span);
      const hasEvidence = sentence.mentions.some(evidence.isEvidence);
      if (!hasEvidence && antecedents.length === 0) continue;
      const { taken, meant } = spokenOf(decision, evidence, sentence, hasEvidence, antecedents);
      if (taken.length > 0) found[number]!.push(...inOrder(taken));
      antecedents = meant;
    }
  }
  return found;
}

const inOrder = (taken: readonly Taken[]): EventMention[] =>
  taken.map(({ mention }) => mention).sort((one, other) => one.start - other.start || other.end - one.end);

/** What a sentence tells of events, and what "the attack" may mean behind it. */
function spokenOf(
  decision: Decision,
  evidence: PageEvidence,
  sentence: Sentence,
  hasEvidence: boolean,
  antecedents: readonly Antecedent[],
): { readonly taken: readonly Taken[]; readonly meant: readonly Antecedent[] } {
  const own = hasEvidence ? named(decision.table, sentence) : NONE;
  if (!mayTell(evidence, sentence)) return { taken: NONE, meant: older(antecedents, own) };
  const anchors = [...own];
  const taken: Taken[] = [];
  if (hasEvidence)
    for (const each of anchorsOf(decision, evidence, sentence)) {
      anchors.push({ event: each.event, text: each.text, at: each });
      // Its own name is a mention already.
      if (own.some(({ event, at }) => event === each.event && overlaps(at, each))) continue;
      if (each.event.data.entry !== null) taken.push(each);
    }
  const behind = anaphora(decision, evidence, sentence, anchors, antecedents, taken);
  return { taken: [...taken, ...behind], meant: older(antecedents, behind, anchors) };
}

/** Whether some word of a sentence may be a trigger of an event that the page may speak of. */
function mayTell({ isTrigger }: PageEvidence, { text, hits }: Sentence): boolean {
  for (const hit of hits)
    for (const { entry } of hit.starts) if (isTrigger(entry.value) && maySay(text, hit, entry)) return true;
  return false;
}

/** What "the attack" may mean a sentence later. */
function older(
  antecedents: readonly Antecedent[],
  ...here: readonly (readonly { readonly event: KnownEvent; readonly text: string }[])[]
): readonly Antecedent[] {
  const near = here.flat();
  if (antecedents.length === 0 && near.length === 0) return NONE;
  return [
    ...antecedents
      .filter(({ age }) => age < ANAPHORA_SENTENCES)
      .map((each) => ({ ...each, age: each.age + 1 })),
    ...near.map(({ event, text }) => ({ event, text, age: 1 })),
  ];
}

const NONE: readonly never[] = [];

interface Anchor {
  readonly event: KnownEvent;
  readonly text: string;
  readonly at: { readonly start: number; readonly end: number };
}

/** Events that a sentence calls by name. */
function named(table: EventsTable, { text, mentions }: Sentence): readonly Anchor[] {
  let found: Anchor[] | null = null;
  for (const { entries, start, end } of mentions) {
    const event = table.byEntry.get(entries[0]);
    if (event !== undefined) (found ??= []).push({ event, text: text.slice(start, end), at: { start, end } });
  }
  return found ?? NONE;
}

interface Taken {
  readonly event: KnownEvent;
  readonly mention: EventMention;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const overlaps = (one: { start: number; end: number }, other: { start: number; end: number }): boolean =>
  one.start < other.end && other.start < one.end;

/** The events that a sentence's own words mention. */
function anchorsOf(decision: Decision, evidence: PageEvidence, sentence: Sentence): Taken[] {
  const { competition } = decision;
  const { words, triggers } = sentence;
  const taken: Taken[] = [];
  const isNoun = nounsOf(words, triggers);
  const least = competition ? THRESHOLD : THRESHOLD_ALONE;
  for (const chain of chainsOf(sentence)) {
    /** Events that some word of the chain rules out. */
    const out = new Set<KnownEvent>();
    const judged = chain.map((trigger) =>
      candidatesFor(trigger, evidence).map((event) => {
        const verdict = judge(decision, evidence, sentence, trigger, event);
        if (verdict === null) out.add(event);
        return { event, verdict };
      }),
    );
    const passes = ({ event, anchored, score }: Verdict): boolean =>
      anchored && score >= least && !out.has(event);
    // Whether it is said to have happened is asked last: most words tell of nothing that we know.
    if (!judged.some((all) => all.some(({ verdict }) => verdict !== null && passes(verdict)))) continue;
    for (const [n, trigger] of chain.entries()) {
      if (judged[n]!.length === 0) continue;
      const hedge = hedgeOf(
        words,
        sentence.segments,
        sentence.hedges,
        trigger.from,
        trigger.to,
        trigger.definite,
        isNoun,
      );
      for (const { event, verdict } of judged[n]!) if (!isSaid(hedge, event, verdict)) out.add(event);
    }
    for (const [n, trigger] of chain.entries()) {
      const verdicts = judged[n]!.flatMap(({ event, verdict }) =>
        verdict === null || out.has(event) ? [] : [verdict],
      ).sort((one, other) => other.score - one.score);
      const passing = verdicts.filter(passes);
      const winners = competition ? passing.slice(0, passing[0] === verdicts[0] ? 1 : 0) : passing;
      for (const verdict of winners) {
        const rivals = competition
          ? passing
              .slice(1)
              .filter(({ score, event }) => verdict.score - score < MARGIN && event.data.entry !== null)
          : [];
        taken.push(takenOf(sentence, trigger, verdict, rivals));
      }
    }
  }
  return merged(sentence, taken);
}

/** Whether a word is part of a trigger that carries no other: such a word shields what stands behind it from a hedge. */
function nounsOf(words: readonly Word[], triggers: readonly FoundTrigger[]): (word: number) => boolean {
  const nouns = new Set<number>();
  for (const trigger of triggers)
    if (!isCarrier(words, trigger) && !isSaying(words, trigger))
      for (let at = trigger.from; at < trigger.to; at++) nouns.add(at);
  return (word) => nouns.has(word);
}

/** "No one was reported killed": who only tells of a happening shields it from nothing. */
const SAYING = /^(?:said|says|reported|reportedly|told|announced|confirmed|known|expected)$/;
const isSaying = (words: readonly Word[], { from }: FoundTrigger): boolean =>
  SAYING.test(words[from]!.folded);

/** Whether the words say that it happened, or when it did that is remembered; of what is known beforehand, that it will or may. */
const isSaid = (hedge: Hedge | null, { data }: KnownEvent, verdict: Verdict | null): boolean =>
  hedge === null ||
  (hedge === "remembered" && verdict?.cues.some(({ kind }) => kind === "date") === true) ||
  (data.planned === true && (hedge === "planned" || hedge === "hypothetical"));

/** Events that a trigger may mean, by its own record or its class. */
const candidatesFor = ({ values }: FoundTrigger, { candidates }: PageEvidence): KnownEvent[] =>
  candidates.filter(({ number, data }) =>
    values.some((value) => (value.kind === "own" ? value.event === number : data.classes.includes(value.of))),
  );

function takenOf(
  sentence: Sentence,
  trigger: FoundTrigger,
  verdict: Verdict,
  rivals: readonly Verdict[],
): Taken {
  const { words } = sentence;
  const start = words[trigger.from]!.start;
  const end = words[trigger.to - 1]!.end;
  const { event, cues } = verdict;
  const others: EventRival[] = rivals.map((rival) => ({ event: rival.event.data.entry!, cues: rival.cues }));
  return {
    event,
    start,
    end,
    text: sentence.text.slice(start, end),
    mention: { event: event.data.entry ?? -1, start, end, strength: "anchored", cues, rivals: others },
  };
}

/** One mention for the triggers of one event that follow each other ("missile strike", هجوم شنته). */
function merged(sentence: Sentence, taken: readonly Taken[]): Taken[] {
  const found: Taken[] = [];
  for (const each of taken) {
    const last = found.at(-1);
    if (
      last?.event === each.event &&
      !isNamedIn(sentence, last) &&
      /^[\s\p{Pd}]*(?:and|or|in(?: an?| the)?|و|في)?[\s]*$/u.test(sentence.text.slice(last.end, each.start))
    )
      found[found.length - 1] = {
        ...last,
        end: each.end,
        text: sentence.text.slice(last.start, each.end),
        mention: { ...last.mention, end: each.end },
      };
    else found.push(each);
  }
  return found;
}

/** Whether an event's own name stands in a stretch. */
const isNamedIn = ({ mentions }: Sentence, { event, start, end }: Taken): boolean =>
  mentions.some((mention) => mention.entries[0] === event.data.entry && overlaps(mention, { start, end }));

/** Words of the record itself mean the event that the page is about, article or none: "Fired accountant opened fire". */
const isOwnOfLead = (trigger: FoundTrigger, event: KnownEvent, evidence: PageEvidence): boolean =>
  evidence.lead[event.number] === 1 &&
  trigger.values.some((value) => value.kind === "own" && value.event === event.number);

/** An event spoken of `age` sentences before. */
interface Antecedent {
  readonly event: KnownEvent;
  readonly text: string;
  readonly age: number;
  /** Where it stands in the sentence itself. */
  readonly at?: { readonly start: number; readonly end: number };
}

/**
 * "The attack", هذه المحادثات: a definite trigger a few sentences behind one that says which.
 */
function anaphora(
  decision: Decision,
  evidence: PageEvidence,
  sentence: Sentence,
  own: readonly Anchor[],
  antecedents: readonly Antecedent[],
  taken: readonly Taken[],
): readonly Taken[] {
  if (antecedents.length === 0 && own.length === 0) return NONE;
  const behind: Taken[] = [];
  const { triggers, words } = sentence;
  const isNoun = nounsOf(words, triggers);
  const before = [...antecedents, ...own.map((each) => ({ ...each, age: 0 }))].reverse();
  for (const trigger of triggers) {
    const start = words[trigger.from]!.start;
    const end = words[trigger.to - 1]!.end;
    const isHere = (other: { start: number; end: number }): boolean => overlaps(other, { start, end });
    if (
      taken.some(isHere) ||
      behind.some(isHere) ||
      sentence.parties.some((party) => decision.table.byEntry.has(party.entry) && isHere(party))
    )
      continue;
    const candidates = candidatesFor(trigger, evidence);
    const possible = before.filter(
      ({ event, at }) =>
        (at === undefined || at.end <= start) &&
        candidates.includes(event) &&
        (trigger.definite || isOwnOfLead(trigger, event, evidence)),
    );
    if (possible.length === 0) continue;
    const hedge = hedgeOf(words, sentence.segments, sentence.hedges, trigger.from, trigger.to, true, isNoun);
    let best: { readonly meant: Antecedent; readonly verdict: Verdict; readonly score: number } | null = null;
    const isPhraseOf = ({ event }: Antecedent): boolean =>
      trigger.values.some((value) => value.kind === "own" && value.isPhrase && value.event === event.number);
    // A phrase of one record is no mere word of its class to another.
    const called = possible.some(isPhraseOf) ? possible.filter(isPhraseOf) : possible;
    for (const meant of called) {
      const verdict = judge(decision, evidence, sentence, trigger, meant.event);
      if (verdict === null || !isSaid(hedge, meant.event, verdict)) continue;
      // Between several, what the sentence and the page say counts, what was spoken of last, and in which word.
      const echo = isEchoed(words[trigger.from]!, meant.text) ? ANAPHORA_ECHO : 0;
      const score = verdict.score - ANAPHORA_AGE * meant.age + echo;
      if (best === null || score > best.score) best = { meant, verdict, score };
    }
    if (best === null || best.meant.event.data.entry === null) continue;
    const { meant, verdict } = best;
    const cue: EventCue = { kind: "before", text: meant.text };
    const mention: EventMention = {
      event: meant.event.data.entry!,
      start,
      end,
      strength: "anaphoric",
      cues: [...verdict.cues.filter(({ kind }) => kind === "trigger"), cue],
      rivals: [],
    };
    behind.push({ event: meant.event, start, end, text: meant.text, mention });
  }
  return behind;
}

/** Whether the word that an event was spoken of in comes again: "the strikes" behind "a strike". */
function isEchoed({ folded }: Word, text: string): boolean {
  const stem = readingsOf(folded).at(-1)!.text.slice(0, ECHO_LETTERS);
  return wordsOf(text, 0, text.length).some((word) =>
    readingsOf(word.folded).some((reading) => reading.text.startsWith(stem)),
  );
}
/** So many letters alike make two words one. */
const ECHO_LETTERS = 5;
