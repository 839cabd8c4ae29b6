import { deleteDB } from "idb";
import { store } from "../background/own-store.ts";
import type { PackManifest } from "../dataset/schema.ts";
import { eventsTableOf } from "../events/stored.ts";
import { readTable } from "../mentions/format.ts";
import { browser } from "../shared/browser.ts";
import { eventsKey, tableKey } from "../shared/storage-keys.ts";
import { DATABASE } from "../store/database.ts";
import { arrange, type Dataset } from "./dataset.ts";
import type { Tables } from "./reading.ts";

/** What is installed. */
export const readManifest = (): Promise<PackManifest> =>
  store.readActive(async (_, { manifest }) => manifest);

/** Everything that is installed. */
export const readDataset = (): Promise<Dataset> =>
  store.readActive(async (reader, { generation, manifest }) => {
    const [actors, events, articles] = await Promise.all([
      reader.all("actor"),
      reader.all("event"),
      reader.all("article"),
    ]);
    return arrange(generation, manifest, [...actors, ...events, ...articles]);
  });

/** What texts are read with, of a generation. Throws when there is no names table or it is damaged. */
export async function readTables(generation: string): Promise<Tables> {
  const [key, known] = [tableKey(generation), eventsKey(generation)];
  const { [key]: stored, [known]: events } = await browser.storage.local.get([key, known]);
  if (typeof stored !== "string") throw new Error(`no names table for ${generation}`);
  return { names: readTable(Uint8Array.fromBase64(stored)), events: eventsTableOf(events) };
}

/** Throws away what is installed and installs the bundle's dataset again. */
export async function rebuildPack(): Promise<void> {
  await deleteDB(DATABASE);
  await store.start();
}
