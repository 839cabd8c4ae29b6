import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { countRecords, PACK_FILES, readManifest } from "../../src/dataset/manifest.ts";
import type { EntryRecord, PackRecord } from "../../src/dataset/schema.ts";
import type { EventsData } from "../../src/events/data.ts";
import { readEvents, type EventsTable } from "../../src/events/table.ts";
import { readTable, type NamesTable } from "../../src/mentions/format.ts";
import { compileFolder } from "./build-pack.ts";

/** A pack as the mention command needs it. */
export interface OpenPack {
  readonly table: NamesTable;
  /** Null in a pack without known events. */
  readonly events: EventsTable | null;
  /** By number; articles stand behind them and are left out. */
  readonly entries: readonly EntryRecord[];
}

/** A pack folder that cannot be read. The message is one sentence. */
export class PackError extends Error {
  override readonly name = "PackError";
}

const isEntry = (record: PackRecord): record is EntryRecord => record.kind !== "article";

/** Opens a compiled pack. Throws a PackError or a TableError. */
export function openPack(folder: string): OpenPack {
  const read = (file: string): Buffer => {
    try {
      return readFileSync(join(folder, file));
    } catch {
      throw new PackError(`The pack ${folder} has no readable ${file}.`);
    }
  };
  const parse = (text: string, file: string): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      throw new PackError(`The pack ${folder} is damaged: ${file} is not JSON.`);
    }
  };
  const manifest = readManifest(parse(read(PACK_FILES.manifest).toString(), PACK_FILES.manifest));
  if (manifest === null)
    throw new PackError(`The pack ${folder} is of a format that this version does not know.`);
  const lines = read(PACK_FILES.entries).toString().split("\n").filter(Boolean);
  if (lines.length !== countRecords(manifest))
    throw new PackError(`The pack ${folder} is damaged: its manifest counts other entries than it has.`);
  const records = lines.map((line) => parse(line, PACK_FILES.entries) as PackRecord);
  const events =
    manifest.hashes.events === undefined
      ? null
      : readEvents(parse(read(PACK_FILES.events).toString(), PACK_FILES.events) as EventsData);
  return { table: readTable(read(PACK_FILES.names)), events, entries: records.filter(isEntry) };
}

/**
 * The project's own dataset: the compiled pack where it is newer than every file of the source, else compiled here
 * and now, so that an editor sees what a change marks.
 */
export async function openOwnPack(pack: string, source: string): Promise<OpenPack> {
  if (isUpToDate(join(pack, PACK_FILES.names), source)) return openPack(pack);
  const { records, namesBin, events } = await compileFolder(source);
  return {
    table: readTable(namesBin),
    events: events ? readEvents(events) : null,
    entries: records.filter(isEntry),
  };
}

function isUpToDate(file: string, source: string): boolean {
  if (!existsSync(file)) return false;
  if (!existsSync(source)) return true;
  const made = statSync(file).mtimeMs;
  // The folder itself as well: it changes when a file in it is deleted.
  return ["", ...readdirSync(source, { recursive: true, encoding: "utf8" })].every(
    (name) => statSync(join(source, name)).mtimeMs <= made,
  );
}
