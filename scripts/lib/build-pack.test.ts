import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { composeBrief, lookupAmong, neededBy } from "../../src/briefs/compose.ts";
import { FIXTURE } from "../../src/dataset/fixture.ts";
import type { ArticleRecord, EntryRecord } from "../../src/dataset/schema.ts";
import { LANGUAGES } from "../../src/shared/language.ts";
import { eventsTableOf } from "../../src/events/stored.ts";
import { compileFolder, DatasetError, packFiles } from "./build-pack.ts";

describe("the dataset that ships", () => {
  it("compiles, and every entry has a cited brief in both languages", async () => {
    const { records, manifest } = await compileFolder("dataset");
    const entries = records.filter((record): record is EntryRecord => record.kind !== "article");
    const articles = records.filter((record): record is ArticleRecord => record.kind === "article");
    const all = lookupAmong(entries, articles);
    let briefs = 0;
    for (const record of entries) {
      const needs = neededBy(record);
      const lookup = lookupAmong(
        needs.entries.map((id) => all.entry(id)!),
        needs.articles.map((id) => all.article(id)!),
      );
      for (const language of LANGUAGES) {
        for (const pageDate of ["2024-05-18", "2026-11-23", null]) {
          const options = { language, pageDate, lookup, coversUntil: manifest.coversUntil, why: "" };
          const brief = composeBrief(record, options);
          briefs++;
          const where = `${record.id} ${language} ${pageDate}`;
          expect(brief.statements.length, where).toBeGreaterThan(0);
          expect(brief.statements.length, where).toBeLessThanOrEqual(4);
          for (const { citations } of brief.statements) expect(citations.length, where).toBeGreaterThan(0);
          expect(JSON.stringify(brief), where).not.toMatch(/undefined|NaN|\{\w+\}|brief_/);
          expect(brief.identity, where).not.toBe("");
        }
      }
    }
    expect(briefs).toBe(entries.length * 6);
  });

  it("ships what the recogniser of events needs, small enough to be read on every page that names somebody", async () => {
    const pack = await compileFolder("dataset");
    const file = packFiles(pack).find(({ path }) => path === "events.json")!;
    expect(file.bytes.length).toBeLessThan(64 * 1024);
    expect(pack.manifest.hashes.events).toMatch(/^[0-9a-f]{64}$/);
    const table = eventsTableOf(new TextDecoder().decode(file.bytes))!;
    const own = table.events.flatMap(({ data }) =>
      data.entry === null ? [] : [pack.records[data.entry]!.id],
    );
    expect(own).toEqual(pack.records.filter(({ kind }) => kind === "event").map(({ id }) => id));
  });
});

describe("compileFolder", () => {
  it("throws every problem, a line each", async () => {
    const folder = mkdtempSync(join(tmpdir(), "dataset-"));
    try {
      for (const [path, text] of Object.entries({
        ...FIXTURE,
        "decoys.yaml": "- text: Arland\n- why: none\n",
      })) {
        mkdirSync(join(folder, path, ".."), { recursive: true });
        writeFileSync(join(folder, path), text);
      }
      const error = await compileFolder(folder).then(
        () => null,
        (reason: unknown) => reason,
      );
      expect(error).toBeInstanceOf(DatasetError);
      expect((error as DatasetError).problems).toEqual([`${folder}/decoys.yaml:2: "text" is missing.`]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
