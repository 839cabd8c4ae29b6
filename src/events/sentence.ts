import { datesIn, type FoundDate } from "./dates/lex.ts";
import { hedgesIn, type FoundHedge } from "./hedges.ts";
import type { PhraseMatch } from "./phrases.ts";
import type { Span } from "./sentences.ts";
import type { Cue, EventsTable, Trigger } from "./table.ts";
import { wordsOf, type Word } from "./words.ts";

/** What the recogniser needs of a mention: see `Mention` in src/mentions. */
export interface SentenceMention {
  readonly entries: readonly [number, ...number[]];
  readonly start: number;
  readonly end: number;
}

/** A mention in words of its sentence. */
export interface Party {
  /** The entry, and all that it stands for. */
  readonly entry: number;
  readonly means: readonly number[];
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

/** Words that may tell of an event, and of which. */
export interface FoundTrigger {
  readonly from: number;
  readonly to: number;
  readonly values: readonly Trigger[];
  /** "The", "this", "its" or ال stand before it. */
  readonly definite: boolean;
}

/** A sentence of a flow, read as far as it is needed. */
export interface Sentence {
  readonly text: string;
  readonly span: Span;
  /** It holds a mention that says something about an event. */
  readonly hasEvidence: boolean;
  readonly parties: readonly Party[];
  /** Read when first asked for: most sentences never are. */
  readonly read: () => SentenceReading;
}

export interface SentenceReading {
  readonly words: readonly Word[];
  readonly triggers: readonly FoundTrigger[];
  readonly dates: readonly FoundDate[];
  readonly hedges: readonly FoundHedge[];
  readonly cues: readonly PhraseMatch<Cue>[];
}

/** Makes a sentence of a flow. */
export function readSentence(
  table: EventsTable,
  text: string,
  span: Span,
  mentions: readonly SentenceMention[],
  day: number | null,
): Sentence {
  const own = mentions.filter(({ entries }) => table.relevant.has(entries[0]));
  let words: readonly Word[] | null = null;
  let reading: SentenceReading | null = null;
  const wordsRead = (): readonly Word[] => (words ??= wordsOf(text, span.start, span.end));
  let parties: Party[] | null = null;
  return {
    text,
    span,
    hasEvidence: own.length > 0,
    get parties() {
      return (parties ??= mentions.flatMap((mention) => partyOf(table, wordsRead(), mention)));
    },
    read: () => (reading ??= read(table, text, wordsRead(), day, mentions)),
  };
}

function partyOf(table: EventsTable, words: readonly Word[], mention: SentenceMention): Party[] {
  const from = words.findIndex(({ end }) => end > mention.start);
  if (from < 0) return [];
  let to = from;
  while (to < words.length && words[to]!.start < mention.end) to++;
  const [entry] = mention.entries;
  return [{ entry, means: table.standsFor(entry), from, to, start: mention.start, end: mention.end }];
}

const DETERMINERS = new Set([
  "the",
  "this",
  "that",
  "these",
  "those",
  "its",
  "his",
  "her",
  "their",
  "such",
  "both",
]);
const ARABIC_DETERMINERS = new Set(["هذا", "هذه", "ذلك", "تلك", "هذين", "وهذا", "وهذه"]);
/** Words between a determiner and the noun it makes definite: "the unprecedented missile and drone attack". */
const DETERMINER_REACH = 5;

function read(
  table: EventsTable,
  text: string,
  words: readonly Word[],
  day: number | null,
  mentions: readonly SentenceMention[],
): SentenceReading {
  const triggers: FoundTrigger[] = [];
  const cues: PhraseMatch<Cue>[] = [];
  for (let at = 0; at < words.length; at++) {
    cues.push(...table.cues.at(words, at));
    const isNamed = mentions.some(({ start, end }) => start < words[at]!.end && end > words[at]!.start);
    const matches = table.triggers.at(words, at).filter(({ value }) => !isNamed || !value.open);
    if (matches.length === 0) continue;
    // Phrases of different length are different triggers: "air strike" is one, and the strike in it no other.
    const to = matches[0]!.to;
    const values = matches.map(({ value }) => value);
    const definite = matches.some((each) => each.definite) || isDefinite(text, words, at);
    const inside = triggers.at(-1);
    if (inside !== undefined && inside.to > at)
      triggers[triggers.length - 1] = {
        ...inside,
        to: Math.max(to, inside.to),
        values: [...inside.values, ...values],
      };
    else triggers.push({ from: at, to, values, definite });
  }
  return { words, triggers, dates: datesIn(text, words, day), hedges: hedgesIn(words), cues };
}

function isDefinite(text: string, words: readonly Word[], at: number): boolean {
  if (ARABIC_DETERMINERS.has(words[at - 1]?.folded ?? "")) return true;
  for (let back = 1; back <= DETERMINER_REACH; back++) {
    const word = words[at - back];
    if (word === undefined || words[at - back + 1]!.broken) return false;
    if (DETERMINERS.has(word.folded)) return true;
    if (/^['’]s\b/.test(text.slice(word.end, word.end + 2))) return true;
    if (
      /^(?:a|an|of|on|in|to|by|for|with|and|at|from|was|were|is|are)$/.test(word.folded) &&
      word.folded !== "and"
    )
      return false;
  }
  return false;
}
