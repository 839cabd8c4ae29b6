import { datesIn, type FoundDate } from "./dates/lex.ts";
import { hedgesIn, type FoundHedge } from "./hedges.ts";
import { segmentsOf } from "./segments.ts";
import type { Span } from "./sentences.ts";
import type { Hit } from "./phrases.ts";
import type { Cue, EventsTable, Phrase, Trigger } from "./table.ts";
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

/** A word of an event's record that stands in the sentence. */
export interface FoundCue {
  readonly from: number;
  readonly to: number;
  readonly value: Cue;
}

/** A sentence of a flow, read as far as anybody asks: most of most sentences never is. */
export class Sentence {
  private knownWords: readonly Word[] | null = null;
  private knownHits: readonly Hit<Phrase>[] | null = null;
  private knownParties: readonly Party[] | null = null;
  private knownPhrases: {
    readonly triggers: readonly FoundTrigger[];
    readonly cues: readonly FoundCue[];
  } | null = null;
  private knownSegments: readonly number[] | null = null;
  private knownDates: readonly FoundDate[] | null = null;
  private knownHedges: readonly FoundHedge[] | null = null;

  /** `mentions` in order of their starts; `day` is the page's, since 1970, or null. */
  constructor(
    private readonly table: EventsTable,
    readonly text: string,
    readonly span: Span,
    readonly mentions: readonly SentenceMention[],
    private readonly day: number | null,
  ) {}

  get words(): readonly Word[] {
    return (this.knownWords ??= wordsOf(this.text, this.span.start, this.span.end));
  }

  /** Words that may be triggers or cues; no word of the others is made for this. */
  get hits(): readonly Hit<Phrase>[] {
    return (this.knownHits ??= this.table.phrases.scan(this.text, this.span.start, this.span.end));
  }

  get parties(): readonly Party[] {
    return (this.knownParties ??= partiesOf(this.table, this.words, this.mentions));
  }

  get triggers(): readonly FoundTrigger[] {
    return this.read().triggers;
  }

  get cues(): readonly FoundCue[] {
    return this.read().cues;
  }

  private read(): { readonly triggers: readonly FoundTrigger[]; readonly cues: readonly FoundCue[] } {
    return (this.knownPhrases ??=
      this.hits.length === 0 ? { triggers: [], cues: [] } : phrasesOf(this.table, this));
  }

  /** By word: the number of the clause that it stands in (see segments.ts). */
  get segments(): readonly number[] {
    return (this.knownSegments ??= segmentsOf(this.words));
  }

  get dates(): readonly FoundDate[] {
    return (this.knownDates ??= datesIn(this.text, this.words, this.day));
  }

  get hedges(): readonly FoundHedge[] {
    return (this.knownHedges ??= hedgesIn(this.text, this.words));
  }
}

function partiesOf(
  table: EventsTable,
  words: readonly Word[],
  mentions: readonly SentenceMention[],
): Party[] {
  const parties: Party[] = [];
  let at = 0;
  for (const { entries, start, end } of mentions) {
    // Mentions stand in order of their starts.
    while (at < words.length && words[at]!.end <= start) at++;
    if (at === words.length) break;
    let to = at;
    while (to < words.length && words[to]!.start < end) to++;
    const [entry] = entries;
    parties.push({ entry, means: table.standsFor(entry), from: at, to, start, end });
  }
  return parties;
}

const DETERMINERS = new Set(
  ["the", "this", "that", "these", "those", "its", "his", "her", "their", "such", "both"],
); // prettier-ignore
const STOPS = new Set(["a", "an", "of", "on", "in", "to", "by", "for", "with", "at", "from", "was", "were", "is", "are"]); // prettier-ignore
const ARABIC_DETERMINERS = new Set(["هذا", "هذه", "ذلك", "تلك", "هذين", "وهذا", "وهذه"]);
/** Words between a determiner and the noun it makes definite: "the unprecedented missile and drone attack". */
const DETERMINER_REACH = 5;

function phrasesOf(
  { phrases }: EventsTable,
  { text, words, hits, mentions }: Sentence,
): { triggers: FoundTrigger[]; cues: FoundCue[] } {
  const triggers: FoundTrigger[] = [];
  const cues: FoundCue[] = [];
  for (const hit of hits) {
    const at = hit.word;
    const { start, end } = words[at]!;
    if (isMentioned(words, at, mentions)) continue;
    const matches = phrases.matches(words, hit);
    const isNamed = mentions.some((mention) => mention.start < end && mention.end > start);
    let to = 0;
    let definite = false;
    const values: Trigger[] = [];
    for (const match of matches) {
      const { value } = match;
      if (value.kind === "cue") cues.push({ from: at, to: match.to, value });
      else if (!isNamed || !value.open) {
        values.push(value);
        to = Math.max(to, match.to);
        definite ||= match.definite;
      }
    }
    if (values.length === 0) continue;
    // Phrases of different length are different triggers: "air strike" is one, and the strike in it no other.
    const inside = triggers.at(-1);
    if (inside !== undefined && inside.to > at)
      triggers[triggers.length - 1] = {
        ...inside,
        to: Math.max(to, inside.to),
        values: [...inside.values, ...values],
      };
    else triggers.push({ from: at, to, values, definite: definite || isDefinite(text, words, at) });
  }
  return { triggers, cues };
}

/**
 * Whether وردت at `at` says that reports came in or names were mentioned. "And answered" it is only before who did it,
 * على or what it was done with (ب).
 */
function isMentioned(words: readonly Word[], at: number, mentions: readonly SentenceMention[]): boolean {
  if (words[at]!.folded !== "وردت") return false;
  const next = words[at + 1];
  if (next === undefined) return true;
  if (/^(?:علي|عليه|عليها|ب(?!يان).{3,})$/.test(next.folded))
    return words[at + 2]?.folded.startsWith("لسان") ?? false;
  return !mentions.some(({ start, end }) => start < next.end && end > next.start);
}

function isDefinite(text: string, words: readonly Word[], at: number): boolean {
  if (ARABIC_DETERMINERS.has(words[at - 1]?.folded ?? "")) return true;
  for (let back = 1; back <= DETERMINER_REACH; back++) {
    const word = words[at - back];
    if (word === undefined || words[at - back + 1]!.broken) return false;
    if (DETERMINERS.has(word.folded)) return true;
    if (isPossessive(text, word.end)) return true;
    if (STOPS.has(word.folded)) return false;
  }
  return false;
}

const isPossessive = (text: string, at: number): boolean =>
  (text[at] === "'" || text[at] === "’") && text[at + 1] === "s" && !/\w/.test(text[at + 2] ?? "");
