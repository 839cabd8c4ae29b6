import type { NAME_KINDS } from "../../dataset/schema.ts";

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
