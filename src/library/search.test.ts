import { describe, expect, it } from "vitest";
import type { ActorRecord, ArticleRecord, EventRecord } from "../dataset/schema.ts";
import { createSearch, MOST_INDEXED, searchNames } from "./search.ts";
import { indexTerms, queryTerm, words } from "./terms.ts";

const statement = (en: string, ar: string) => ({ en, ar, asOf: "2024-05", cites: ["axios#p1"] });
const biden: ActorRecord = {
  kind: "actor",
  entry: 0,
  firstName: 0,
  id: "joe-biden",
  type: "person",
  title: { en: "Joe Biden", ar: "جو بايدن" },
  names: { en: [{ text: "President Biden", kind: "title" }], he: [{ text: "ג'ו ביידן", kind: "full" }] },
  identity: { en: "President of the United States", ar: "رئيس الولايات المتحدة" },
  background: [statement("His administration led the talks.", "قادت إدارته المحادثات.")],
};
const war: EventRecord = {
  kind: "event",
  entry: 1,
  firstName: 2,
  id: "gaza-war",
  type: "war",
  date: "2023-10-07/..",
  title: { en: "Gaza war", ar: "الحرب على غزة" },
  names: { en: [{ text: "Gaza war", kind: "full" }] },
  identity: { en: "War between Israel and Hamas", ar: "الحرب بين إسرائيل وحماس" },
  participants: [{ actor: "joe-biden", role: "about" }],
  background: [
    statement("Began after the attack of 7 October; Biden backed Israel.", "بدأت بعد هجوم أكتوبر."),
  ],
};
const article: ArticleRecord = {
  kind: "article",
  entry: 2,
  id: "axios",
  publisher: { en: "Axios", ar: "أكسيوس" },
  title: "Scoop: indirect talks in Oman",
  language: "en",
  passages: [{ id: "p1", en: "Officials met in Muscat.", ar: "التقى مسؤولون في مسقط وبحثوا وقفًا للحرب." }],
};
const find = createSearch({ entries: [biden, war], articles: [article] });
const ids = (query: string) =>
  find(query).map((hit) => (hit.kind === "entry" ? hit.id : `${hit.id}#${hit.passage}`));

describe("search", () => {
  it("puts the entry of a name before texts that mention it", () => {
    expect(ids("biden")).toEqual(["joe-biden", "gaza-war"]);
  });

  it("finds names in any language of the dataset", () => {
    expect(ids("بايدن")[0]).toBe("joe-biden");
    expect(ids("ביידן")).toEqual(["joe-biden"]);
  });

  it("finds backgrounds, roles and passages", () => {
    expect(ids("administration talks")).toEqual(["joe-biden"]);
    expect(ids("رئيس")).toEqual(["joe-biden"]);
    expect(ids("Muscat")).toEqual(["axios#p1"]);
    expect(ids("أكسيوس")).toEqual(["axios#p1"]);
  });

  it("sees through the article and through particles written onto a word", () => {
    expect(ids("حرب")).toEqual(expect.arrayContaining(["gaza-war", "axios#p1"]));
    expect(ids("الحرب")).toEqual(ids("حرب"));
    expect(ids("حماس")).toEqual(["gaza-war"]);
  });

  it("does not mind case, vowels, forms of alef, the beginning of a word or a slip", () => {
    expect(ids("BIDEN")).toEqual(ids("biden"));
    expect(ids("اسرائيل")).toEqual(["gaza-war"]);
    expect(ids("الحَرْب")).toEqual(ids("الحرب"));
    expect(ids("musc")).toEqual(["axios#p1"]);
    expect(ids("presidnet")).toEqual(["joe-biden"]);
  });

  it("forgives a slip only where nothing is spelt so", () => {
    const other = { ...biden, id: "joe-bidet", title: { en: "Joe Bidet", ar: "جو" }, names: {} };
    const search = createSearch({ entries: [biden, other], articles: [] });
    expect(search("biden").map(({ id }) => id)).toEqual(["joe-biden"]);
    expect(
      search("bideg")
        .map(({ id }) => id)
        .sort(),
    ).toEqual(["joe-biden", "joe-bidet"]);
  });

  it("tells by which words it was found, and what comes near when nothing has all words", () => {
    expect(find("presidnet")[0]?.terms).toEqual(["president"]);
    expect(find("biden xylophone", "near").map(({ id }) => id)).toContain("joe-biden");
    expect(find("qqqqqq", "near")).toEqual([]);
  });

  it("wants every word, and finds nothing for nothing", () => {
    expect(ids("biden xylophone")).toEqual([]);
    for (const query of ["", "   ", "?!", "ـ"]) expect(ids(query)).toEqual([]);
  });
});

describe("terms", () => {
  it("splits and folds words as the engine does", () => {
    expect(words("Iran’s  Foreign‑Minister, عُمـان")).toEqual(["iran", "s", "foreign", "minister", "عمان"]);
    expect(words("على علي")).toEqual(["علي", "علي"]);
  });

  it("keeps short words whole", () => {
    expect(queryTerm("الله")).toBe("الله");
    expect(indexTerms("وزير")).toEqual(["وزير", "زير"]);
    expect(indexTerms("war")).toEqual(["war"]);
  });
});

describe("search in a large dataset", () => {
  const byName = searchNames([war, biden]);
  const idsByName = (query: string) => byName(query).map(({ id }) => id);

  it("finds names in any language by the beginnings of their words, the closest first", () => {
    expect(idsByName("biden joe")).toEqual(["joe-biden"]);
    expect(idsByName("ביידן")).toEqual(["joe-biden"]);
    expect(idsByName("حرب")).toEqual(["gaza-war"]);
    expect(idsByName("GAZA")).toEqual(["gaza-war"]);
    const other = { ...biden, id: "biden", title: { en: "Biden", ar: "بايدن" }, names: {} };
    expect(searchNames([biden, other])("biden").map(({ id }) => id)).toEqual(["biden", "joe-biden"]);
  });

  it("finds nothing in the middle of words, in texts, or for nothing", () => {
    for (const query of ["iden", "administration", "", " - "]) expect(idsByName(query), query).toEqual([]);
  });

  it("is what a large dataset gets", () => {
    const many = Array.from({ length: MOST_INDEXED + 1 }, (_, n) => ({ ...biden, id: `biden-${n}` }));
    expect(createSearch({ entries: many, articles: [] })("administration")).toEqual([]);
    expect(createSearch({ entries: many, articles: [] })("biden")).toHaveLength(many.length);
  });
});
