import { foldAt, IGNORED } from "../mentions/fold.ts";

/** A search forgives what a mark on a page must not: writers of Arabic mix these at will. */
const LOOSER: Readonly<Record<number, number>> = { 0x649: 0x64a, 0x626: 0x64a, 0x624: 0x648, 0x621: 0 };

const ARABIC = /^[\u0621-\u064a]/;
/** What is left of a word without its particle has to be at least this long. */
const SHORTEST = 3;

/** A folded word and where it stands in the text, in UTF-16 units. */
export interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** The words of a text, folded like names on pages: case, vowel marks, forms of alef and the like do not matter. */
export function wordsAt(text: string): Word[] {
  const found: Word[] = [];
  let word = "";
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    const unit = foldAt(text, at);
    if (unit > IGNORED) {
      if (!word) start = at;
      const plain = LOOSER[unit] ?? unit;
      if (plain) word += String.fromCharCode(plain);
    } else if (unit !== IGNORED && word) {
      found.push({ word, start, end: at });
      word = "";
    }
  }
  return found;
}

export const words = (text: string): string[] => wordsAt(text).map(({ word }) => word);

const without = (word: string, front: string): string | null =>
  word.startsWith(front) && word.length - front.length >= SHORTEST ? word.slice(front.length) : null;

/** The word as it is looked for: "الحرب" and "حرب" are one. */
export const queryTerm = (word: string): string => (ARABIC.test(word) ? (without(word, "ال") ?? word) : word);

/**
 * Everything a word of a text can be found by: itself, and without the particles that Arabic writes onto it
 * (وبايدن, للحرب, بالحرب). A wrong split only adds a word that nobody looks for.
 */
export function indexTerms(word: string): string[] {
  if (!ARABIC.test(word)) return [word];
  const terms = new Set([word]);
  const joined = /^[وف]/.test(word) ? (without(word, word[0]!) ?? word) : word;
  terms.add(joined);
  for (const particle of ["لل", "ال", "ب", "ل", "ك"]) {
    const rest = without(joined, particle);
    if (rest === null) continue;
    terms.add(rest);
    terms.add(without(rest, "ال") ?? rest);
  }
  return [...terms];
}
