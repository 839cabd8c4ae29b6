import type { NamesTable } from "./format.ts";

/**
 * The gate: a bitmap that most words of a page fail at, asked with a hash of its own. That hash has 24 bits, so
 * that nothing in the loop over a page's letters leaves the small integers which a cold engine calculates without
 * allocating (31 bits in Chromium; an `imul` there costs as much as all the rest). It is a polynomial, so that the
 * hash of a word without its first letter follows from the word's in one step. It only has to be cheap: what
 * passes is hashed again, properly (`hash.ts`).
 */
export const GATE_MASK = 0xffffff;
/** Prime, and small enough that a product stays below 2³⁰. */
export const GATE_PRIME = 61;
/** Set apart are the words in small letters: few of the names that start with them may be written so. */
export const SMALL = 0x9e3779;

/**
 * Whether a letter is a small one, as far as that can be told by its folding alone: of the scripts with capitals
 * (all below U+0590), and its own folded form. é is no small letter here, which only costs a look-up.
 */
export const isSmall = (unit: number, folded: number): boolean =>
  unit === folded && folded < 0x590 && folded > 0x39;

/** The gate's hash of a folded word. */
export function gateHash(folded: string): number {
  let hash = 0;
  for (let at = 0; at < folded.length; at++) hash = (hash * GATE_PRIME + folded.charCodeAt(at)) & GATE_MASK;
  return hash;
}

/** Where the gate is asked for a hash: `mask` is one less than its number of bits. */
export const gateBit = (hash: number, mask: number): number => (hash ^ (hash >> GATE_FOLD)) & mask;
/** By so many bits the upper letters' part is brought down. */
export const GATE_FOLD = 11;

/** Whether a word with this hash may start a name. */
export function passes({ gate, gateMask }: NamesTable, hash: number): boolean {
  const bit = gateBit(hash, gateMask);
  return ((gate[bit >> 3]! >> (bit & 7)) & 1) === 1;
}

/** `GATE_PRIME` to the power of its index, for words of up to so many letters. */
export const POWERS = new Int32Array(32);
for (let at = 0, power = 1; at < POWERS.length; at++, power = (power * GATE_PRIME) & GATE_MASK)
  POWERS[at] = power;
