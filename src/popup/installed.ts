import { store } from "../background/own-store.ts";
import type { EntryRecord } from "../dataset/schema.ts";
import { createNamesSearch, type NamesSearch } from "../store/names-search.ts";

/** Entries of a generation by number. Throws when the generation was replaced: the numbers mean other entries now. */
export async function readEntries(
  generation: string,
  numbers: readonly number[],
): Promise<ReadonlyMap<number, EntryRecord>> {
  const entries = await store.read(generation, (reader) => reader.entries(numbers));
  if (entries === "gone") throw new Error(`generation ${generation} is gone`);
  return new Map(entries.map((entry) => [entry.entry, entry]));
}

/** A search over all names, and the generation that its numbers belong to. */
export interface Names {
  readonly generation: string;
  readonly search: NamesSearch;
}

/** Reads what entries are found by; waits for the installation where it is still running. */
export const readNames = (): Promise<Names> =>
  store.readActive(async (reader, { generation }) => ({
    generation,
    search: createNamesSearch(await reader.names()),
  }));
