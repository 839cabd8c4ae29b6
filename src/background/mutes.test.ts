import { beforeEach, describe, expect, it, vi } from "vitest";
import { MUTES_KEY } from "../shared/storage-keys.ts";

let stored: Record<string, unknown> = {};
const fake = vi.hoisted(() => ({ storage: { local: { get: vi.fn(), set: vi.fn(), remove: vi.fn() } } }));
vi.mock("../shared/browser.ts", () => ({ browser: fake }));
const active = { generation: "g1", numbers: { oman: 4, iran: 9 } as Record<string, number> };
vi.mock("./own-store.ts", () => ({
  store: {
    readActive: async (run: (reader: object, pack: object) => unknown) =>
      run(
        {
          entriesById: async (ids: string[]) =>
            ids.flatMap((id) => (id in active.numbers ? { id, entry: active.numbers[id] } : [])),
        },
        active,
      ),
  },
}));
const { writeMutes } = await import("./mutes.ts");

beforeEach(() => {
  vi.resetAllMocks();
  stored = {};
  Object.assign(active, { generation: "g1", numbers: { oman: 4, iran: 9 } });
  fake.storage.local.get.mockImplementation(async () => stored);
  fake.storage.local.set.mockImplementation(async (items: object) => void (stored = { ...stored, ...items }));
  fake.storage.local.remove.mockImplementation(async (key: string) => void delete stored[key]);
});

const mute = (...muted: object[]): void => void (stored = { ...stored, settings: { muted } });

describe("what pages are told of muted names", () => {
  it("is nothing as long as nothing is muted", async () => {
    await writeMutes();
    expect(fake.storage.local.set).not.toHaveBeenCalled();
    expect(fake.storage.local.remove).not.toHaveBeenCalled();
  });

  it("is their numbers, and where; written once", async () => {
    mute({ id: "oman", title: "Oman", host: null }, { id: "iran", title: "Iran", host: "x.org" });
    await Promise.all([writeMutes(), writeMutes()]);
    expect(stored[MUTES_KEY]).toEqual({ generation: "g1", entries: [[4, null], [9, "x.org"]] }); // prettier-ignore
    expect(fake.storage.local.set).toHaveBeenCalledTimes(1);
  });

  it("follows a dataset in which they have other numbers, or which lacks one for a while", async () => {
    mute({ id: "oman", title: "Oman", host: null }, { id: "iran", title: "Iran", host: null });
    await writeMutes();
    Object.assign(active, { generation: "g2", numbers: { oman: 1 } });
    await writeMutes();
    expect(stored[MUTES_KEY]).toEqual({ generation: "g2", entries: [[1, null]] });
    Object.assign(active, { generation: "g3", numbers: { iran: 0, oman: 7 } });
    await writeMutes();
    expect(stored[MUTES_KEY]).toEqual({ generation: "g3", entries: [[7, null], [0, null]] }); // prettier-ignore
  });

  it("goes with the last of them", async () => {
    mute({ id: "oman", title: "Oman", host: null });
    await writeMutes();
    mute();
    await writeMutes();
    expect(MUTES_KEY in stored).toBe(false);
  });
});
