import { deleteDB } from "idb";
import { describe, expect, it } from "vitest";
import { openDatabase } from "./database.ts";
import { openStore, type Store } from "./start.ts";
import { memoryArea, testPack, type TestPack } from "./test-parts.ts";

/** The store in a real IndexedDB; crashes and damage are in store.test.ts. */
describe("the store", () => {
  const name = "store-dom-test";

  it("installs, updates, answers, and comes back after its database was deleted", async () => {
    await deleteDB(name);
    const area = memoryArea();
    const storeOf = (bundle: TestPack): Store => openStore({ area, bundle, name });
    const one = storeOf(await testPack("1.0.0", { actors: 1000 }));
    const [first, again] = await Promise.all([one.start(), one.start()]);
    expect(again).toEqual(first);
    expect(await one.readActive(async (reader) => (await reader.all("actor")).length)).toBe(1000);

    const two = storeOf(await testPack("2.0.0", { actors: 3 }));
    const second = await two.start();
    expect(await two.read(first.generation, (reader) => reader.entries([0]))).toBe("gone");
    expect(
      await two.read(second.generation, async (reader) => (await reader.entryById("actor-2"))?.entry),
    ).toBe(2);
    const db = await openDatabase(name);
    expect(await db.count("entries")).toBe(6);
    expect(area.items.size).toBe(3);
    db.close();

    await deleteDB(name);
    expect(await two.read(second.generation, (reader) => reader.entries([0]))).toBe("gone");
    expect(await two.readActive(async (reader) => (await reader.entries([1]))[0]?.id)).toBe("actor-1");
    await deleteDB(name);
  });

  it("shares one install among contexts", async () => {
    await deleteDB(name);
    const area = memoryArea();
    const bundle = await testPack("1.0.0", { actors: 600 });
    const packs = await Promise.all([1, 2, 3].map(() => openStore({ area, bundle, name }).start()));
    expect(new Set(packs.map(({ generation }) => generation)).size).toBe(1);
    await deleteDB(name);
  });
});
