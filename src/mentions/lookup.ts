import { ENTRY_BLOCK_WORDS, TERMINAL, type NamesTable } from "./format.ts";
import { bucketOf, fingerprint } from "./hash.ts";

/** The slot of a key, or -1. */
export function slotOf({ slots, buckets, bits }: NamesTable, key: number): number {
  const print = fingerprint(key, bits);
  const bucket = bucketOf(key, buckets.length - 1);
  const end = Math.min(buckets[bucket + 1]!, slots.length);
  for (let slot = buckets[bucket]!; slot < end; slot++) if ((slots[slot]! & ~3) === print) return slot;
  return -1;
}

/** How many slots before this one end a name or cue: the number of its record. */
export function rankOf({ ranks, slots }: NamesTable, slot: number): number {
  let rank = ranks[slot >> 6] ?? 0;
  for (let at = slot & ~63; at < slot; at++) if (slots[at]! & TERMINAL) rank++;
  return rank;
}

/** A record as one number: a name's or a list's number << `kindBits` | the kind. */
export function recordAt({ records, recordWidth }: NamesTable, rank: number): number {
  const at = rank * recordWidth;
  const low = records[at]! | (records[at + 1]! << 8) | (records[at + 2]! << 16);
  return recordWidth === 3 ? low : (low | (records[at + 3]! << 24)) >>> 0;
}

/**
 * The entry of a name, -1 for a number that is none. The names of a dataset are numbered entry by entry: then a bit
 * each says whether a name is the first of the next entry, and two bytes become a fifth of one.
 */
export function entryOf({ entries, entryWidth }: NamesTable, name: number): number {
  if (entryWidth !== 0) return entries[name] ?? -1;
  const block = (name >> 6) * ENTRY_BLOCK_WORDS;
  const before = entries[block];
  if (before === undefined) return -1;
  const bit = name & 31;
  const upTo = -1 >>> (31 - bit);
  const isHigh = (name & 32) !== 0;
  return (
    before +
    (isHigh ? ones(entries[block + 1]!) + ones(entries[block + 2]! & upTo) : ones(entries[block + 1]! & upTo))
  );
}

/** The number of bits that are set. */
function ones(word: number): number {
  let count = 0;
  for (; word !== 0; word &= word - 1) count++;
  return count;
}

/** Capitalised words that are no given name, in small letters. */
export const titlesOf = (table: NamesTable): ReadonlySet<string> =>
  table.titles instanceof Uint8Array
    ? (table.titles = new Set(new TextDecoder().decode(table.titles).split(" ")))
    : table.titles;
