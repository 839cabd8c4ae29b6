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
const url = "https://herald.example/talks";
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
      now: "no longer, since January 2025",
      participants: [],
      statements: [
        {
          text: "Ada Marsh led the talks.",
          asOf: "May 2024",
          citations: [{ ref: "herald-2024-05-18#p1", label: "The Herald, 18 May 2024", url }],
        },
        {
          text: "The Gazette says that she warned of the strike.",
          asOf: "2023",
          claimant: "The Gazette",
          citations: [
            { ref: "gazette-2023#p1", label: "The Gazette, 2023" },
            { ref: "herald-2024-05-18#p2", label: "The Herald, 18 May 2024", url },
          ],
        },
      ],
      related: [
        {
          entry: 2,
          id: "strike-2023",
          kind: "event",
          title: "Harbour strike",
          when: "about March 2023",
          short: "Mar 2023",
        },
        {
          entry: 3,
          id: "talks-2024",
          kind: "event",
          title: "Arland talks",
          when: "14–17 May 2024",
          short: "14 May 2024",
        },
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
        short: "مارس 2023",
      },
    ]);
  });

  it("names the later event on the earlier one's card", () => {
    expect(brief("strike-2023").related.map(({ id, role }) => `${role} ${id}`)).toEqual([
      "effect talks-2024",
    ]);
  });

  it("says what came after the page, and never as if it had been known", () => {
    const early = brief("ada-marsh", { pageDate: "2023-12-31" });
    expect(early.statements.map(({ later }) => later ?? false)).toEqual([false, true]);
    expect(early.related.map(({ id, later }) => `${id} ${later ?? false}`)).toEqual([
      "strike-2023 false",
      "talks-2024 true",
      "arland false",
    ]);
    expect(brief("ada-marsh", { pageDate: null }).statements.some(({ later }) => later)).toBe(false);
  });

  it("knows from an event that somebody was killed in it", () => {
    const event = lookup.entry("talks-2024")!;
    const killed = { ...event, participants: [{ actor: "ada-marsh", role: "killed" }] } as EntryRecord;
    const among: Lookup = {
      entry: (id) => (id === event.id ? killed : lookup.entry(id)),
      article: (id) => lookup.article(id),
    };
    expect(brief("ada-marsh", { lookup: among, pageDate: "2024-05-13" }).now).toBe("killed, 14–17 May 2024");
    expect(brief("ada-marsh", { lookup: among, pageDate: "2024-05-18" }).now).toBe("no longer, since January 2025"); // prettier-ignore
  });

  it("sets the sides of a dispute together, each with its sources", () => {
    const record: EntryRecord = {
      ...lookup.entry("talks-2024")!,
      disputes: [
        {
          about: { en: "How long", ar: "المدة" },
          sides: [
            { en: "three days", ar: "ثلاثة أيام", claimant: { en: "Arland", ar: "أرلاند" }, cites: ["gazette-2023#p1"] }, // prettier-ignore
            { en: "four days", ar: "أربعة أيام", cites: ["herald-2024-05-18#p1"] },
          ],
        },
      ],
    };
    const [statement] = record.background;
    record.background = [statement!, { ...statement!, en: "Accounts differ.", disputed: true }];
    const composed = composeBrief(record, { ...options, pageDate: "2024-01" });
    expect(composed.disputes).toEqual([
      {
        about: "How long",
        sides: [
          { text: "three days", claimant: "Arland", citations: [{ ref: "gazette-2023#p1", label: "The Gazette, 2023" }] }, // prettier-ignore
          {
            text: "four days",
            citations: [{ ref: "herald-2024-05-18#p1", label: "The Herald, 18 May 2024", url }],
            later: true,
          },
        ],
      },
    ]);
    expect(composed.statements).toHaveLength(1);
    expect(composeBrief(record, { ...options, most: Infinity }).statements.map(({ disputed }) => disputed)).toEqual([undefined, true]); // prettier-ignore
    expect(neededBy(record).articles).toContain("gazette-2023");
    // One side alone is no dispute.
    const one: Lookup = { entry: (id) => lookup.entry(id), article: (id) => (id === "gazette-2023" ? undefined : lookup.article(id)) }; // prettier-ignore
    const without = composeBrief(record, { ...options, lookup: one });
    expect([without.disputes, without.statements.length]).toEqual([undefined, 2]);
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
