import { alike, type Prepared } from "./compile/alike.ts";
import { layOut } from "./compile/layout.ts";
import type { TableCue, TableName } from "./compile/names.ts";
import { demandOf, Runs } from "./compile/runs.ts";
import { writeTable } from "./compile/sections.ts";
import { CUE, DECOY, FULL, QUIET, RULED, STRICT, SURNAME, TableError, WEAK } from "./format.ts";
import { spellings } from "./language/spellings.ts";
import { STANDS } from "./rules.ts";
import { foldName, wordsOf } from "./tokens.ts";

export type { NameKind, TableCondition, TableCue, TableName } from "./compile/names.ts";
export { MOST_WORDS } from "./format.ts";

/** Up to this many names a key keeps 32 bits; above, 16 do, and the exact text is verified before a brief shows. */
const MOST_NAMES_AT_32_BITS = 10_000;
const LARGEST_NUMBER = 2 ** 24 - 1;

/** Compiles names into the bytes of a names table. The same names give the same bytes. */
export function buildTable(names: readonly TableName[]): Uint8Array<ArrayBuffer> {
  const builder = new Builder();
  for (const prepared of alike(names)) builder.add(prepared);
  return builder.bytes(names.length > MOST_NAMES_AT_32_BITS ? 16 : 32);
}

class Builder {
  readonly #entries: number[] = [];
  readonly #runs = new Runs((name) => this.#entries[name]!);
  readonly #cues = new Map<string, number>();
  #hasSurnames = false;
  readonly #rules: number[] = [];
  readonly #ruleOffsets = new Map<string, number>();
  readonly #ruleIndex: [name: number, offset: number][] = [];

  add({ name, marks: own, siblingMarks }: Prepared): void {
    if (name.entry < 0) return this.#addRun(name, name.lang, DECOY, 0);
    for (const number of [name.name, name.entry])
      if (!Number.isInteger(number) || number < 0 || number > LARGEST_NUMBER)
        throw new TableError(`The name “${name.text}” has the number ${number}, which no table can hold.`);
    if ((this.#entries[name.name] ?? name.entry) !== name.entry)
      throw new TableError(`The name number ${name.name} serves two entries (“${name.text}”).`);
    const known = this.#entries[name.name] !== undefined;
    this.#entries[name.name] = name.entry;

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
    if (name.surname) this.#hasSurnames = true;
    this.#addRun(name, name.exact ? null : name.lang, flags, name.name);
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
    const identity = `${foldName(cue)}|${demandOf(wordsOf(cue))}`;
    let number = this.#cues.get(identity);
    if (number === undefined) {
      number = this.#cues.size;
      this.#cues.set(identity, number);
      this.#runs.add(wordsOf(cue), cue, CUE, number);
    }
    return number << 2;
  }

  /** Enters a name in every spelling that its language knows; of none (null) as it is. */
  #addRun({ text }: TableName, language: string | null, flags: number, number: number): void {
    for (const spelling of language === null ? [text] : spellings(text, language))
      this.#runs.add(wordsOf(spelling), text, flags, number);
  }

  bytes(bits: 16 | 32): Uint8Array<ArrayBuffer> {
    const { firstWords, longest } = this.#runs;
    this.#ruleIndex.sort((one, other) => one[0] - other[0]);
    return writeTable({
      ...layOut(this.#runs.all(), bits),
      bits,
      firstWords,
      longest,
      hasSurnames: this.#hasSurnames,
      entries: this.#entries,
      ruleIndex: this.#ruleIndex.flat(),
      rules: this.#rules,
    });
  }
}
