import { countRecords, readManifest, sha256 } from "../dataset/manifest.ts";
import type { PackManifest } from "../dataset/schema.ts";
import { ACTIVE_KEY, eventsKey, tableKey, type ActiveTable } from "../shared/storage-keys.ts";
import { activePack, deleteRows, openDatabase, type ActivePack, type Database } from "./database.ts";
import { installPack, publishActive, type OnProgress } from "./install.ts";
import type { PackSource } from "./pack-source.ts";
import { countRows, GenerationGone, readerOf, StoreDamaged, type Reader } from "./read.ts";
import { keysIn, type StorageArea } from "./storage-area.ts";

/** What a store is made from. */
export interface StoreParts {
  readonly area: StorageArea;
  readonly bundle: PackSource;
  /** The database's name, for tests. */
  readonly name?: string;
  readonly onProgress?: OnProgress;
}

/** The installed dataset, as the background and the extension's pages use it. */
export interface Store {
  /**
   * Sees to it that the bundle's pack is installed and whole, and clears what a crash left behind. Callers at the
   * same time share one run. Throws when there is no pack and none can be installed.
   */
  start(): Promise<ActivePack>;
  /**
   * Reads a generation. "gone" when it is not the active one: the page has to read the names table again. A store
   * found damaged is rebuilt, under a new generation, and answers "gone" as well.
   */
  read<T>(generation: string, run: (reader: Reader) => Promise<T>): Promise<T | "gone">;
  /** Reads the active generation, installing the bundle's pack first when there is none. Switches over midway start again. */
  readActive<T>(run: (reader: Reader, pack: ActivePack) => Promise<T>): Promise<T>;
}

const PREFIXES = [tableKey(""), eventsKey("")];
const LOCK = "siyaq-store";

/** Whether two manifests are of the same pack. */
const samePack = (one: PackManifest, other: PackManifest): boolean =>
  one.id === other.id &&
  one.version === other.version &&
  one.hashes.entries === other.hashes.entries &&
  one.hashes.names === other.hashes.names &&
  one.hashes.events === other.hashes.events;

/** Whether a pack's rows are all there and its names table and events are what was installed. */
async function isWhole(db: Database, area: StorageArea, pack: ActivePack): Promise<boolean> {
  if (!readManifest(pack.manifest)) return false;
  if ((await countRows(db, pack.generation)) !== countRecords(pack.manifest)) return false;
  const [table, events] = [tableKey(pack.generation), eventsKey(pack.generation)];
  const { [table]: names, [events]: known } = await area.get([table, events]);
  const { hashes } = pack.manifest;
  if (typeof names !== "string") return false;
  if (hashes.events !== undefined && typeof known !== "string") return false;
  try {
    if ((await sha256(Uint8Array.fromBase64(names))) !== hashes.names) return false;
  } catch {
    return false; // Not base64.
  }
  return (
    hashes.events === undefined || (await sha256(new TextEncoder().encode(known as string))) === hashes.events
  );
}

/** Deletes every generation that is not the active one, and what pages read of another. */
async function removeLeftovers(db: Database, area: StorageArea, active: ActivePack): Promise<void> {
  const stale: string[] = [];
  // From generation to generation, one step each, without reading a row.
  let cursor = await db.transaction("entries").store.openKeyCursor();
  while (cursor) {
    const [generation] = cursor.key;
    if (generation !== active.generation) stale.push(generation);
    cursor = await cursor.continue([generation, []] as unknown as [string, number]);
  }
  for (const generation of stale) await deleteRows(db, generation);
  const { generation } = active;
  const own = [tableKey(generation), eventsKey(generation)];
  const others = (await keysIn(area)).filter(
    (key) => PREFIXES.some((prefix) => key.startsWith(prefix)) && !own.includes(key),
  );
  if (others.length > 0) await area.remove(others);
}

/** Puts `ACTIVE_KEY` right when it does not name the active generation. */
async function repairActiveKey(db: Database, area: StorageArea, active: ActivePack): Promise<void> {
  const stored = (await area.get(ACTIVE_KEY))[ACTIVE_KEY] as Partial<ActiveTable> | undefined;
  if (stored?.generation !== active.generation) await publishActive(db, area);
}

/** One run of start-up. `distrust`: a generation that was found damaged and must be replaced. */
async function startUp(db: Database, parts: StoreParts, distrust: string | null): Promise<ActivePack> {
  const { area, bundle, onProgress } = parts;
  const installed = await activePack(db);
  const whole =
    installed && installed.generation !== distrust && (await isWhole(db, area, installed)) ? installed : null;
  const bundled = readManifest(await bundle.manifest().catch(() => null));
  let active = whole;
  if (!whole || !bundled || !samePack(whole.manifest, bundled)) {
    try {
      active = await installPack(db, area, bundle, onProgress);
    } catch (error) {
      // No room, or a damaged update: what is there and whole goes on serving.
      if (!whole) throw error;
    }
  }
  await repairActiveKey(db, area, active!);
  await removeLeftovers(db, area, active!);
  return active!;
}

/** One context at a time where the browser has locks; where it has none, counting before switching on keeps a pack whole. */
const alone = <T>(run: () => Promise<T>): Promise<T> => {
  const locks = (globalThis.navigator as Navigator | undefined)?.locks;
  return locks ? locks.request(LOCK, run) : run();
};

/** Whether an error means that the connection is gone (database deleted, browser cleared its data). */
const isClosed = (error: unknown): boolean =>
  error instanceof DOMException && (error.name === "InvalidStateError" || error.name === "AbortError");

/** Opens the installed dataset. Nothing is read before the first call; connections that the browser cuts are made again. */
export function openStore(parts: StoreParts): Store {
  let connection: Promise<Database> | null = null;
  let running: Promise<ActivePack> | null = null;
  let distrust: string | null = null;

  /** Runs on an open connection, once more on a new one when the old one turns out to be closed. */
  async function connected<T>(run: (db: Database) => Promise<T>): Promise<T> {
    connection ??= openDatabase(parts.name);
    const current = connection;
    try {
      return await run(await current);
    } catch (error) {
      const broken = await current.then(() => isClosed(error)).catch(() => true);
      if (!broken) throw error;
      if (connection === current) connection = null;
      connection ??= openDatabase(parts.name);
      return run(await connection);
    }
  }

  const start = (): Promise<ActivePack> => {
    running ??= alone(() => connected((db) => startUp(db, parts, distrust))).finally(() => {
      running = null;
    });
    return running;
  };

  const read: Store["read"] = async (generation, run) => {
    try {
      return await connected((db) => run(readerOf(db, generation)));
    } catch (error) {
      if (error instanceof StoreDamaged) distrust = generation;
      else if (!(error instanceof GenerationGone)) throw error;
      // Cheap when all is well; after damage or loss it is what makes the next request work.
      await start();
      return "gone";
    }
  };

  return {
    start,
    read,
    async readActive(run) {
      // Twice at most, plus one for a switch in between: a store that stays broken must not turn into a loop.
      for (let attempt = 0; attempt < 3; attempt++) {
        const pack = (await connected(activePack)) ?? (await start());
        const answer = await read(pack.generation, async (reader) => ({ value: await run(reader, pack) }));
        if (answer !== "gone") return answer.value;
      }
      throw new StoreDamaged("The dataset cannot be read.");
    },
  };
}
