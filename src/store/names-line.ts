import type { EntryRecord, PackRecord } from "../dataset/schema.ts";
import { foldName } from "../mentions/tokens.ts";

/** A search forgives what a mark on a page must not: writers of Arabic mix these at will. */
const LOOSER: Readonly<Record<string, string>> = { ى: "ي", ئ: "ي", ؤ: "و", ء: "" };

/** A text as it is searched: words folded as the engine folds names, the Arabic article off. */
export const searchWords = (text: string): string[] =>
  foldName(text)
    .replace(/[ىئؤء]/g, (letter) => LOOSER[letter]!)
    .split(" ")
    .map((word) => word.replace(/^ال(?=.{3})/, ""))
    .filter((word) => word !== "");

/** Stands before, between and behind the names of a line; a space stands before each word. */
export const NAME = "\t";
/** Stands before what is no name. */
export const ASIDE = "\v";

/** In larger packs only names are searched: what entries are would be most of the text, and name nobody. */
export const MOST_WITH_ASIDE = 5_000;

const spaced = (texts: readonly string[]): string =>
  texts
    .flatMap(searchWords)
    .map((word) => ` ${word}`)
    .join("");

function namesOf({ title, names }: EntryRecord): Set<string> {
  const forms = Object.values(names).flatMap((some) =>
    some.flatMap(({ text, also = [], alsoWeak = [] }) => [text, ...also, ...alsoWeak]),
  );
  return new Set([...Object.values(title), ...forms].map((name) => spaced([name])).filter(Boolean));
}

/** What an entry is found by, on one line: its names in every language and, in small packs, what it is. */
function lineOf(entry: EntryRecord, total: number): string {
  const names = [...namesOf(entry)].map((name) => NAME + name).join("") + NAME;
  if (total > MOST_WITH_ASIDE) return names;
  const roles = entry.kind === "actor" ? (entry.roles ?? []).flatMap(({ en, ar }) => [en, ar]) : [];
  return `${names}${ASIDE}${spaced([...Object.values(entry.identity), ...roles])}`;
}

/** The lines of the entries among some records, in their order; articles have none. */
export const namesLines = (records: readonly PackRecord[], total: number): string[] =>
  records.flatMap((record) => (record.kind === "article" ? [] : [lineOf(record, total)]));
