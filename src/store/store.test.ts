import "fake-indexeddb/auto";
import { deleteDB } from "idb";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { countRecords } from "../dataset/manifest.ts";
import { ACTIVE_KEY, eventsKey, tableKey } from "../shared/storage-keys.ts";
import { activePack, openDatabase, type ActivePack } from "./database.ts";
import { installPack } from "./install.ts";
import { PackError } from "./pack-source.ts";
import { GenerationGone, readerOf, StoreDamaged } from "./read.ts";
import { openStore, type Store } from "./start.ts";
import { base64ForNode, memoryArea, testPack, type TestPack } from "./test-parts.ts";

let name: string;
let runs = 0;
let area: ReturnType<typeof memoryArea>;
let one: TestPack;
let two: TestPack;

beforeAll(async () => {
  base64ForNode();
  one = await testPack("1.0.0");
  two = await testPack("2.0.0", { actors: 7, articles: 3 });
});
beforeEach(() => {
  name = `siyaq-${++runs}`;
  area = memoryArea();
});
afterEach(() => vi.restoreAllMocks());

const storeOf = (bundle: TestPack): Store => openStore({ area, bundle, name });

/** What the next start would find: checks that it is one whole pack and nothing else, and says which. */
async function expectOnly(pack: TestPack): Promise<ActivePack> {
  const db = await openDatabase(name);
  const active = (await activePack(db))!;
  expect(active.manifest).toEqual(pack.content.manifest);
  expect(await db.count("entries")).toBe(countRecords(pack.content.manifest));
  db.close();
  const { events } = pack.content;
  const keys = [ACTIVE_KEY, tableKey(active.generation), ...(events ? [eventsKey(active.generation)] : [])];
  expect([...area.items.keys()].sort()).toEqual(keys.sort());
  expect(area.items.get(eventsKey(active.generation))).toBe(events && new TextDecoder().decode(events));
  expect(area.items.get(ACTIVE_KEY)).toEqual({ generation: active.generation });
  expect(Uint8Array.fromBase64(area.items.get(tableKey(active.generation)) as string)).toEqual(
    pack.content.names,
  );
  return active;
}

describe("installing", () => {
  it("installs the bundle's pack once and then leaves it alone", async () => {
    const first = await storeOf(one).start();
    await expectOnly(one);
    expect((await storeOf(one).start()).generation).toBe(first.generation);
  });

  it("replaces the pack when the bundle has another", async () => {
    await storeOf(one).start();
    await storeOf(two).start();
    await expectOnly(two);
  });

  it("installs a pack without known events, after and before one that has them", async () => {
    const silent = await testPack("1.5.0", { events: false });
    await storeOf(one).start();
    const { generation } = await storeOf(silent).start();
    await expectOnly(silent);
    expect((await storeOf(silent).start()).generation).toBe(generation);
    await storeOf(two).start();
    await expectOnly(two);
  });

  it("shares one run among callers", async () => {
    const store = storeOf(one);
    const packs = await Promise.all([store.start(), store.start(), store.start()]);
    expect(new Set(packs.map(({ generation }) => generation)).size).toBe(1);
    await expectOnly(one);
  });

  it("ends with one whole pack when two contexts install at once", async () => {
    for (let round = 0; round < 5; round++) {
      await Promise.allSettled([storeOf(one).start(), storeOf(one).start(), storeOf(two).start()]);
      await storeOf(two).start();
      await expectOnly(two);
    }
  });

  it("writes in slices and tells how far it is", async () => {
    const large = await testPack("3.0.0", { actors: 1000, padding: "x".repeat(300) });
    const progress: number[] = [];
    await openStore({ area, bundle: large, name, onProgress: (written) => progress.push(written) }).start();
    expect(progress.length).toBeGreaterThan(4);
    expect(progress.at(-1)).toBe(1003);
    expect(Math.max(...progress.map((written, n) => written - (progress[n - 1] ?? 0)))).toBeLessThanOrEqual(
      256,
    );
  });

  it("refuses a damaged pack and writes nothing", async () => {
    const db = await openDatabase(name);
    const { manifest, entries, names, events } = one.content;
    const flip = (bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> =>
      bytes.map((byte, n) => (n === 3 ? byte ^ 1 : byte));
    const damaged = [
      { ...one, manifest: async () => ({ ...manifest, format: 2 }) },
      { ...one, entries: async () => flip(entries) },
      { ...one, names: async () => flip(names) },
      { ...one, events: async () => flip(events!) },
      { ...one, events: () => Promise.reject(new PackError("The pack's file events.json cannot be read.")) },
    ];
    for (const source of damaged)
      await expect(installPack(db, area, source)).rejects.toBeInstanceOf(PackError);
    expect(await db.count("entries")).toBe(0);
    const miscounted = { ...manifest, counts: { ...manifest.counts, actors: 4 } };
    await expect(installPack(db, area, { ...one, manifest: async () => miscounted })).rejects.toBeInstanceOf(
      PackError,
    );
    expect(await activePack(db)).toBeUndefined();
    db.close();
    await storeOf(one).start();
    await expectOnly(one);
  });

  it("goes on with the old pack when the new one is damaged", async () => {
    const before = await storeOf(one).start();
    const after = await storeOf({ ...two, entries: async () => new Uint8Array([1]) }).start();
    expect(after).toEqual(before);
    await expectOnly(one);
  });
});

describe("a crash", () => {
  /** Whether what is there right after a crash is one of the two packs, whole, its table readable under ACTIVE_KEY. */
  async function expectOldOrNew(): Promise<void> {
    const db = await openDatabase(name);
    const active = (await activePack(db))!;
    const pack = active.manifest.version === "1.0.0" ? one : two;
    expect(active.manifest).toEqual(pack.content.manifest);
    expect(await readerOf(db, active.generation).all("actor")).toHaveLength(
      pack.content.manifest.counts.actors,
    );
    expect(await readerOf(db, active.generation).all("article")).toHaveLength(
      pack.content.manifest.counts.articles,
    );
    db.close();
    const { generation } = area.items.get(ACTIVE_KEY) as { generation: string };
    const table = Buffer.from(area.items.get(tableKey(generation)) as string, "base64").toString();
    expect([`table of 1.0.0`, `table of 2.0.0`]).toContain(table);
    expect(area.items.get(eventsKey(generation))).toBe(`{"events":["${table.slice("table of ".length)}"]}`);
    expect(area.items.has(tableKey(active.generation))).toBe(true);
  }

  /** Lets the n-th call of any of these fail, and all that follow, as in a process that was killed. */
  function crashAt(n: number, targets: readonly [object, string][]): () => boolean {
    let calls = 0;
    for (const [target, method] of targets) {
      const original = (target as Record<string, (...args: unknown[]) => unknown>)[method]!;
      vi.spyOn(target as Record<string, () => unknown>, method).mockImplementation(function (
        this: unknown,
        ...args: unknown[]
      ) {
        if (++calls >= n) throw new Error("killed");
        return original.apply(this, args);
      } as () => unknown);
    }
    return () => calls >= n;
  }

  it("at any put leaves the old or the new", async () => {
    for (let n = 1, crashed = true; crashed; n++) {
      name = `${name}-${n}`;
      area = memoryArea();
      await storeOf(one).start();
      const hit = crashAt(n, [[IDBObjectStore.prototype, "put"]]);
      await storeOf(two)
        .start()
        .catch(() => null);
      crashed = hit();
      vi.restoreAllMocks();
      await expectOldOrNew();
      await storeOf(two).start();
      await expectOnly(two);
      // One put more than there are records: what the entries are found by.
      if (!crashed) expect(n).toBe(1 + countRecords(two.content.manifest) + 2);
    }
  });

  it("between any two steps leaves the old or the new", async () => {
    let steps = 0;
    for (let n = 1, crashed = true; crashed; n++) {
      name = `${name}-${n}`;
      area = memoryArea();
      await storeOf(one).start();
      const hit = crashAt(n, [
        [IDBDatabase.prototype, "transaction"],
        [IDBObjectStore.prototype, "put"],
        [IDBObjectStore.prototype, "delete"],
        [IDBObjectStore.prototype, "count"],
        [area, "set"],
        [area, "get"],
        [area, "remove"],
      ]);
      await storeOf(two)
        .start()
        .catch(() => null);
      crashed = hit();
      vi.restoreAllMocks();
      await expectOldOrNew();
      await storeOf(two).start();
      await expectOnly(two);
      steps = n;
    }
    expect(steps).toBeGreaterThan(25);
  });

  it("on the first install leaves nothing half", async () => {
    for (let n = 1, crashed = true; crashed; n++) {
      name = `${name}-${n}`;
      area = memoryArea();
      (await openDatabase(name)).close();
      const hit = crashAt(n, [
        [IDBDatabase.prototype, "transaction"],
        [IDBObjectStore.prototype, "put"],
        [area, "set"],
      ]);
      await storeOf(one)
        .start()
        .catch(() => null);
      crashed = hit();
      vi.restoreAllMocks();
      const db = await openDatabase(name);
      const active = await activePack(db);
      if (active) expect(await readerOf(db, active.generation).all("actor")).toHaveLength(5);
      db.close();
      await storeOf(one).start();
      await expectOnly(one);
    }
  });
});

describe("damage", () => {
  it("rebuilds a deleted database, under open connections too", async () => {
    const store = storeOf(one);
    const { generation } = await store.start();
    await deleteDB(name);
    expect(await store.read(generation, (reader) => reader.entries([0]))).toBe("gone");
    const active = await expectOnly(one);
    expect(await store.read(active.generation, async (reader) => (await reader.entries([0]))[0]?.id)).toBe(
      "actor-0",
    );
  });

  it("rebuilds a database of a newer version", async () => {
    const { openDB } = await import("idb");
    (await openDB(name, 9)).close();
    await storeOf(one).start();
    await expectOnly(one);
  });

  it("rebuilds a database without its stores", async () => {
    const { openDB } = await import("idb");
    (await openDB(name, 1)).close();
    await storeOf(one).start();
    await expectOnly(one);
  });

  it("rebuilds when a record is damaged or missing", async () => {
    for (const damage of ["missing", "damaged"]) {
      const store = storeOf(one);
      const { generation } = await store.start();
      const db = await openDatabase(name);
      if (damage === "missing") await db.delete("entries", [generation, 2]);
      else await db.put("entries", { generation, record: { entry: 2, id: "actor-2" } as never });
      db.close();
      expect(await store.read(generation, (reader) => reader.entries([1, 2]))).toBe("gone");
      const active = await expectOnly(one);
      expect(active.generation).not.toBe(generation);
      expect(await store.readActive(async (reader) => (await reader.entries([2]))[0]?.id)).toBe("actor-2");
    }
  });

  it("rebuilds when `meta` is damaged", async () => {
    for (const value of ["x", { generation: "g" }, { generation: 7, manifest: null }]) {
      const db = await openDatabase(name);
      await db.put("meta", value as never, "active");
      db.close();
      await storeOf(one).start();
      await expectOnly(one);
    }
  });

  it("rebuilds when the names table is missing or damaged", async () => {
    for (const damage of [undefined, 7, "%%%", "AAAA"]) {
      const { generation } = await storeOf(one).start();
      if (damage === undefined) area.items.delete(tableKey(generation));
      else area.items.set(tableKey(generation), damage);
      await storeOf(one).start();
      expect((await expectOnly(one)).generation).not.toBe(generation);
    }
  });

  it("rebuilds when the events are missing or damaged", async () => {
    for (const damage of [undefined, 7, '{"events":["1.0.1"]}']) {
      const { generation } = await storeOf(one).start();
      if (damage === undefined) area.items.delete(eventsKey(generation));
      else area.items.set(eventsKey(generation), damage);
      await storeOf(one).start();
      expect((await expectOnly(one)).generation).not.toBe(generation);
    }
  });

  it("repairs ACTIVE_KEY and removes leftovers without installing again", async () => {
    const { generation } = await storeOf(one).start();
    const db = await openDatabase(name);
    for (const stale of ["0-old", "zzz"]) {
      for (let entry = 0; entry < 3; entry++)
        await db.put("entries", { generation: stale, record: { entry, id: `r${entry}` } as never });
    }
    db.close();
    for (const active of [undefined, { generation: "zzz" }, "x"]) {
      area.items.set(tableKey("zzz"), "AAAA");
      area.items.set(eventsKey("yyy"), "{}");
      area.items.set(ACTIVE_KEY, active);
      await storeOf(one).start();
      expect((await expectOnly(one)).generation).toBe(generation);
    }
  });

  it("leaves other keys of the area alone", async () => {
    area.items.set("settings", { paused: true });
    await storeOf(one).start();
    await storeOf(two).start();
    expect(area.items.get("settings")).toEqual({ paused: true });
  });

  it("keeps serving what is installed when the bundle cannot be read, and says so when there is nothing", async () => {
    const silent = { ...one, manifest: () => Promise.reject(new Error("no")) };
    await expect(storeOf(silent).start()).rejects.toThrow("no");
    const { generation } = await storeOf(one).start();
    expect((await storeOf(silent).start()).generation).toBe(generation);
  });
});

describe("reading", () => {
  it("gives entries by number and id, kinds and articles", async () => {
    const store = storeOf(one);
    const answer = await store.readActive(async (reader, pack) => ({
      version: pack.manifest.version,
      numbers: (await reader.entries([4, 0])).map(({ id }) => id),
      ids: (await reader.entriesById(["event-0", "nobody", "article-0", "actor-1"])).map(({ id }) => id),
      one: (await reader.entryById("actor-3"))?.entry,
      none: await reader.entryById("nobody"),
      actors: (await reader.all("actor")).map(({ id }) => id),
      events: (await reader.all("event")).map(({ id }) => id),
      articles: (await reader.all("article")).map(({ passages }) => passages.length),
      article: (await reader.articleById("article-1"))?.passages[0]?.id,
    }));
    expect(answer).toEqual({
      version: "1.0.0",
      numbers: ["actor-4", "actor-0"],
      ids: ["event-0", "actor-1"],
      one: 3,
      none: undefined,
      actors: ["actor-0", "actor-1", "actor-2", "actor-3", "actor-4"],
      events: ["event-0"],
      articles: [1, 1],
      article: "p1",
    });
  });

  it("gives what the entries are found by, of this generation only, and rebuilds where it is missing", async () => {
    const store = storeOf(one);
    const { generation } = await store.start();
    const lines = await store.readActive((reader) => reader.names());
    const entries = one.content.manifest.counts.actors + one.content.manifest.counts.events;
    expect(lines).toHaveLength(entries);
    const replaced = await storeOf(two).start();
    const db = await openDatabase(name);
    expect(new Set((await db.getAllKeys("names")).map(([of]) => of))).toEqual(new Set([replaced.generation]));
    await db.clear("names");
    db.close();
    expect(await storeOf(two).read(replaced.generation, (reader) => reader.names())).toBe("gone");
    expect((await storeOf(two).readActive((reader) => reader.names())).length).toBeGreaterThan(0);
    expect(generation).not.toBe(replaced.generation);
  });

  it("answers that a generation is gone, never from another", async () => {
    const { generation } = await storeOf(one).start();
    const store = storeOf(two);
    await store.start();
    expect(await store.read(generation, (reader) => reader.entries([0]))).toBe("gone");
    expect(await store.read("never-was", (reader) => reader.all("actor"))).toBe("gone");
    await expectOnly(two);
  });

  it("takes a number beyond the pack, or an article's, for gone and rebuilds nothing", async () => {
    const store = storeOf(one);
    const { generation } = await store.start();
    for (const number of [6, 7, 99])
      expect(await store.read(generation, (reader) => reader.entries([number]))).toBe("gone");
    expect((await expectOnly(one)).generation).toBe(generation);
  });

  it("starts again when the pack is switched midway", async () => {
    const store = storeOf(one);
    await store.start();
    let attempts = 0;
    const versions = await store.readActive(async (reader, pack) => {
      await reader.entries([0]);
      if (++attempts === 1) await storeOf(two).start();
      return [pack.manifest.version, (await reader.entries([0]))[0]?.background[0]?.en.trim()];
    });
    expect(attempts).toBeGreaterThan(1);
    expect(versions[0]).toBe(versions[1]);
  });

  it("lets other errors through", async () => {
    const store = storeOf(one);
    const { generation } = await store.start();
    await expect(store.read(generation, () => Promise.reject(new TypeError("mine")))).rejects.toThrow("mine");
    expect(new GenerationGone("x").name).toBe("GenerationGone");
    expect(new StoreDamaged("x").name).toBe("StoreDamaged");
  });
});
