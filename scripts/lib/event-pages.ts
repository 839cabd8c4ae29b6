import { createPage } from "../../src/mentions/licence.ts";
import { readTable, type NamesTable } from "../../src/mentions/format.ts";
import { scan } from "../../src/mentions/scan.ts";
import { findEvents } from "../../src/events/find-events.ts";
import type { EventMention } from "../../src/events/event-mention.ts";
import { readEvents, type EventsTable } from "../../src/events/table.ts";
import type { Pack } from "../../src/dataset/compile.ts";
import type { EntryRecord } from "../../src/dataset/schema.ts";

/** A dataset, ready to find events in texts with. */
export interface EventFinder {
  readonly table: EventsTable;
  readonly entries: readonly EntryRecord[];
  readonly names: NamesTable;
  /** The mentions in each paragraph of a page, by the event's id. */
  find(paragraphs: readonly string[], pageDate: string | null): (EventMention & { id: string })[][];
}

/** Makes a finder of a compiled dataset. Throws a TypeError when it has no trigger classes. */
export function eventFinder(pack: Pack): EventFinder {
  if (pack.events === undefined) throw new TypeError("the dataset has no trigger classes");
  const names = readTable(pack.namesBin);
  const table = readEvents(pack.events);
  const entries = pack.records.filter((record): record is EntryRecord => record.kind !== "article");
  return {
    table,
    entries,
    names,
    find(paragraphs, pageDate) {
      const page = createPage<number>(names);
      for (const [n, text] of paragraphs.entries()) page.set(n, scan(names, text));
      const flows = paragraphs.map((text, n) => ({ text, mentions: page.mentions(n) }));
      return findEvents(table, { flows, pageDate }).map((found) =>
        found.map((mention) => ({ ...mention, id: entries[mention.event]!.id })),
      );
    },
  };
}
