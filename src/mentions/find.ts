import type { NamesTable } from "./format.ts";
import { createPage } from "./licence.ts";
import type { Mention } from "./mention.ts";
import { scan } from "./scan.ts";

/** What parts paragraphs of plain text; inside one, a line's end is a space. */
export const EMPTY_LINES = /\n[^\S\n]*\n\s*/g;

/** The mentions of a plain text that is a whole page: both passes, no name across an empty line. */
export function findMentions(table: NamesTable, text: string): readonly Mention[] {
  const page = createPage<number>(table);
  const starts: number[] = [];
  let start = 0;
  const add = (end: number): void => {
    page.set(start, scan(table, text.slice(start, end)));
    starts.push(start);
  };
  for (const lines of text.matchAll(EMPTY_LINES)) {
    add(lines.index);
    start = lines.index + lines[0].length;
  }
  add(text.length);
  return starts.flatMap((at) =>
    page.mentions(at).map((mention) => ({ ...mention, start: mention.start + at, end: mention.end + at })),
  );
}
