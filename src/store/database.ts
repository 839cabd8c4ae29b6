import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from "idb";
import type { PackManifest, PackRecord } from "../dataset/schema.ts";

/** The pack that is switched on. */
export interface ActivePack {
  readonly generation: string;
  readonly manifest: PackManifest;
}

/** A record of a generation. Rows of several generations stand side by side until the old ones are deleted. */
export interface Row {
  readonly generation: string;
  readonly record: PackRecord;
}

/** What a slice of a generation's entries is found by (`names-line.ts`): a line for each, from an entry's number on. */
export interface NamesRow {
  readonly generation: string;
  readonly from: number;
  readonly lines: readonly string[];
}

interface Schema extends DBSchema {
  names: { key: [string, number]; value: NamesRow };
  entries: { key: [string, number]; value: Row; indexes: { id: [string, string] } };
  meta: { key: "active"; value: ActivePack };
}

export type Database = IDBPDatabase<Schema>;

export const DATABASE = "siyaq";
/** 2: `names`. */
const VERSION = 2;

const STORES = ["entries", "names", "meta"] as const;

/** Every row of a generation. An empty array sorts after every number and text: it is the upper end. */
export const rowsOf = (generation: string): IDBKeyRange => IDBKeyRange.bound([generation], [generation, []]);

const open = (name: string): Promise<Database> =>
  openDB<Schema>(name, VERSION, {
    upgrade(db) {
      const has = (store: (typeof STORES)[number]): boolean => db.objectStoreNames.contains(store);
      if (!has("entries")) {
        const entries = db.createObjectStore("entries", { keyPath: ["generation", "record.entry"] });
        entries.createIndex("id", ["generation", "record.id"]);
      }
      if (!has("names")) db.createObjectStore("names", { keyPath: ["generation", "from"] });
      if (!has("meta")) db.createObjectStore("meta");
    },
    // Somebody deletes the database or opens a newer version: holding on would block them for ever.
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  });

const isUsable = (db: Database): boolean => STORES.every((store) => db.objectStoreNames.contains(store));

/**
 * Opens the database. One that does not open (damaged on disk, written by a newer version) or lacks its stores
 * is deleted and made anew: everything in it can be read from the bundle again.
 */
export async function openDatabase(name = DATABASE): Promise<Database> {
  try {
    const db = await open(name);
    if (isUsable(db)) return db;
    db.close();
  } catch {
    // Falls through to the rebuild: whatever kept it from opening is gone with it.
  }
  await deleteDB(name);
  return open(name);
}

/** The pack that is switched on, undefined when none is. */
export const activePack = (db: Database): Promise<ActivePack | undefined> => db.get("meta", "active");

/** Deletes a generation's rows: half of them at worst, which the next start finds and deletes again. */
export async function deleteRows(db: Database, generation: string): Promise<void> {
  await db.delete("names", rowsOf(generation));
  await db.delete("entries", rowsOf(generation));
}
