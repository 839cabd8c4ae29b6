import { add, start as startHash } from "../hash.ts";
import { foldAt, IGNORED } from "../fold.ts";

/** One way to read a word as particle and name. */
export interface Reading {
  /** Where the name starts. */
  readonly core: number;
  /** Folded letters that the particle swallowed and that stand before `core`'s (the ا of ال in لل). */
  readonly swallowed: string;
  /** The name has to be a full one. */
  readonly fullOnly: boolean;
  /** Least number of the name's letters, the swallowed ones included. */
  readonly atLeast: number;
}

const WAW_FA = "\u0648\u0641";
const LAM = "\u0644";
const BA = "\u0628";
const KAF = "\u0643";
const HEBREW_FIRST = "\u05d5\u05e9";
const HEBREW = "\u05d4\u05d1\u05dc\u05de\u05db\u05e9";

/** Whether words of this letter's script may start with a particle written together with the name. */
export const mayHaveParticle = (folded: number): boolean =>
  (folded >= 0x5d0 && folded <= 0x5ea) ||
  folded === 0x648 || folded === 0x641 || folded === 0x644 || folded === 0x628 || folded === 0x643; // prettier-ignore

/**
 * The ways to read the word from `start` to `end` as particle and name, likeliest first. Arabic: و ف, then ل ب
 * (لل is ل and ال), then ك, before full names of four letters and more only (DESIGN, rule 3). Hebrew: one of
 * ו ה ב ל מ ש כ, behind ו or ש one more.
 */
export function readings(text: string, start: number, end: number): Reading[] {
  const found: Reading[] = [];
  const letterAt = (index: number): string => String.fromCharCode(foldAt(text, index));
  /** The next letter after the one at `index`: marks and tatweel belong to the letter before them. */
  const after = (index: number): number => {
    do index++;
    while (index < end && foldAt(text, index) <= IGNORED);
    return index;
  };
  const read = (core: number, atLeast: number, fullOnly = false, swallowed = ""): void => {
    if (core < end) found.push({ core, swallowed, fullOnly, atLeast });
  };
  let at = start;
  let letter = letterAt(at);
  if (letter >= "\u0590" && letter < "\u0600") {
    if (!(HEBREW_FIRST + HEBREW).includes(letter)) return found;
    const second = after(at);
    read(second, 3);
    if (HEBREW_FIRST.includes(letter) && HEBREW.includes(letterAt(second))) read(after(second), 3);
    return found;
  }
  if (WAW_FA.includes(letter)) {
    at = after(at);
    read(at, 3);
    letter = letterAt(at);
  }
  if (at >= end) return found;
  const next = after(at);
  if (letter === LAM && next < end && letterAt(next) === LAM) read(next, 3, false, "\u0627");
  if (letter === LAM || letter === BA) read(next, 3);
  if (letter === KAF) read(next, 4, true);
  return found;
}

/** The hash of a name's first word as a reading has it. */
export function hashOf(text: string, reading: Reading, end: number): number {
  let hash = 0;
  let empty = true;
  const take = (letter: number): void => {
    hash = empty ? startHash(letter) : add(hash, letter);
    empty = false;
  };
  if (reading.swallowed !== "") take(reading.swallowed.charCodeAt(0));
  for (let index = reading.core; index < end; index++) {
    const letter = foldAt(text, index);
    if (letter > IGNORED) take(letter);
  }
  return hash;
}
