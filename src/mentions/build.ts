import type { NAME_KINDS } from "../dataset/schema.ts";
import {
  CASED_WORDS,
  CUE,
  DECOY,
  FULL,
  HEADER,
  LIST,
  MAGIC,
  PREFIX,
  QUIET,
  RULED,
  sign,
  STANDS,
  STRICT,
  SURNAME,
  TableError,
  TERMINAL,
  VERSION,
  WEAK,
} from "./format.ts";
import { check, fingerprint, gateBit, home, join, mix } from "./hash.ts";
import { ANY_CASE, caseOf } from "./language/latin.ts";
import { spellings } from "./language/spellings.ts";
import { marksOf } from "./language/vowels.ts";
import { foldName, wordsOf, type Word } from "./tokens.ts";

/** What kind of name it is: see `NAME_KINDS`. */
export type NameKind = (typeof NAME_KINDS)[number];

/** A cue of a condition: a phrase of the page's text, or a full mention of an entry. */
export type TableCue = string | { readonly entry: number };

/** Cues anywhere on the page, or within two words of the name; any one of them is enough. */
export interface TableCondition {
  readonly page?: readonly TableCue[] | undefined;
  readonly near?: readonly TableCue[] | undefined;
}

/** One name as the table takes it. */
export interface TableName {
  readonly text: string;
  /** BCP 47: "en", "ar", "fa" … */
  readonly lang: string;
  readonly kind: NameKind;
  /** The entry's number in the pack; -1 for a decoy. */
  readonly entry: number;
  /** The name's number among the dataset's names, for explanations; any number for a decoy. */
  readonly name: number;
  /** Needs a licence: the entry's full name on the page, or `requires`. The caller sets it for short names of persons. */
  readonly weak?: boolean | undefined;
  /** Only `requires` licenses. */
  readonly strict?: boolean | undefined;
  /**
   * Also a family name: does not stand for the entry behind somebody's given name ("MaliVai Washington", "Jill
   * Biden"). The caller sets it for short names of persons.
   */
  readonly surname?: boolean | undefined;
  readonly requires?: TableCondition | undefined;
  readonly rejects?: TableCondition | undefined;
  /** No other spelling of it is looked for (`language/spellings.ts`). */
  readonly exact?: boolean | undefined;
}

/** Up to this many names a key keeps 32 bits; above, 16 do, and the exact text is verified before a brief shows. */
const MOST_NAMES_AT_32_BITS = 10_000;
/** Filled share of the slots: longer probing against more bytes. */
const LOAD = 0.8;
/** Bits of the gate per first word: fuller lets too many words through, emptier leaves the nearest cache. */
const GATE_BITS_PER_WORD = 12;
/** A longer name is no name. */
export const MOST_WORDS = 40;
const LARGEST_NUMBER = 2 ** 24 - 1;

/** A name or a cue on its way into the table. */
interface Item {
  readonly record: number;
  readonly shape: number;
  readonly check: number;
}

/** What one key, a run of words from a name's first, leads to. */
interface Key {
  /** The words themselves: two runs with one hash are a collision. */
  readonly words: string;
  prefix: boolean;
  readonly items: Item[];
}

/** Compiles names into the bytes of a names table. The same names give the same bytes. */
export function buildTable(names: readonly TableName[]): Uint8Array<ArrayBuffer> {
  return new Builder(names).bytes();
}

class Builder {
  readonly #keys = new Map<number, Key[]>();
  readonly #firstWords = new Set<number>();
  readonly #cues = new Map<string, number>();
  readonly #cases = new Map<number, number>([[0, 0]]);
  readonly #entries: number[] = [];
  readonly #rules: number[] = [];
  readonly #ruleOffsets = new Map<string, number>();
  readonly #ruleIndex: [name: number, offset: number][] = [];
  #longest = 1;
  readonly #bits: 16 | 32;

  constructor(names: readonly TableName[]) {
    this.#bits = names.length > MOST_NAMES_AT_32_BITS ? 16 : 32;
    const marks = sharedMarks(names);
    for (const name of alike(names)) this.#addName(name, marks.get(spellingKey(name)) ?? []);
  }

  #addName(name: TableName, siblingMarks: readonly number[]): void {
    if (name.entry < 0) return this.#addRun(name.text, name.lang, DECOY, 0);
    for (const number of [name.name, name.entry])
      if (!Number.isInteger(number) || number < 0 || number > LARGEST_NUMBER)
        throw new TableError(`The name “${name.text}” has the number ${number}, which no table can hold.`);
    if ((this.#entries[name.name] ?? name.entry) !== name.entry)
      throw new TableError(`The name number ${name.name} serves two entries (“${name.text}”).`);
    const known = this.#entries[name.name] !== undefined;
    this.#entries[name.name] = name.entry;

    const own = marksOf(name.text, 0, name.text.length);
    const marks = own.length > 0 ? own : siblingMarks;
    const explicit = own.length > 0 && siblingMarks.length > 0;
    const rule = [
      ...[name.requires?.page, name.requires?.near, name.rejects?.page, name.rejects?.near].map((cues) =>
        (cues ?? []).map((cue) => this.#evidence(cue)),
      ),
      [...marks],
    ];
    const isRuled = rule.some((part) => part.length > 0);
    if (isRuled && !known) {
      this.#ruleIndex.push([name.name, this.#ruleOffset([...rule.map((part) => part.length), explicit ? 1 : 0, ...rule.flat()])]); // prettier-ignore
    }
    const needsLicence = name.requires?.page?.length || name.requires?.near?.length;
    const flags =
      (name.kind === "demonym" ? QUIET : name.kind === "short" ? 0 : FULL) |
      (name.weak || needsLicence ? WEAK : 0) |
      (name.strict ? STRICT | WEAK : 0) |
      (name.surname ? SURNAME : 0) |
      (isRuled ? RULED : 0);
    this.#addRun(name.text, name.exact ? null : name.lang, flags, name.name);
  }

  /** Where a rule stands among the rules; names that need the same share one. */
  #ruleOffset(rule: readonly number[]): number {
    const key = rule.join();
    let offset = this.#ruleOffsets.get(key);
    if (offset === undefined) {
      this.#ruleOffsets.set(key, (offset = this.#rules.length));
      this.#rules.push(...rule);
    }
    return offset;
  }

  /** A cue's number as rules hold it; a phrase that is new becomes a record of its own. */
  #evidence(cue: TableCue): number {
    if (typeof cue !== "string") return ((cue.entry << 2) | STANDS) >>> 0;
    const words = wordsOf(cue);
    const identity = `${foldName(cue)}|${this.#shape(words)}`;
    let number = this.#cues.get(identity);
    if (number === undefined) {
      number = this.#cues.size;
      this.#cues.set(identity, number);
      this.#addRun(cue, "", CUE, number);
    }
    return number << 2;
  }

  /** Enters a run of words in every spelling that its language knows; of none (null) as it is. */
  #addRun(text: string, language: string | null, flags: number, number: number): void {
    for (const spelling of language === null ? [text] : spellings(text, language)) {
      const words = wordsOf(spelling);
      if (words.length === 0) throw new TableError(`The name “${text}” has no letter.`);
      if (words.length > MOST_WORDS)
        throw new TableError(`The name “${text}” has more than ${MOST_WORDS} words.`);
      this.#longest = Math.max(this.#longest, words.length);
      this.#firstWords.add(words[0]!.hash);
      let key = 0;
      words.forEach((word, index) => {
        key = index === 0 ? mix(word.hash) : join(key, word.hash);
        const run = this.#run(key, words.slice(0, index + 1).map((each) => each.folded).join(" ")); // prettier-ignore
        if (index < words.length - 1) run.prefix = true;
        else
          this.#addItem(run.items, {
            record: ((number << 8) | flags) >>> 0,
            shape: this.#shape(words),
            check: checkOf(words),
          });
      });
    }
  }

  /** Adds what ends at a run, unless another name of the same entry does the same there (بايدن in two languages). */
  #addItem(items: Item[], item: Item): void {
    const owner = ({ record }: Item): number =>
      record & (CUE | DECOY) ? -1 - (record >>> 8) : this.#entries[record >>> 8]!;
    const isKnown = items.some(
      (other) =>
        (other.record === item.record ||
          (((other.record ^ item.record) & 0xff) === 0 &&
            !(item.record & RULED) &&
            owner(other) === owner(item))) &&
        other.shape === item.shape,
    );
    if (!isKnown) items.push(item);
  }

  #run(key: number, words: string): Key {
    const runs = this.#keys.get(key) ?? [];
    if (runs.length === 0) this.#keys.set(key, runs);
    let run = runs.find((each) => each.words === words);
    if (run === undefined) runs.push((run = { words, prefix: false, items: [] }));
    return run;
  }

  /** The number of a demand on capitals. */
  #shape(words: readonly Word[]): number {
    let demand = 0;
    words.slice(0, CASED_WORDS).forEach((word, index) => (demand |= caseOf(word.text) << (2 * index)));
    demand >>>= 0;
    const known = this.#cases.get(demand);
    if (known !== undefined) return known;
    // A byte numbers them. Past that, only the first word's demand is kept.
    if (this.#cases.size > 252 && demand > 3) return this.#shape(words.slice(0, 1));
    this.#cases.set(demand, this.#cases.size);
    return this.#cases.size - 1;
  }

  bytes(): Uint8Array<ArrayBuffer> {
    const { slots, homes, groups } = layOut(this.#keys, this.#bits);
    const ranks: number[] = [];
    const records: number[] = [];
    const shapes: number[] = [];
    const lists: number[] = [];
    slots.forEach((slot, index) => {
      if (index % 64 === 0) ranks.push(records.length);
      if (!(slot & TERMINAL)) return;
      const { items, isShared } = groups.get(index)!;
      // Where both stand, the state comes before its demonym.
      items.sort((one, other) => isQuiet(one) - isQuiet(other));
      const [only] = items;
      if (items.length === 1 && !isShared) {
        records.push(only!.record);
        shapes.push(only!.shape);
      } else {
        records.push(((lists.length << 8) | LIST) >>> 0);
        shapes.push(0);
        lists.push(items.length, ...items.flatMap((item) => [item.record, item.shape, item.check]));
      }
    });
    const gateBits = Math.max(6, Math.ceil(Math.log2(this.#firstWords.size * GATE_BITS_PER_WORD || 1)));
    const gate = new Uint8Array(2 ** gateBits / 8);
    for (const word of this.#firstWords) {
      const bit = gateBit(word, 32 - gateBits);
      gate[bit >> 3]! |= 1 << (bit & 7);
    }
    const entries = Array.from(this.#entries, (entry) => entry ?? 0);
    const entryWidth = entries.every((entry) => entry < 0xffff) ? 2 : 4;
    this.#ruleIndex.sort((one, other) => one[0] - other[0]);
    const ruleIndex = this.#ruleIndex.flat();

    const fields: Record<(typeof HEADER)[number], number> = {
      magic: MAGIC, version: VERSION, bytes: 0, checksum: 0, bits: this.#bits, homes, slots: slots.length, gateBits,
      records: records.length, lists: lists.length, names: entries.length, entryWidth, cases: this.#cases.size,
      ruleIndex: ruleIndex.length, rules: this.#rules.length, longest: this.#longest,
    }; // prettier-ignore
    const header = HEADER.map((field) => fields[field]);
    return write([
      [header, 4], [slots, this.#bits / 8], [ranks, 4], [gate, 1], [records, 4], [shapes, 1], [lists, 4],
      [entries, entryWidth], [[...this.#cases.keys()], 4], [ruleIndex, 4], [this.#rules, 4],
    ]); // prettier-ignore
  }
}

/**
 * An entry's names that are written alike (Biden in English, French and Turkish) are one name to a page: what one
 * of them needs, all need, and an editor writes the rule once.
 */
function alike(names: readonly TableName[]): TableName[] {
  const groups = new Map<string, TableName[]>();
  // "syrien" is a demonym and "Syrien" a state: what differs by its capital is not alike.
  const keyOf = (name: TableName): string =>
    `${spellingKey(name)}|${marksOf(name.text, 0, name.text.length).join()}|${
      name.kind === "demonym" && caseOf(name.text) === ANY_CASE ? "small" : ""
    }`;
  for (const name of names) {
    const group = groups.get(keyOf(name));
    if (group) group.push(name);
    else groups.set(keyOf(name), [name]);
  }
  return names.map((name) => {
    const group = groups.get(keyOf(name))!;
    if (name.entry < 0 || group.length === 1) return name;
    const all = (rule: "requires" | "rejects", where: "page" | "near"): TableCue[] => [
      ...new Set(group.flatMap((each) => each[rule]?.[where] ?? [])),
    ];
    return {
      ...name,
      name: group[0]!.name,
      kind: group[0]!.kind,
      weak: group.some((each) => each.weak),
      strict: group.some((each) => each.strict),
      surname: group.some((each) => each.surname),
      requires: { page: all("requires", "page"), near: all("requires", "near") },
      rejects: { page: all("rejects", "page"), near: all("rejects", "near") },
    };
  });
}

/** Where a name differs from another only in its vowel marks. */
const spellingKey = (name: TableName): string => `${name.entry}|${foldName(name.text)}`;

/** The vowel marks of an entry's names of one spelling, where some have marks and others none. */
function sharedMarks(names: readonly TableName[]): Map<string, readonly number[]> {
  const marked = new Map<string, readonly number[]>();
  for (const name of names) {
    if (name.entry < 0) continue;
    const marks = marksOf(name.text, 0, name.text.length);
    if (marks.length > 0) marked.set(spellingKey(name), marks);
  }
  if (marked.size === 0) return marked;
  const bare = new Set<string>();
  for (const name of names)
    if (marksOf(name.text, 0, name.text.length).length === 0) bare.add(spellingKey(name));
  return new Map([...marked].filter(([key]) => bare.has(key)));
}

/** The check hash of a run: `checkOfText` in `scan.ts` computes the same from a page. */
function checkOf(words: readonly Word[]): number {
  let hash = 0;
  words.forEach((word, index) => {
    if (index > 0) hash = check(hash, 0);
    for (let at = 0; at < word.folded.length; at++) hash = check(hash, word.folded.charCodeAt(at));
  });
  return hash >>> 0;
}

const isQuiet = ({ record }: Item): number => (record & (CUE | DECOY) ? 0 : record & QUIET);

interface Layout {
  readonly slots: number[];
  readonly homes: number;
  /** By slot: what ends there, and whether another run's key reaches the same slot. */
  readonly groups: Map<number, { items: Item[]; isShared: boolean }>;
}

/**
 * Gives each key a slot. A key that meets its own fingerprint on the way to a free slot can never be told from
 * the key that lies there: they share the slot, and the names behind it are told apart by their check hash.
 */
function layOut(keys: ReadonlyMap<number, readonly Key[]>, bits: 16 | 32): Layout {
  const homes = Math.max(8, Math.ceil(keys.size / LOAD));
  const ordered = [...keys].sort(([one], [other]) => (one >>> 0) - (other >>> 0));
  const slots = Array.from({ length: homes }, () => 0);
  const groups: Layout["groups"] = new Map();
  for (const [key, runs] of ordered) {
    const print = fingerprint(key, bits);
    let slot = home(key, homes);
    while (slots[slot] && (slots[slot]! & ~3) !== print) slot++;
    const isShared = Boolean(slots[slot]) || runs.length > 1;
    const group = groups.get(slot) ?? { items: [], isShared: false };
    groups.set(slot, group);
    group.isShared ||= isShared;
    slots[slot] = (slots[slot] || 0) | print;
    for (const run of runs) {
      group.items.push(...run.items);
      if (run.prefix) slots[slot]! |= PREFIX;
    }
    if (group.items.length > 0) slots[slot]! |= TERMINAL;
  }
  const filled = Array.from(slots, (slot) => slot ?? 0);
  filled.push(0);
  return { slots: filled, homes, groups };
}

/** Sections of numbers of 1, 2 or 4 bytes, one behind the other, and the two fields that speak of the whole. */
function write(
  sections: readonly (readonly [values: ArrayLike<number>, width: number])[],
): Uint8Array<ArrayBuffer> {
  const padded = (length: number): number => (length + 3) & ~3;
  const size = sections.reduce((sum, [values, width]) => sum + padded(values.length * width), 0);
  const data = new DataView(new ArrayBuffer(size));
  let offset = 0;
  for (const [values, width] of sections) {
    for (let index = 0; index < values.length; index++) {
      const at = offset + index * width;
      if (width === 4) data.setUint32(at, values[index]!, true);
      else if (width === 2) data.setUint16(at, values[index]!, true);
      else data.setUint8(at, values[index]!);
    }
    offset += padded(values.length * width);
  }
  return sign(new Uint8Array(data.buffer));
}
