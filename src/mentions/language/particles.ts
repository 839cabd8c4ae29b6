import { FOLD, foldAt, IGNORED } from "../fold.ts";
import { add, start as startHash } from "../hash.ts";

/** One way to read a word as particle and name. */
export interface Reading {
  /** Where the name starts. */
  core: number;
  /** A letter that the particle swallowed and that stands before `core`'s (the ا of ال in لل); 0 for none. */
  swallowed: number;
  /** The name has to be a full one. */
  fullOnly: boolean;
  /** Least number of the name's letters, the swallowed one included. */
  atLeast: number;
}

const WAW = 0x648;
const FA = 0x641;
const LAM = 0x644;
const BA = 0x628;
const KAF = 0x643;
const ALIF = 0x627;
/** Hebrew letters, by their distance from א: those of ו ש first, then all of ו ש ה ב ל מ כ. */
const HEBREW_FIRST = (1 << 5) | (1 << 25);
const HEBREW = HEBREW_FIRST | (1 << 4) | (1 << 1) | (1 << 12) | (1 << 14) | (1 << 11);
const isHebrewOf = (set: number, letter: number): boolean =>
  letter >= 0x5d0 && letter <= 0x5ea && ((set >> (letter - 0x5d0)) & 1) === 1;

/** Whether a word of this first letter may start with a particle written together with the name. */
export const mayHaveParticle = (letter: number): boolean =>
  letter === WAW ||
  letter === FA ||
  letter === LAM ||
  letter === BA ||
  letter === KAF ||
  isHebrewOf(HEBREW, letter);

/**
 * Goes through the ways to read the word from `start` to `end` as particle and name, likeliest first, until `take`
 * accepts one. Arabic: و ف, then ل ب (لل is ل and ال), then ك, before full names of four letters and more only
 * (DESIGN, rule 3). Hebrew: one of ו ה ב ל מ ש כ, behind ו or ש one more. `take` gets the same object each time.
 */
export function readParticles(
  text: string,
  start: number,
  end: number,
  take: (reading: Reading) => boolean,
): void {
  const reading: Reading = { core: 0, swallowed: 0, fullOnly: false, atLeast: 3 };
  let letter = foldAt(text, start);
  let core = afterLetter(text, start, end);
  if (core >= end) return;
  reading.core = core;
  if (letter >= 0x5d0 && letter <= 0x5ea) {
    if (take(reading) || !isHebrewOf(HEBREW_FIRST, letter) || !isHebrewOf(HEBREW, foldAt(text, core))) return;
    reading.core = afterLetter(text, core, end);
    if (reading.core < end) take(reading);
    return;
  }
  if (letter === WAW || letter === FA) {
    if (take(reading)) return;
    letter = foldAt(text, core);
    if (letter !== LAM && letter !== BA && letter !== KAF) return;
    reading.core = core = afterLetter(text, core, end);
    if (core >= end) return;
  }
  if (letter === LAM && foldAt(text, core) === LAM) {
    reading.swallowed = ALIF;
    if (take(reading)) return;
    reading.swallowed = 0;
  }
  if (letter === KAF) {
    reading.fullOnly = true;
    reading.atLeast = 4;
  }
  take(reading);
}

/** Where the letter after the one at `index` stands: marks and tatweel belong to the letter before them. */
function afterLetter(text: string, index: number, end: number): number {
  do index++;
  while (index < end && foldAt(text, index) <= IGNORED);
  return index;
}

/** The hash of a name's first word as a reading has it; all its units have been folded before. */
export function hashOf(text: string, { core, swallowed }: Reading, end: number): number {
  let hash = swallowed === 0 ? 0 : startHash(swallowed);
  for (let index = core; index < end; index++) {
    const letter = FOLD[text.charCodeAt(index)]!;
    if (letter > IGNORED) hash = add(hash, letter);
  }
  return hash;
}
