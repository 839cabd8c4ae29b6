import type { NAME_KINDS } from "../dataset/schema.ts";

/** What kind of name it is: see `NAME_KINDS`. */
export type NameKind = (typeof NAME_KINDS)[number];

/** A cue of a condition: a phrase of the page's text, or a full mention of an entry. */
export type TableCue = string | { readonly entry: number };

/** Cues anywhere on the page, or within two words of the name; any one of them is enough. */
export interface TableCondition {
  readonly page?: readonly TableCue[];
  readonly near?: readonly TableCue[];
}

/** One name as the table takes it. */
export interface TableName {
  readonly text: string;
  /** BCP 47: "en", "ar", "fa" … */
  readonly lang: string;
  readonly kind: NameKind;
  /** The entry's number in the pack; -1 for a decoy. */
  readonly entry: number;
  /** The name's number among the dataset's names, for explanations. One number never serves two entries. */
  readonly name: number;
  /** Needs a licence: the entry's full name on the page, or `requires`. The caller sets it for short names of persons. */
  readonly weak?: boolean;
  /** Only `requires` licenses. */
  readonly strict?: boolean;
  /**
   * Also a family name: does not stand for the entry behind somebody's given name ("MaliVai Washington", "Jill
   * Biden"). The caller sets it for short names of persons.
   */
  readonly surname?: boolean;
  readonly requires?: TableCondition;
  readonly rejects?: TableCondition;
}

/** Compiles names into the bytes of a names table. The same names give the same bytes. */
export function buildTable(_names: readonly TableName[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array();
}
