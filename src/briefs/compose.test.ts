import { beforeAll, describe, expect, it } from "vitest";
import { compileDataset } from "../dataset/compile.ts";
import { fixtureEngine, fixtureFiles } from "../dataset/fixture.ts";
import type { ArticleRecord, EntryRecord, PackRecord } from "../dataset/schema.ts";
import type { Brief } from "./brief.ts";
import { composeBrief, lookupAmong, neededBy, type BriefOptions, type Lookup } from "./compose.ts";

let lookup: Lookup;
let options: BriefOptions;

beforeAll(async () => {
  const { pack, problems } = await compileDataset(fixtureFiles(), fixtureEngine);
  expect(problems).toEqual([]);
  // As the store gives them back: from lines of JSON.
  const records = JSON.parse(JSON.stringify(pack!.records)) as PackRecord[];
  const isArticle = (record: PackRecord): record is ArticleRecord => record.kind === "article";
  const entries = records.filter((record): record is EntryRecord => !isArticle(record));
  lookup = lookupAmong(entries, records.filter(isArticle));
  options = {
    language: "en",
    pageDate: "2024-05-18",
    lookup,
    coversUntil: pack!.manifest.coversUntil,
    why: "Because.",
  };
});
const brief = (id: string, changes: Partial<BriefOptions> = {}): Brief =>
  composeBrief(lookup.entry(id)!, { ...options, ...changes });

describe("composeBrief", () => {
  it("composes an actor in English", () => {
    expect(brief("ada-marsh")).toEqual({
      entry: 0,
      id: "ada-marsh",
      kind: "actor",
      type: "person",
      language: "en",
      title: "Ada Marsh",
      otherTitle: "آدا مارش",
      identity: "Envoy to Arland",
      participants: [],
      statements: [
        {
          text: "Ada Marsh led the talks.",
          asOf: "May 2024",
          citations: [{ ref: "herald-2024-05-18#p1", label: "The Herald, 18 May 2024" }],
        },
        {
          text: "The Gazette says that she warned of the strike.",
          asOf: "2023",
          claimant: "The Gazette",
          citations: [
            { ref: "gazette-2023#p1", label: "The Gazette, 2023" },
            { ref: "herald-2024-05-18#p2", label: "The Herald, 18 May 2024" },
          ],
        },
      ],
      related: [
        { entry: 2, id: "strike-2023", kind: "event", title: "Harbour strike", when: "about March 2023" },
        { entry: 3, id: "talks-2024", kind: "event", title: "Arland talks", when: "14–17 May 2024" },
        { entry: 1, id: "arland", kind: "actor", title: "Arland" },
      ],
      coversUntil: "18 May 2024",
      why: "Because.",
    });
  });

  it("composes an event in Arabic", () => {
    const talks = brief("talks-2024", { language: "ar" });
    expect(talks).toMatchObject({
      kind: "event",
      type: "talks",
      language: "ar",
      title: "محادثات أرلاند",
      otherTitle: "Arland talks",
      identity: "جولة محادثات",
      when: "14–17 مايو 2024",
      place: { id: "arland", title: "أرلاند" },
      coversUntil: "18 مايو 2024",
    });
    expect(talks.participants.map(({ id, role }) => `${role} ${id}`)).toEqual([
      "by ada-marsh",
      "mediator arland",
    ]);
    expect(talks.statements[0]?.citations[0]?.label).toBe("الهيرالد، 18 مايو 2024");
    expect(talks.related).toEqual([
      {
        entry: 2,
        id: "strike-2023",
        kind: "event",
        title: "قصف الميناء",
        role: "cause",
        when: "نحو مارس 2023",
      },
    ]);
  });

  it("names the later event on the earlier one's card", () => {
    expect(brief("strike-2023").related.map(({ id, role }) => `${role} ${id}`)).toEqual(["after talks-2024"]);
  });

  it("keeps to the page's date", () => {
    expect(brief("ada-marsh", { pageDate: "2020" }).identity).toBe("Consul in Arland");
    expect(brief("ada-marsh", { pageDate: "2025-03-01" }).identity).toBe(
      "Envoy to Arland until January 2025",
    );
    expect(brief("ada-marsh", { pageDate: "2023-12-31" }).statements[0]?.asOf).toBe("2023");
  });

  it("shows at most as many statements as asked for, and no more than a card holds", () => {
    const record = lookup.entry("arland")!;
    const many = { ...record, background: Array.from({ length: 5 }, () => record.background[0]!) };
    expect(composeBrief(many, options).statements).toHaveLength(4);
    expect(composeBrief(many, { ...options, most: 5 }).statements).toHaveLength(5);
  });

  it("shows nothing that has no citation, and leaves out what it cannot look up", () => {
    const nothing: Lookup = { entry: () => undefined, article: () => undefined };
    const bare = brief("talks-2024", { lookup: nothing });
    expect([bare.statements, bare.participants, bare.related, bare.place]).toEqual([[], [], [], undefined]);
  });

  it("tells beforehand what it looks up", () => {
    for (const id of ["ada-marsh", "arland", "talks-2024", "strike-2023"]) {
      const record = lookup.entry(id)!;
      const needs = neededBy(record);
      const some = lookupAmong(
        needs.entries.map((one) => lookup.entry(one)!),
        needs.articles.map((one) => lookup.article(one)!),
      );
      expect(composeBrief(record, { ...options, lookup: some })).toEqual(brief(id));
    }
  });
});
