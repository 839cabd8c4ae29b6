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
export const HEADER_WORDS = 16;

/** The header's words. */
export const HEADER = {
  magic: 0, version: 1, bytes: 2, checksum: 3,
  /** 16 or 32. */ bits: 4,
  /** Slots that a key may start at; `slots` holds more, so that probing never wraps. */ homes: 5,
  slots: 6, gateBits: 7, records: 8, lists: 9, names: 10,
  /** Bytes per entry number: 2 or 4. */ entryWidth: 11,
  cases: 12, ruleIndex: 13, rules: 14,
  /** Words of the longest name. */ longest: 15,
} as const; // prettier-ignore

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
export function checksum(words: Uint32Array): number {
  let sum = 0;
  for (let index = 0; index < words.length; index++)
    if (index !== HEADER.checksum) sum = Math.imul(sum ^ words[index]!, 0x01000193) + index;
  return sum >>> 0;
}

const LITTLE_ENDIAN = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1;

/** The bytes as words of `width` bytes: a view where the machine's order allows, else a turned copy. */
function view<T>(bytes: Uint8Array, offset: number, count: number, make: TypedArrayMaker<T>): T {
  if (LITTLE_ENDIAN) return new make(bytes.buffer, bytes.byteOffset + offset, count);
  const width = make.BYTES_PER_ELEMENT;
  const turned = bytes.slice(offset, offset + count * width);
  for (let at = 0; at < turned.length; at += width) turned.subarray(at, at + width).reverse();
  return new make(turned.buffer, 0, count);
}

interface TypedArrayMaker<T> {
  readonly BYTES_PER_ELEMENT: number;
  new (buffer: ArrayBufferLike, byteOffset: number, length: number): T;
}

/** Reads the bytes that `buildTable` made. Throws a TableError when they are damaged. */
export function readTable(source: Uint8Array): NamesTable {
  const refuse = (why: string): never => {
    throw new TableError(`The names table ${why}.`);
  };
  if (source.byteLength < HEADER_WORDS * 4) refuse(`is too short: ${source.byteLength} bytes`);
  // Views need an offset that is a multiple of four.
  const bytes = source.byteOffset % 4 === 0 ? source : source.slice();
  const header = view(bytes, 0, HEADER_WORDS, Uint32Array);
  const field = (name: keyof typeof HEADER): number => header[HEADER[name]]!;
  if (field("magic") !== MAGIC) refuse("does not start with the mark of a names table");
  if (field("version") !== VERSION)
    refuse(`is of version ${field("version")}; this Siyaq reads version ${VERSION}`);
  if (field("bytes") !== bytes.byteLength || bytes.byteLength % 4 !== 0)
    refuse(`should have ${field("bytes")} bytes and has ${bytes.byteLength}`);
  if (checksum(view(bytes, 0, bytes.byteLength / 4, Uint32Array)) !== field("checksum"))
    refuse("is damaged: its checksum is wrong");
  const bits = field("bits");
  const gateBits = field("gateBits");
  if ((bits !== 16 && bits !== 32) || gateBits < 5 || gateBits > 28)
    return refuse("has a header that makes no sense");

  let offset = HEADER_WORDS * 4;
  const section = <T>(count: number, make: TypedArrayMaker<T>): T => {
    const from = offset;
    offset += (count * make.BYTES_PER_ELEMENT + 3) & ~3;
    if (!(count * make.BYTES_PER_ELEMENT <= bytes.byteLength - from))
      refuse("has a section that runs past its end");
    return view(bytes, from, count, make);
  };
  const slotCount = field("slots");
  const slots = bits === 16 ? section(slotCount, Uint16Array) : section(slotCount, Int32Array);
  const table: NamesTable = {
    bits,
    homes: field("homes"),
    slots,
    ranks: section((slotCount + 63) >> 6, Uint32Array),
    gate: section(2 ** gateBits / 8, Uint8Array),
    gateShift: 32 - gateBits,
    records: section(field("records"), Uint32Array),
    shapes: section(field("records"), Uint8Array),
    lists: section(field("lists"), Uint32Array),
    entries:
      field("entryWidth") === 2 ? section(field("names"), Uint16Array) : section(field("names"), Uint32Array),
    cases: section(field("cases"), Uint32Array),
    ruleIndex: section(field("ruleIndex"), Uint32Array),
    rules: section(field("rules"), Uint32Array),
    longest: field("longest"),
  };
  if (offset !== bytes.byteLength) refuse("has bytes that belong to no section");
  if (table.homes >= slotCount || slots[slotCount - 1] !== 0) refuse("has no free slot at its end");
  return table;
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
