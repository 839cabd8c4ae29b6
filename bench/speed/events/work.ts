import { findEvents } from "../../../src/events/find-events.ts";
import type { EventsTable } from "../../../src/events/table.ts";
import type { NamesTable } from "../../../src/mentions/format.ts";
import { createPage } from "../../../src/mentions/licence.ts";
import type { Mention } from "../../../src/mentions/mention.ts";
import { scan } from "../../../src/mentions/scan.ts";

/** A page's blocks of text with the names found in them. */
export interface NamedFlow {
  readonly text: string;
  readonly mentions: readonly Mention[];
}

/** Finds the names of a page, as the content script does once it has the texts. */
export function findNames(table: NamesTable, texts: readonly string[]): NamedFlow[] {
  const page = createPage<number>(table);
  for (const [n, text] of texts.entries()) {
    const found = scan(table, text);
    if (found.length > 0) page.set(n, found);
  }
  return texts.map((text, n) => ({ text, mentions: page.mentions(n) }));
}

/** Blocks without a name that are read behind one with a name (`src/content/events-input.ts`). */
const BEHIND = 3;

/** The blocks that the recogniser is handed: the truth of a page knows no others. */
export function handedOver(flows: readonly NamedFlow[]): NamedFlow[] {
  let behind = 0;
  return flows.filter(({ mentions }) => {
    if (mentions.length > 0) behind = BEHIND + 1;
    return behind-- > 0;
  });
}

/**
 * Finds the events of a page, from the beginning: new objects, of which nothing has been read yet. Answers how many.
 * A page that names nobody never gets the code for it.
 */
export function countEvents(
  table: EventsTable,
  flows: readonly NamedFlow[],
  pageDate: string | null,
): number {
  if (flows.length === 0) return 0;
  const fresh = flows.map(({ text, mentions }) => ({ text, mentions }));
  return findEvents(table, { flows: fresh, pageDate }).reduce((sum, { length }) => sum + length, 0);
}
