import { describe, expect, it } from "vitest";
import type { ActorRecord, PackRecord } from "../dataset/schema.ts";
import { MOST_WITH_ASIDE, namesLines } from "./names-line.ts";
import { createNamesSearch, isSlip } from "./names-search.ts";

const actor = (entry: number, en: string, ar: string, identity = "", also: string[] = []): ActorRecord =>
  ({
    kind: "actor",
    entry,
    id: `a${entry}`,
    type: "person",
    title: { en, ar },
    identity: { en: identity, ar: "" },
    names: { en: [{ text: en, kind: "full", also }], ar: [{ text: ar, kind: "full" }] },
    background: [],
  }) as unknown as ActorRecord;

const records: PackRecord[] = [
  actor(0, "Brett McGurk", "بريت ماكغورك", "Adviser for the Middle East"),
  actor(1, "Ali Khamenei", "علي خامنئي", "Supreme leader of Iran"),
  actor(2, "Iran", "إيران", "State"),
  actor(3, "Iraq", "العراق", "State"),
  actor(4, "Iran Air", "الخطوط الجوية الإيرانية"),
  actor(5, "Quds Force", "فيلق القدس", "", ["Al-Quds Force"]),
];
const search = createNamesSearch(namesLines(records, records.length));
const found = (query: string): number[] => search(query).map(({ entry }) => entry);

describe("the search over names", () => {
  it("takes the beginning of every word, in both scripts; just that name first, then those that begin so", () => {
    expect(found("iran")).toEqual([2, 4, 1]);
    expect(found("mcg")).toEqual([0]);
    expect(found("ماكغ")).toEqual([0]);
    expect(found("force quds")).toEqual([5]);
    expect(search("iran").map(({ rank }) => rank)).toEqual([0, 1, 3]);
  });

  it("folds like the engine, and forgives what writers mix", () => {
    expect(found("ايران")).toEqual([2, 4]);
    expect(found("عراق")).toEqual([3]);
    expect(found("القدس")).toEqual([5]);
    expect(found("خامنيي")).toEqual([1]);
    expect(found("KHAMENEI")).toEqual([1]);
  });

  it("forgives a slip in words of four letters and more, where hardly anything is found", () => {
    for (const typed of ["mcgrk", "mcgurck", "mcgruk", "mcgerk"]) expect(found(typed), typed).toEqual([0]);
    expect(found("bret mcgirk")).toEqual([0]);
    expect(found("ماكفورك")).toEqual([0]);
    // What was typed comes before what is only like it.
    expect(found("iraq")).toEqual([3, 2, 4]);
    expect(found("irx")).toEqual([]);
    expect(found("khamanei")).toEqual([1]);
    expect(found("khamane")).toEqual([1]);
  });

  it("finds nothing for nothing", () => {
    expect(["", "  ", "؟", "xylophone"].map(found)).toEqual([[], [], [], []]);
    expect(createNamesSearch([])("iran")).toEqual([]);
  });

  it("looks through names only, in a large pack", () => {
    expect(found("adviser")).toEqual([0]);
    expect(createNamesSearch(namesLines(records, MOST_WITH_ASIDE + 1))("adviser")).toEqual([]);
  });

  it("leaves articles out", () => {
    expect(namesLines([{ kind: "article" } as PackRecord, ...records], 7)).toHaveLength(6);
  });
});

describe("a slip", () => {
  it("is a letter other, missing, too many, or two swapped; in long words at any point of what was typed", () => {
    expect([isSlip("tehrn", "tehran"), isSlip("tehraan", "tehran"), isSlip("tehrxn", "tehran")]).toEqual([true, true, true]); // prettier-ignore
    expect([isSlip("hten", "then"), isSlip("khomi", "khomeini"), isSlip("khmein", "khomeini")]).toEqual([true, false, true]); // prettier-ignore
    expect(isSlip("tehrnn", "tahran")).toBe(false);
  });
});
