import { wordsOf as foldedWords } from "../mentions/tokens.ts";
import { readingsOf, type Word } from "./words.ts";

/** A phrase found in a sentence. */
export interface PhraseMatch<T> {
  /** Numbers of its first word and of the one behind its last, among the sentence's words. */
  readonly from: number;
  readonly to: number;
  readonly value: T;
  /** The Arabic article stands before its first word. */
  readonly definite: boolean;
}

interface Part {
  readonly text: string;
  /** Any ending may follow. */
  readonly open: boolean;
}
interface Entry<T> {
  readonly parts: readonly Part[];
  readonly value: T;
}

/** Phrases as curators write them (`air strike*`, هجوم*), found by their first word. */
export interface PhraseIndex<T> {
  /** Adds a phrase. One without a letter or digit is passed over. */
  add(phrase: string, value: T): void;
  /** All phrases that start at a word, the longest first. */
  at(words: readonly Word[], from: number): PhraseMatch<T>[];
}

/** Endings are cut from stems of at least this many letters. */
const SHORTEST_STEM = 2;

/** An empty index. */
export function createPhraseIndex<T>(): PhraseIndex<T> {
  const whole = new Map<string, Entry<T>[]>();
  const stems = new Map<string, Entry<T>[]>();
  let longestStem = 0;

  return {
    add(phrase, value) {
      const parts = partsOf(phrase);
      const [first] = parts;
      if (first === undefined) return;
      const map = first.open ? stems : whole;
      if (first.open) longestStem = Math.max(longestStem, first.text.length);
      const entries = map.get(first.text);
      if (entries) entries.push({ parts, value });
      else map.set(first.text, [{ parts, value }]);
    },
    at(words, from) {
      const found: PhraseMatch<T>[] = [];
      const seen = new Set<Entry<T>>();
      const offer = (entries: readonly Entry<T>[] | undefined, definite: boolean): void => {
        for (const entry of entries ?? []) {
          if (seen.has(entry)) continue;
          const to = end(words, from, entry.parts);
          if (to < 0) continue;
          seen.add(entry);
          found.push({ from, to, value: entry.value, definite });
        }
      };
      for (const { text, definite } of readingsOf(words[from]!.folded)) {
        offer(whole.get(text), definite);
        for (let length = Math.min(text.length, longestStem); length >= SHORTEST_STEM; length--)
          offer(stems.get(text.slice(0, length)), definite);
      }
      return found.length > 1 ? found.sort((one, other) => other.to - one.to) : found;
    },
  };
}

/** The words of a phrase and which of them take any ending. */
function partsOf(phrase: string): Part[] {
  return phrase
    .trim()
    .split(/\s+/)
    .flatMap((piece) => {
      const open = piece.endsWith("*");
      const words = foldedWords(open ? piece.slice(0, -1) : piece);
      return words.map(({ folded }, n) => ({ text: folded, open: open && n === words.length - 1 }));
    });
}

/** The word behind a phrase whose first word stands at `from`; -1 when the others do not follow it. */
function end(words: readonly Word[], from: number, parts: readonly Part[]): number {
  for (let n = 1; n < parts.length; n++) {
    const word = words[from + n];
    if (word === undefined || word.broken) return -1;
    const { text, open } = parts[n]!;
    const fits = ({ text: form }: { text: string }): boolean =>
      open ? form.startsWith(text) : form === text;
    if (!fits({ text: word.folded }) && !readingsOf(word.folded).some(fits)) return -1;
  }
  return from + parts.length;
}
