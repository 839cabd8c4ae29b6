import { ENTRY_BLOCK_WORDS, HEADER, MAGIC, sign, VERSION } from "../format.ts";
import { gateBit } from "../gate.ts";
import { NO_GIVEN_NAMES } from "../language/titles.ts";
import type { Layout } from "./layout.ts";

/**
 * Least bits of the gate per hash: fuller lets too many words through, emptier leaves the nearest cache and costs bytes,
 * which few words may do.
 */
const gateBitsPerWord = (words: number): number => (words < 10_000 ? 14 : 7);
const LEAST_GATE_BITS = 12;

/** Everything that a table holds. */
export interface Contents extends Layout {
  readonly bits: 16 | 32;
  /** The gate's hashes of first words. */
  readonly firstWords: ReadonlySet<number>;
  readonly longest: number;
  /** Whether any name is also a family name: only then it is asked what stands before it. */
  readonly hasSurnames: boolean;
  /** The entry of each name by number; a number that names nothing may be missing. */
  readonly entries: readonly (number | undefined)[];
  readonly ruleIndex: readonly number[];
  readonly rules: readonly number[];
}

/** Writes a table's bytes. */
export function writeTable(contents: Contents): Uint8Array<ArrayBuffer> {
  const { bits, buckets, slots, ranks, records, recordWidth, kindBits, kinds, lists } = contents;
  const titles = contents.hasSurnames ? new TextEncoder().encode(NO_GIVEN_NAMES) : new Uint8Array();
  const { gate, gateBits } = gateOf(contents.firstWords);
  const { entries, entryWidth } = entriesOf(contents.entries);
  const fields: Record<(typeof HEADER)[number], number> = {
    magic: MAGIC, version: VERSION, bytes: 0, checksum: 0, bits, buckets: buckets.length - 1, slots: slots.length,
    gateBits, records: records.length / recordWidth, recordWidth, kindBits, kinds: kinds.length, lists: lists.length,
    names: contents.entries.length, entryWidth, ruleIndex: contents.ruleIndex.length, rules: contents.rules.length,
    titles: titles.length,
    longest: contents.longest,
  }; // prettier-ignore
  return sign(
    joined([
      Uint32Array.from(HEADER, (field) => fields[field]),
      buckets,
      slots,
      ranks,
      gate,
      records,
      Uint32Array.from(kinds),
      Uint32Array.from(lists),
      entries,
      Uint32Array.from(contents.ruleIndex),
      Uint32Array.from(contents.rules),
      titles,
    ]),
  );
}

function gateOf(words: ReadonlySet<number>): { gate: Uint8Array; gateBits: number } {
  const gateBits = Math.max(
    LEAST_GATE_BITS,
    Math.ceil(Math.log2(words.size * gateBitsPerWord(words.size) || 1)),
  );
  const gate = new Uint8Array(2 ** (gateBits - 3));
  for (const word of words) {
    const bit = gateBit(word, 2 ** gateBits - 1);
    gate[bit >> 3]! |= 1 << (bit & 7);
  }
  return { gate, gateBits };
}

/** The entries of all names, in the shortest form that holds them: `entryOf` in `lookup.ts` reads it. */
function entriesOf(given: readonly (number | undefined)[]): {
  entries: Uint16Array | Uint32Array;
  entryWidth: number;
} {
  // A number that is no name's (a name that another one stands for) may say anything: here what keeps the order.
  const all: number[] = [];
  for (let name = 0; name < given.length; name++) all.push(given[name] ?? all[name - 1] ?? 0);
  const ascends = all.every((entry, name) => {
    const step = entry - (all[name - 1] ?? entry);
    return step === 0 || step === 1;
  });
  if (!ascends)
    return all.every((entry) => entry < 0xffff)
      ? { entries: Uint16Array.from(all), entryWidth: 2 }
      : { entries: Uint32Array.from(all), entryWidth: 4 };
  const entries = new Uint32Array(((all.length + 63) >> 6) * ENTRY_BLOCK_WORDS);
  all.forEach((entry, name) => {
    const before = all[name - 1] ?? entry;
    const block = (name >> 6) * ENTRY_BLOCK_WORDS;
    if ((name & 63) === 0) entries[block] = before;
    if (entry > before) entries[block + 1 + ((name >> 5) & 1)]! |= 1 << (name & 31);
  });
  return { entries, entryWidth: 0 };
}

/** One behind the other, each at a multiple of four. */
function joined(sections: readonly ArrayBufferView[]): Uint8Array<ArrayBuffer> {
  const padded = (length: number): number => (length + 3) & ~3;
  const bytes = new Uint8Array(sections.reduce((sum, { byteLength }) => sum + padded(byteLength), 0));
  let offset = 0;
  for (const { buffer, byteOffset, byteLength } of sections) {
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), offset);
    offset += padded(byteLength);
  }
  return bytes;
}
