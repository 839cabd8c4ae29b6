/**
 * The names table: one flat run of bytes, little-endian, that is scanned as it lies. Every section starts at a
 * multiple of four. In order:
 *
 *   header      16 words: see `Header`
 *   slots       one fingerprint each (16 or 32 bits, the lowest two are flags), linear probing, the last empty
 *   ranks       a word per 64 slots: how many `TERMINAL` slots stand before them
 *   gate        a bit per hash of a first word: the few kilobytes that most words of a page touch
 *   records     a word per `TERMINAL` slot: a name's number << 8 | its flags, or a list's offset << 8 | LIST
 *   shapes      a byte per record: which of `cases` the name demands
 *   lists       names that share a slot: count, then per name: record, shape, check hash
 *   entries     a half-word or a word per name number: its entry
 *   cases       a word per demand on capitals, two bits per word of the name (`language/latin.ts`)
 *   rule index  two words per name that has a rule: the name's number (ascending), the rule's offset
 *   rules       see `ruleOf`
 */
export const MAGIC = 0x4e515953; // "SYQN"
export const VERSION = 1;
const HEADER_BYTES = 64;

/** The header's words, in order. */
export const HEADER = [
  "magic", "version", "bytes", "checksum",
  /** Of a slot: 16 or 32. */ "bits",
  /** Slots that a key may start at; `slots` holds more, so that probing never wraps. */ "homes",
  /** How long the sections are, in elements; the gate as a power of two. */
  "slots", "gateBits", "records", "lists", "names",
  /** Bytes per entry number: 2 or 4. */ "entryWidth",
  "cases", "ruleIndex", "rules",
  /** Words of the longest name. */ "longest",
] as const; // prettier-ignore
const BYTES_WORD = 2;
const CHECKSUM_WORD = 3;

/** Flags of a slot: a name goes on from here; a name or cue ends here. */
export const PREFIX = 1;
export const TERMINAL = 2;

/** Flags of a record. */
export const FULL = 1; // a full name, title, role or acronym: licenses weak ones, is a mention inside others
export const QUIET = 2;
export const WEAK = 4;
export const STRICT = 8;
export const RULED = 16; // has a rule
export const SURNAME = 32;
export const CUE = 64; // no name: its number is a cue's
export const DECOY = 128;
export const LIST = CUE | DECOY;

/** Two bits per word in a demand on capitals: words after these demand nothing. */
export const CASED_WORDS = 16;

/** Bytes that are no names table, or a damaged one. The message is one sentence for people. */
export class TableError extends Error {
  override readonly name = "TableError";
}

/** A names table ready for scanning. Opaque: only the files of this folder look inside. */
export interface NamesTable {
  readonly bits: 16 | 32;
  readonly homes: number;
  readonly slots: Uint16Array | Int32Array;
  readonly ranks: Uint32Array;
  readonly gate: Uint8Array;
  /** 32 less the number of the gate's address bits. */
  readonly gateShift: number;
  readonly records: Uint32Array;
  readonly shapes: Uint8Array;
  readonly lists: Uint32Array;
  readonly entries: Uint16Array | Uint32Array;
  readonly cases: Uint32Array;
  readonly ruleIndex: Uint32Array;
  readonly rules: Uint32Array;
  readonly longest: number;
}

/** The sum over a table's words (all but the checksum itself) that tells damage. */
function checksum(words: Uint32Array): number {
  let sum = 0;
  for (let index = 0; index < words.length; index++)
    if (index !== CHECKSUM_WORD) sum = Math.imul(sum ^ words[index]!, 0x01000193) + index;
  return sum >>> 0;
}

interface TypedArrayMaker<T> {
  readonly BYTES_PER_ELEMENT: number;
  new (buffer: ArrayBufferLike, byteOffset: number, length: number): T;
}

/**
 * Reads the bytes that `buildTable` made. Throws a TableError when they are damaged. The sections are views of the
 * bytes as they lie; a machine that reads numbers the other way round (no browser runs on one) finds a wrong mark.
 */
export function readTable(source: Uint8Array): NamesTable {
  const refuse = (why: string): never => {
    throw new TableError(`The names table ${why}.`);
  };
  if (source.byteLength < HEADER_BYTES) refuse(`is too short: ${source.byteLength} bytes`);
  // Views need an offset that is a multiple of four.
  const bytes = source.byteOffset % 4 === 0 ? source : source.slice();
  const length = bytes.byteLength;
  let offset = 0;
  const section = <T>(count: number, make: TypedArrayMaker<T>): T => {
    const size = count * make.BYTES_PER_ELEMENT;
    if (size > length - offset) refuse("is cut off");
    const part = new make(bytes.buffer, bytes.byteOffset + offset, count);
    offset += (size + 3) & ~3;
    return part;
  };
  const [
    magic, version, size, sum, bits, homes, slotCount, gateBits, recordCount, listWords, names, entryWidth, caseCount,
    indexWords, ruleWords, longest,
  ] = section(HEADER.length, Uint32Array) as unknown as readonly number[] & { length: 16 }; // prettier-ignore
  if (magic !== MAGIC) refuse("is none: its first word is wrong");
  if (version !== VERSION) refuse(`is of version ${version}; this Siyaq reads version ${VERSION}`);
  if (size !== length || length % 4) refuse(`should have ${size} bytes and has ${length}`);
  if (checksum(new Uint32Array(bytes.buffer, bytes.byteOffset, length / 4)) !== sum) refuse("is damaged");
  if ((bits !== 16 && bits !== 32) || !(gateBits! > 4 && gateBits! < 29)) return refuse("has a wrong header");
  const table: NamesTable = {
    bits,
    homes: homes!,
    slots: bits === 16 ? section(slotCount!, Uint16Array) : section(slotCount!, Int32Array),
    ranks: section((slotCount! + 63) >> 6, Uint32Array),
    gate: section(2 ** (gateBits! - 3), Uint8Array),
    gateShift: 32 - gateBits!,
    records: section(recordCount!, Uint32Array),
    shapes: section(recordCount!, Uint8Array),
    lists: section(listWords!, Uint32Array),
    entries: entryWidth === 2 ? section(names!, Uint16Array) : section(names!, Uint32Array),
    cases: section(caseCount!, Uint32Array),
    ruleIndex: section(indexWords!, Uint32Array),
    rules: section(ruleWords!, Uint32Array),
    longest: longest!,
  };
  if (offset !== length) refuse("is too long");
  if (homes! >= slotCount! || table.slots.at(-1) !== 0) refuse("has no end");
  return table;
}

/** Writes a table's length and checksum into its header. */
export function sign(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const words = new Uint32Array(bytes.buffer);
  words[BYTES_WORD] = bytes.length;
  words[CHECKSUM_WORD] = checksum(words);
  return bytes;
}

/**
 * A cue as a rule holds it, also the name of a piece of evidence on the page: `cue number << 2`, or
 * `entry << 2 | STANDS`.
 */
export type Evidence = number;
/** A full name of the entry stands on the page. */
export const STANDS = 1;

/** What a name needs and what takes it away. */
export interface Rule {
  readonly requires: { readonly page: readonly Evidence[]; readonly near: readonly Evidence[] };
  readonly rejects: { readonly page: readonly Evidence[]; readonly near: readonly Evidence[] };
  /** The name's own vowel marks: `language/vowels.ts`. */
  readonly marks: readonly number[];
  /** The text has to carry one of them: without marks it is another name of the entry. */
  readonly explicit: boolean;
}

/**
 * The rule of a name. Six words: how many cues of each of four kinds, how many marks, and whether these have to
 * be there; then the cues and the marks.
 */
export function ruleOf(table: NamesTable, name: number): Rule | undefined {
  const { ruleIndex, rules } = table;
  let low = 0;
  let high = ruleIndex.length >> 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ruleIndex[middle * 2]! < name) low = middle + 1;
    else high = middle;
  }
  if (ruleIndex[low * 2] !== name) return undefined;
  const head = ruleIndex[low * 2 + 1]!;
  let at = head + 6;
  const take = (kind: number): number[] => [...rules.subarray(at, (at += rules[head + kind] ?? 0))];
  // Cues rest on what stands on the page, never on what became a mention: no rule can bite its own tail.
  const cues = (kind: number): Evidence[] => take(kind).filter((cue) => (cue & 2) === 0);
  return {
    requires: { page: cues(0), near: cues(1) },
    rejects: { page: cues(2), near: cues(3) },
    marks: take(4),
    explicit: rules[head + 5] === 1,
  };
}
