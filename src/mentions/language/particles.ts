import { FOLD, foldAt, IGNORED } from "../fold.ts";
import type { NamesTable } from "../format.ts";
import { GATE_MASK, passes, POWERS } from "../gate.ts";
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

/** The hash of a word behind a particle, or of a whole one; all its units have been folded before. */
export function hashOf(text: string, core: number, end: number, swallowed: number): number {
  let hash = swallowed === 0 ? 0 : startHash(swallowed);
  for (let index = core; index < end; index++) {
    const letter = FOLD[text.charCodeAt(index)]!;
    if (letter > IGNORED) hash = add(hash, letter);
  }
  return hash;
}

/**
 * Whether any reading of the word at `begin` that starts with a particle passes the gate: what nearly every word
 * of such a letter fails at. Takes the gate's hash of the whole word off which the first letters are taken, one
 * power each. `isPlain`: the word has no marks in it, so its letters are its units.
 */
export function mayBehind(
  table: NamesTable,
  text: string,
  begin: number,
  letters: number,
  isPlain: boolean,
  hash: number,
): boolean {
  if (!isPlain || letters > POWERS.length) return true;
  const first = FOLD[text.charCodeAt(begin)]!;
  const power = POWERS[letters - 1]!;
  const rest = (hash - Math.imul(first, power)) & GATE_MASK;
  if (passes(table, rest)) return true;
  const second = FOLD[text.charCodeAt(begin + 1)]!;
  // لل is ل and ال.
  if (first === LAM) return second === LAM && passes(table, (rest + Math.imul(ALIF, power)) & GATE_MASK);
  if (first !== WAW && first !== FA && !isHebrewOf(HEBREW_FIRST, first)) return false;
  if (second !== LAM && second !== BA && second !== KAF && !isHebrewOf(HEBREW, second)) return false;
  const power2 = POWERS[letters - 2]!;
  const rest2 = (rest - Math.imul(second, power2)) & GATE_MASK;
  if (passes(table, rest2)) return true;
  return (
    second === LAM &&
    FOLD[text.charCodeAt(begin + 2)] === LAM &&
    passes(table, (rest2 + Math.imul(ALIF, power2)) & GATE_MASK)
  );
}
