/**
 * The names table: one flat run of bytes, little-endian, that is scanned as it lies. Every section starts at a
 * multiple of four. In order:
 *
 *   header      a word for each of `HEADER`
 *   buckets     a word per bucket and one more: where its slots start; a key's bucket follows from the key
 *   slots       one fingerprint each (16 or 32 bits, the lowest two are flags), those of a bucket in no order
 *   ranks       a word per 64 slots: how many `TERMINAL` slots stand before them
 *   gate        a bit per hash of a first word: the few kilobytes that most words of a page touch (`gate.ts`)
 *   records     3 or 4 bytes per `TERMINAL` slot: a name's number << kindBits | its kind; kind 0: a list's offset
 *   kinds       two words per kind of name, from 1: flags, and the demand on capitals (`language/latin.ts`)
 *   lists       names that share a slot or are of a rare kind: count, then per name: number << 8 | flags, demand,
 *               check hash
 *   entries     the entry of each name by number: see `lookup.ts`
 *   rule index  two words per name that has a rule: the name's number (ascending), the rule's offset
 *   rules       see `rules.ts`
 *   titles      capitalised words that are no given name, as UTF-8: `language/titles.ts`
 */
export const MAGIC = 0x4e515953; // "SYQN"
export const VERSION = 2;

/** The header's words, in order. */
export const HEADER = [
  "magic", "version", "bytes", "checksum",
  /** Of a slot: 16 or 32. */ "bits",
  /** How long the sections are, in elements; the gate's as a power of two. */
  "buckets", "slots", "gateBits", "records",
  /** Bytes of a record, and how many of its bits are the kind. */ "recordWidth", "kindBits",
  "kinds", "lists", "names",
  /** Bytes per entry number: 2 or 4; 0 where entries ascend with the names. */ "entryWidth",
  "ruleIndex", "rules", "titles",
  /** Words of the longest name. */ "longest",
] as const; // prettier-ignore
/** Not counted from `HEADER`: its words would be on every page. */
export const HEADER_BYTES = 19 * 4;
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

/** Words per 64 names where entries ascend with them: the entry before them, and a bit for each that has the next. */
export const ENTRY_BLOCK_WORDS = 3;

/** A longer name is no name. */
export const MOST_WORDS = 40;
/** Two bits per word in a demand on capitals: words after these demand nothing. */
export const CASED_WORDS = 16;

/** Bytes that are no names table, or a damaged one. The message is one sentence for people. */
export class TableError extends Error {
  override readonly name = "TableError";
}

/** A names table ready for scanning. Opaque: only the files of this folder look inside. */
export interface NamesTable {
  readonly bits: 16 | 32;
  readonly buckets: Uint32Array;
  readonly slots: Uint16Array | Int32Array;
  readonly ranks: Uint32Array;
  readonly gate: Uint8Array;
  /** One less than the gate's number of bits, a power of two. */
  readonly gateMask: number;
  readonly records: Uint8Array;
  readonly recordWidth: number;
  readonly kindBits: number;
  readonly kinds: Uint32Array;
  readonly lists: Uint32Array;
  readonly entries: Uint16Array | Uint32Array;
  readonly entryWidth: number;
  readonly ruleIndex: Uint32Array;
  readonly rules: Uint32Array;
  /** Bytes until somebody asks (`titlesOf` in `lookup.ts`). */
  titles: Uint8Array | ReadonlySet<string>;
  readonly longest: number;
}

/** The sum over a table's words (all but the checksum itself) that tells damage. */
function checksum(words: Uint32Array): number {
  let sum = 0;
  for (let index = 0; index < words.length; index++)
    if (index !== CHECKSUM_WORD) sum = Math.imul(sum ^ words[index]!, 0x01000193) + index;
  return sum >>> 0;
}

const UNFIT = "The names table does not fit together.";

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
  const { byteLength } = source;
  if (byteLength < HEADER_BYTES) refuse(`is too short: ${byteLength} bytes`);
  const words = new Uint32Array(source.slice(0, byteLength & ~3).buffer);
  if (words[0] !== MAGIC) refuse("is none: its first word is wrong");
  if (words[1] !== VERSION) refuse(`is of version ${words[1]}; this Siyaq reads version ${VERSION}`);
  if (words[BYTES_WORD] !== byteLength)
    refuse(`should have ${words[BYTES_WORD]} bytes and has ${byteLength}`);
  if (checksum(words) !== words[CHECKSUM_WORD]) refuse("is damaged");
  return openTable(source);
}

/**
 * `readTable` without summing up the bytes, which on a page would be most of what reading them takes: the store
 * compared their hash when it installed them. What is damaged since then is refused when it shows in the sections'
 * lengths; otherwise it is a wrong mark or a lost one, no error and no endless search.
 */
export function openTable(source: Uint8Array): NamesTable {
  // Views need an offset that is a multiple of four.
  const bytes = source.byteOffset % 4 === 0 ? source : source.slice();
  const length = bytes.byteLength;
  let offset = 0;
  const section = <T>(count: number, make: TypedArrayMaker<T>): T => {
    const size = count * make.BYTES_PER_ELEMENT;
    if (!(size <= length - offset)) throw new TableError(UNFIT);
    const part = new make(bytes.buffer, bytes.byteOffset + offset, count);
    offset += (size + 3) & ~3;
    return part;
  };
  const [
    magic, version, size, , bits, bucketCount, slotCount, gateBits, recordCount, recordWidth, kindBits, kindWords,
    listWords, names, entryWidth, indexWords, ruleWords, titleBytes,
    longest,
  ] = section(HEADER_BYTES / 4, Uint32Array) as unknown as readonly number[] & { length: 19 }; // prettier-ignore
  const table: NamesTable = {
    bits: bits as 16 | 32,
    buckets: section(bucketCount! + 1, Uint32Array),
    slots: bits === 16 ? section(slotCount!, Uint16Array) : section(slotCount!, Int32Array),
    ranks: section((slotCount! + 63) >> 6, Uint32Array),
    gate: section(2 ** (gateBits! - 3), Uint8Array),
    gateMask: 2 ** gateBits! - 1,
    records: section(recordCount! * recordWidth!, Uint8Array),
    recordWidth: recordWidth!,
    kindBits: kindBits!,
    kinds: section(kindWords!, Uint32Array),
    lists: section(listWords!, Uint32Array),
    entries:
      entryWidth === 2
        ? section(names!, Uint16Array)
        : section(entryWidth === 0 ? ENTRY_BLOCK_WORDS * ((names! + 63) >> 6) : names!, Uint32Array),
    entryWidth: entryWidth!,
    ruleIndex: section(indexWords!, Uint32Array),
    rules: section(ruleWords!, Uint32Array),
    titles: section(titleBytes!, Uint8Array),
    longest: longest!,
  };
  if (
    magic !== MAGIC || version !== VERSION || size !== length || offset !== length || gateBits! > 24 ||
    gateBits! < 3 || !(bits === 16 || bits === 32) || !(recordWidth === 3 || recordWidth === 4) || kindBits! > 15
  ) throw new TableError(UNFIT); // prettier-ignore
  return table;
}

/** Writes a table's length and checksum into its header. */
export function sign(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const words = new Uint32Array(bytes.buffer);
  words[BYTES_WORD] = bytes.length;
  words[CHECKSUM_WORD] = checksum(words);
  return bytes;
}
