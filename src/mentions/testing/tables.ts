import { buildTable, type NameKind, type TableName } from "../build.ts";
import { findMentions } from "../find.ts";
import { readTable, type NamesTable } from "../format.ts";
import { scan } from "../scan.ts";

/** A name for a test: `entry` defaults to its place in the list, `kind` to a full name. */
export type TestName = Partial<Omit<TableName, "text">> & { text: string };

/** A table of a few names. */
export function tableOf(...names: readonly (string | TestName)[]): NamesTable {
  return readTable(buildTable(names.map((name, index) => toTableName(name, index))));
}

/** A name for a test as the compiler takes it. */
export const toTableName = (name: string | TestName, index: number): TableName => ({
  lang: "en",
  kind: "full" satisfies NameKind,
  entry: index,
  name: index,
  ...(typeof name === "string" ? { text: name } : name),
});

/** What is found, as the text has it: `entry:surface`. */
export const found = (table: NamesTable, text: string): string[] =>
  findMentions(table, text).map(
    ({ entries, start, end, strength }) =>
      `${entries.join("/")}:${text.slice(start, end)}${strength === "quiet" ? " (quiet)" : ""}`,
  );

/** The surfaces of all candidates. */
export const candidates = (table: NamesTable, text: string): string[] =>
  scan(table, text).map((candidate) => candidate.surface);
