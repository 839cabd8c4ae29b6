import { unwrap } from "idb";
import { countRecords, readManifest, sha256 } from "../dataset/manifest.ts";
import type { PackManifest, PackRecord } from "../dataset/schema.ts";
import { ACTIVE_KEY, eventsKey, tableKey, type ActiveTable } from "../shared/storage-keys.ts";
import { activePack, deleteRows, rowsOf, type ActivePack, type Database } from "./database.ts";
import { PackError, type PackSource } from "./pack-source.ts";
import { namesLines } from "./names-line.ts";
import { sha256InSlices } from "./sha256.ts";
import type { StorageArea } from "./storage-area.ts";

/**
 * A slice is one transaction: 64 KiB of lines are parsed and put in a few milliseconds, so no task comes near 50 ms
 * however large the pack is, on a busy machine neither.
 */
const SLICE_BYTES = 64 * 1024;
const SLICE_ROWS = 128;
const NEWLINE = 0x0a;

/** Called after every slice with the rows written so far. */
export type OnProgress = (written: number, total: number) => void;

/** Two installs of the same pack at once must not share rows, hence the random part. */
const newGeneration = (manifest: PackManifest): string =>
  `${manifest.version}-${manifest.hashes.entries.slice(0, 8)}-${crypto.randomUUID().slice(0, 8)}`;

/** Cuts NDJSON into slices of records. Throws a PackError at a line that is none. */
function* slicesOf(bytes: Uint8Array): Generator<PackRecord[]> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let slice: PackRecord[] = [];
  let from = 0;
  let sliceStart = 0;
  while (from < bytes.length) {
    const newline = bytes.indexOf(NEWLINE, from);
    const end = newline < 0 ? bytes.length : newline;
    try {
      if (end > from) slice.push(JSON.parse(decoder.decode(bytes.subarray(from, end))) as PackRecord);
    } catch {
      throw new PackError("A line of the pack's entries is damaged.");
    }
    from = end + 1;
    if (slice.length >= SLICE_ROWS || from - sliceStart >= SLICE_BYTES) {
      yield slice;
      slice = [];
      sliceStart = from;
    }
  }
  if (slice.length > 0) yield slice;
}

async function writeRows(
  db: Database,
  generation: string,
  bytes: Uint8Array,
  total: number,
  onProgress?: OnProgress,
) {
  let written = 0;
  for (const slice of slicesOf(bytes)) {
    // Relaxed: rows that a power cut loses are missed when they are counted, before they are switched on.
    const transaction = db.transaction(["entries", "names"], "readwrite", { durability: "relaxed" });
    // The bare requests: a promise and two listeners for each would cost more than the writing. One that fails
    // takes the transaction with it.
    const rows = unwrap(transaction.objectStore("entries"));
    for (const record of slice) rows.put({ generation, record });
    const lines = namesLines(slice, total);
    if (lines.length > 0) unwrap(transaction.objectStore("names")).put({ generation, from: written, lines });
    await transaction.done;
    written += slice.length;
    onProgress?.(written, total);
  }
}

/** Makes a generation the active one, in one transaction and only if it is whole. Returns what it replaced. */
async function switchOn(db: Database, pack: ActivePack): Promise<ActivePack | undefined> {
  const transaction = db.transaction(["entries", "meta"], "readwrite", { durability: "strict" });
  const meta = transaction.objectStore("meta");
  const [rows, old] = await Promise.all([
    transaction.objectStore("entries").count(rowsOf(pack.generation)),
    meta.get("active"),
  ]);
  if (rows !== countRecords(pack.manifest)) {
    await transaction.done;
    throw new PackError(
      `The pack has ${rows} records where its manifest counts ${countRecords(pack.manifest)}.`,
    );
  }
  await Promise.all([meta.put(pack, "active"), transaction.done]);
  return old;
}

/**
 * Points the content scripts at the names table of the active generation. Looks again after writing: of two
 * installs that end together the later one's word stands, whichever wrote last.
 */
export async function publishActive(db: Database, area: StorageArea): Promise<void> {
  for (;;) {
    const active = await activePack(db);
    if (!active) return;
    await area.set({ [ACTIVE_KEY]: { generation: active.generation } satisfies ActiveTable });
    if ((await activePack(db))?.generation === active.generation) return;
  }
}

/** Deletes a generation's rows and what the pages read of it. */
export async function dropGeneration(db: Database, area: StorageArea, generation: string): Promise<void> {
  await area.remove([tableKey(generation), eventsKey(generation)]);
  await deleteRows(db, generation);
}

/**
 * Installs a pack beside the one in use and switches over: rows, names table and events, `meta`, `ACTIVE_KEY`, and
 * only then is the old one deleted. Stopped anywhere, the old or the new is whole; `start.ts` clears what is left.
 * Throws a PackError when the pack is damaged, and what the browser throws when it cannot write.
 */
export async function installPack(
  db: Database,
  area: StorageArea,
  source: PackSource,
  onProgress?: OnProgress,
): Promise<ActivePack> {
  const manifest = readManifest(await source.manifest());
  if (!manifest) throw new PackError("The pack's manifest is damaged or of an unknown format.");
  const { hashes } = manifest;
  const [entries, names, events] = await Promise.all([
    source.entries(),
    source.names(),
    hashes.events === undefined ? undefined : source.events(),
  ]);
  const [entriesHash, namesHash] = await Promise.all([sha256InSlices(entries), sha256InSlices(names)]);
  if (entriesHash !== hashes.entries) throw new PackError("The pack's entries are damaged.");
  if (namesHash !== hashes.names) throw new PackError("The pack's names table is damaged.");
  if (events && (await sha256(events)) !== hashes.events)
    throw new PackError("The pack's events are damaged.");

  const pack: ActivePack = { generation: newGeneration(manifest), manifest };
  await writeRows(db, pack.generation, entries, countRecords(manifest), onProgress);
  await area.set({
    [tableKey(pack.generation)]: names.toBase64(),
    ...(events && { [eventsKey(pack.generation)]: new TextDecoder().decode(events) }),
  });
  const old = await switchOn(db, pack);
  await publishActive(db, area);
  if (typeof old?.generation === "string") await dropGeneration(db, area, old.generation);
  return pack;
}
