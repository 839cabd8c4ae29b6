import { describe, expect, it } from "vitest";
import { compileDataset, coversUntil, type Pack } from "./compile.ts";
import { fixtureEngine, fixtureFiles } from "./fixture.ts";
import { countRecords, readManifest, sha256 } from "./manifest.ts";
import { nameByNumber } from "./names.ts";
import { reportOf } from "./report.ts";
import type { ArticleRecord, EntryRecord, EventRecord } from "./schema.ts";

async function compile(): Promise<Pack> {
  const { pack, problems } = await compileDataset(fixtureFiles(), fixtureEngine);
  expect(problems).toEqual([]);
  return pack!;
}
const lines = (pack: Pack): unknown[] =>
  new TextDecoder()
    .decode(pack.entriesNdjson)
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as unknown);

describe("compileDataset", () => {
  it("numbers actors, events and articles by id, a line each", async () => {
    const pack = await compile();
    expect(lines(pack)).toEqual(JSON.parse(JSON.stringify(pack.records)));
    expect(pack.records.map(({ kind, entry, id }) => `${entry} ${kind} ${id}`)).toEqual([
      "0 actor ada-marsh",
      "1 actor arland",
      "2 event strike-2023",
      "3 event talks-2024",
      "4 article gazette-2023",
      "5 article herald-2024-05-18",
    ]);
  });

  it("writes a manifest that the extension reads", async () => {
    const pack = await compile();
    const manifest = readManifest(JSON.parse(JSON.stringify(pack.manifest)));
    expect(manifest).toEqual(pack.manifest);
    expect(manifest?.counts).toEqual({
      actors: 2,
      events: 2,
      articles: 2,
      passages: 3,
      statements: 5,
      names: 8,
    });
    expect(countRecords(pack.manifest)).toBe(lines(pack).length);
    expect(manifest?.hashes).toEqual({
      entries: await sha256(pack.entriesNdjson),
      names: await sha256(pack.namesBin),
      ...(pack.eventsJson && { events: await sha256(pack.eventsJson) }),
    });
  });

  it("gives the same bytes whatever the order of the files", async () => {
    const one = await compile();
    const { pack: other } = await compileDataset(fixtureFiles().reverse(), fixtureEngine);
    expect(other!.entriesNdjson).toEqual(one.entriesNdjson);
    expect(other!.namesBin).toEqual(one.namesBin);
    expect(other!.eventsJson).toEqual(one.eventsJson);
    expect(other!.manifest).toEqual(one.manifest);
  });

  it("turns `after` round into `before`", async () => {
    const events = (await compile()).records.filter(
      (record): record is EventRecord => record.kind === "event",
    );
    expect(events.map(({ id, before }) => [id, before])).toEqual([
      ["strike-2023", ["talks-2024"]],
      ["talks-2024", undefined],
    ]);
  });

  it("hands the engine every name once, decoys last, cues resolved", async () => {
    const pack = await compile();
    const names = JSON.parse(new TextDecoder().decode(pack.namesBin)) as Record<string, unknown>[];
    expect(names).toHaveLength(9);
    expect(names.map(({ name }) => name)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect(names[1]).toEqual({
      text: "Marsh",
      lang: "en",
      kind: "short",
      entry: 0,
      name: 1,
      weak: true,
      surname: true,
      rejects: { near: ["wetland", { entry: 1 }] },
    });
    expect(names[8]).toEqual({ text: "Port Arland Times", lang: "und", kind: "full", entry: -1, name: 8 });
    const entries = pack.records.filter((record): record is EntryRecord => record.kind !== "article");
    for (const { entry, name, text } of names.slice(0, -1)) {
      expect(nameByNumber(entries[entry as number]!, name as number)?.name.text).toBe(text);
    }
    expect(nameByNumber(entries[0]!, 4)).toBeUndefined();
  });

  it("takes numbers in YAML for text", async () => {
    const pack = await compile();
    expect(pack.records.find(({ id }) => id === "gazette-2023")).toMatchObject({ date: "2023" });
  });

  it("reports what is covered", async () => {
    const report = reportOf(await compile());
    expect(report).toContain("sources until 2024-05-18");
    expect(report).toMatch(/^all +4 +8 +5 +1 +6$/m);
    expect(report).toMatch(/^ar +2 +2 +2 +0 +0 +0 +0 +1$/m);
    expect(report).toContain("2 articles with 3 passages; 3 passages are cited, 0 are not.");
  });
});

describe("coversUntil", () => {
  const at = (...dates: (string | undefined)[]): string =>
    coversUntil(
      dates.map((date) => ({ date }) as ArticleRecord),
      "1999-01-01",
    );

  it("takes the latest day, and vaguer dates only when there is no day", () => {
    expect(at("2024-05-18", "2024-10-27~", "2026~", "2024-11", undefined)).toBe("2024-10-27");
    expect(at("2024-05-17/2024-05-19", "2024-05-18")).toBe("2024-05-19");
    expect(at("2024-02", "2023")).toBe("2024-02-29");
    expect(at(undefined)).toBe("1999-01-01");
  });
});

describe("readManifest", () => {
  it("refuses what is damaged or of another format", async () => {
    const { manifest } = await compile();
    for (const wrong of [
      null,
      "x",
      {},
      { ...manifest, format: 2 },
      { ...manifest, version: 1 },
      { ...manifest, counts: { ...manifest.counts, actors: -1 } },
      { ...manifest, hashes: { ...manifest.hashes, names: "xyz" } },
      { ...manifest, hashes: { ...manifest.hashes, events: "xyz" } },
      { ...manifest, title: null },
    ]) {
      expect(readManifest(wrong)).toBeNull();
    }
  });
});
