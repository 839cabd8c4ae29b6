import type { TableName } from "../../../src/mentions/build.ts";
import { mix } from "../../../src/mentions/hash.ts";
import { hashOf, mayHaveParticle, readParticles } from "../../../src/mentions/language/particles.ts";
import { foldAt } from "../../../src/mentions/fold.ts";
import { nextToken, token, wordsOf } from "../../../src/mentions/tokens.ts";

/**
 * What a page would hold instead of a names table of a million names: two bitmaps. One says which words are a name by
 * themselves, the other which pairs of words begin a longer one; both err now and then, and leave the decision to
 * whoever has the table. Measured, not shipped.
 */
export interface Filter {
  readonly singles: Uint8Array;
  readonly pairs: Uint8Array;
}

/** Bits for each key: one bit is looked at, so about one word in eight that is no name passes. */
const BITS_A_KEY = 8;
/** A window of text that is sent: as many words as the longest names have. */
const MOST_WORDS = 8;

/** Bitmaps are a power of two long, and a byte at least. */
const bitmapFor = (keys: number): Uint8Array =>
  new Uint8Array(2 ** Math.max(0, Math.ceil(Math.log2(Math.max(1, keys) * BITS_A_KEY)) - 3));

const bitOf = (map: Uint8Array, key: number): number => mix(key) & (map.length * 8 - 1);
const has = (map: Uint8Array, key: number): boolean => {
  const bit = bitOf(map, key);
  return ((map[bit >> 3]! >> (bit & 7)) & 1) === 1;
};
const pair = (first: number, second: number): number => Math.imul(first, 0x9e3779b1) ^ second;

/** The filter of a set of names. */
export function buildFilter(names: readonly TableName[]): Filter {
  const single = new Set<number>();
  const pairs = new Set<number>();
  for (const { text } of names) {
    const [first, second] = wordsOf(text);
    if (!first) continue;
    if (second) pairs.add(pair(first.hash, second.hash));
    else single.add(first.hash);
  }
  const filter = { singles: bitmapFor(single.size), pairs: bitmapFor(pairs.size) };
  for (const [map, keys] of [
    [filter.singles, single],
    [filter.pairs, pairs],
  ] as const)
    for (const key of keys) {
      const bit = bitOf(map, key);
      map[bit >> 3]! |= 1 << (bit & 7);
    }
  return filter; // prettier-ignore
}

/** Start and end of every stretch of a text that may be a name. */
export function windowsIn({ singles, pairs }: Filter, text: string): [start: number, end: number][] {
  const words: { start: number; end: number; hash: number; broken: boolean }[] = [];
  for (let at = 0; nextToken(text, at); at = token.end)
    words.push({ start: token.start, end: token.end, hash: token.hash, broken: token.broken });
  const windows: [number, number][] = [];
  const passes = (hash: number, at: number): boolean => {
    const next = words[at + 1];
    return has(singles, hash) || (next !== undefined && !next.broken && has(pairs, pair(hash, next.hash)));
  };
  for (const [at, word] of words.entries()) {
    const unit = text.charCodeAt(word.start);
    // A name's first word has its capital.
    if (unit >= 0x61 && unit <= 0x7a) continue;
    let found = passes(word.hash, at);
    if (!found && mayHaveParticle(foldAt(text, word.start)))
      readParticles(
        text,
        word.start,
        word.end,
        (reading) => (found ||= passes(hashOf(text, reading.core, word.end, reading.swallowed), at)),
      );
    if (!found) continue;
    let end = at;
    while (end + 1 < words.length && end - at + 1 < MOST_WORDS && !words[end + 1]!.broken) end++;
    windows.push([word.start, words[end]!.end]);
  }
  return windows; // prettier-ignore
}
