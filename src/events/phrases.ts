import { FOLD, fold, IGNORED } from "../mentions/fold.ts";
import { nextToken, token, wordsOf as foldedWords } from "../mentions/tokens.ts";
import { createBeginnings } from "./beginnings.ts";
import { foldedPart, isArabic, readingsOf, type Word } from "./words.ts";

/** A phrase found in a sentence. */
export interface PhraseMatch<T> {
  /** Numbers of its first word and of the one behind its last, among the sentence's words. */
  readonly from: number;
  readonly to: number;
  readonly value: T;
  /** The Arabic article stands before its first word. */
  readonly definite: boolean;
}

export interface Part {
  readonly text: string;
  /** Any ending may follow. */
  readonly open: boolean;
}
export interface Entry<T> {
  readonly parts: readonly Part[];
  readonly value: T;
}
/** A phrase that a word may begin. */
export interface Start<T> {
  readonly entry: Entry<T>;
  readonly definite: boolean;
}

/** A word that may begin phrases. */
export interface Hit<T> {
  /** Its number in the stretch. */
  readonly word: number;
  /** Where it ends in the text. */
  readonly end: number;
  readonly starts: readonly Start<T>[];
}

/** Phrases as curators write them (`air strike*`, هجوم*), found by their first word. */
export interface PhraseIndex<T> {
  /** Adds a phrase. One without a letter or digit is passed over. */
  add(phrase: string, value: T): void;
  /**
   * The words from `start` to `end` that may begin phrases. Makes nothing for the others: most words begin none, and
   * most sentences hold no word that does.
   */
  scan(text: string, start: number, end: number): readonly Hit<T>[];
  /** The phrases that do start at a hit, the longest first. `words` are those of the stretch. */
  matches(words: readonly Word[], hit: Hit<T>): readonly PhraseMatch<T>[];
}

/** Endings are cut from stems of at least this many letters. */
const SHORTEST_STEM = 2;

/** What this many words may begin is remembered: pages repeat their words. */
const REMEMBERED = 4096;

const NOTHING: readonly never[] = [];

/** An empty index. */
export function createPhraseIndex<T>(): PhraseIndex<T> {
  const whole = new Map<string, Entry<T>[]>();
  const stems = new Map<string, Entry<T>[]>();
  const beginnings = createBeginnings();
  const remembered = new Map<string, readonly Start<T>[]>();
  let longestStem = 0;

  const startsOf = (folded: string): readonly Start<T>[] => {
    const found: Start<T>[] = [];
    const offer = (entries: readonly Entry<T>[] | undefined, definite: boolean): void => {
      for (const entry of entries ?? NOTHING)
        if (!found.some((each) => each.entry === entry)) found.push({ entry, definite });
    };
    for (const { text, definite } of readingsOf(folded)) {
      offer(whole.get(text), definite);
      for (let length = Math.min(text.length, longestStem); length >= SHORTEST_STEM; length--)
        offer(stems.get(text.slice(0, length)), definite);
    }
    return found.length === 0 ? NOTHING : found;
  };

  return {
    add(phrase, value) {
      const parts = partsOf(phrase);
      const [first] = parts;
      if (first === undefined) return;
      remembered.clear();
      beginnings.add(first.text, first.open);
      const map = first.open ? stems : whole;
      if (first.open) longestStem = Math.max(longestStem, first.text.length);
      const entries = map.get(first.text);
      if (entries) entries.push({ parts, value });
      else map.set(first.text, [{ parts, value }]);
    },
    scan(text, start, end) {
      let found: Hit<T>[] | null = null;
      beginnings.each(text, start, end, (word, from, to) => {
        const folded = foldedPart(text, from, to);
        let starts = remembered.get(folded);
        if (starts === undefined) {
          if (remembered.size === REMEMBERED) remembered.clear();
          remembered.set(folded, (starts = startsOf(folded)));
        }
        if (starts !== NOTHING) (found ??= []).push({ word, end: to, starts });
      });
      return found ?? NOTHING;
    },
    matches(words, { word, starts }) {
      const found: PhraseMatch<T>[] = [];
      for (const { entry, definite } of starts) {
        const to = end(words, word, entry.parts);
        if (to >= 0) found.push({ from: word, to, value: entry.value, definite });
      }
      return found.length > 1 ? found.sort((one, other) => other.to - one.to) : found;
    },
  };
}

/** Whether a phrase's second word, if it has one, follows a hit. */
export function maySay<T>(text: string, { end }: Hit<T>, { parts }: Entry<T>): boolean {
  const [, second] = parts;
  if (second === undefined) return true;
  if (!nextToken(text, end)) return false;
  return fits(foldedPart(text, token.start, token.end), second);
}

/** All phrases of a stretch, in order, the longest of each word first. */
export const phrasesIn = <T>(
  index: PhraseIndex<T>,
  text: string,
  words: readonly Word[],
  start: number,
  end: number,
): PhraseMatch<T>[] => index.scan(text, start, end).flatMap((hit) => index.matches(words, hit));

/** A phrase as the index keeps it: folded words, `*` where any ending may follow. What is so already is read at once. */
export const foldPhrase = (phrase: string): string =>
  partsOf(phrase)
    .map(({ text, open }) => (open ? `${text}*` : text))
    .join(" ");

/** The words of a phrase and which of them take any ending. */
function partsOf(phrase: string): Part[] {
  return phrase
    .trim()
    .split(/\s+/)
    .flatMap((piece) => {
      const open = piece.endsWith("*");
      const text = open ? piece.slice(0, -1) : piece;
      if (isFolded(text)) return [{ text, open }];
      const words = foldedWords(text);
      return words.map(({ folded }, n) => ({ text: folded, open: open && n === words.length - 1 }));
    });
}

function isFolded(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit <= IGNORED || (FOLD[unit] || fold(unit)) !== unit) return false;
  }
  return text !== "";
}

/** The word behind a phrase whose first word stands at `from`; -1 when the others do not follow it. */
function end(words: readonly Word[], from: number, parts: readonly Part[]): number {
  for (let n = 1; n < parts.length; n++) {
    const word = words[from + n];
    if (word === undefined || word.broken) return -1;
    if (!fits(word.folded, parts[n]!)) return -1;
  }
  return from + parts.length;
}

function fits(folded: string, { text, open }: Part): boolean {
  const isIt = (form: string): boolean => (open ? form.startsWith(text) : form === text);
  return isIt(folded) || (isArabic(folded) && readingsOf(folded).some((reading) => isIt(reading.text)));
}
