import type { NamesTable } from "./format.ts";
import { createPage } from "./licence.ts";
import type { Mention } from "./mention.ts";
import { scan } from "./scan.ts";

/** The mentions of one text that is a whole page: both passes. */
export function findMentions(table: NamesTable, text: string): readonly Mention[] {
  const page = createPage<0>(table);
  page.set(0, scan(table, text));
  return page.mentions(0);
}
