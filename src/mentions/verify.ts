import type { NameRecords } from "../dataset/schema.ts";
import { buildTable, type TableName } from "./build.ts";
import { readTable } from "./format.ts";
import { spellings } from "./language/spellings.ts";
import { scan } from "./scan.ts";
import { foldName } from "./tokens.ts";

/**
 * Whether a stretch of a page is one of an entry's names, particle included. A table of 16 bits takes one word in
 * forty thousand for a name that it is not: before a brief is shown, this looks at the text itself. Asked of a
 * table of the entry's names alone, at 32 bits, so that particles, joints and marks are read as on the page. Cases,
 * vowels and licences were judged there; here only the letters count.
 */
export function isNameOf(names: NameRecords, surface: string): boolean {
  const texts = Object.entries(names).flatMap(([lang, forms]) =>
    forms.flatMap(({ text, kind, also = [], alsoWeak = [] }) =>
      [text, ...also, ...alsoWeak].flatMap((each) =>
        spellings(each, lang).map((spelling) => ({ text: foldName(spelling), kind })),
      ),
    ),
  );
  if (texts.length === 0) return false;
  const entry = texts.map(({ text, kind }, name): TableName => ({
    text,
    lang: "und",
    kind,
    entry: 0,
    name,
    exact: true,
  }));
  return scan(readTable(buildTable(entry)), surface).some(
    ({ start, end }) => start === 0 && end === surface.length,
  );
}
