import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildTable } from "./build.ts";
import { readTable } from "./format.ts";
import { scan } from "./scan.ts";
import { referenceScan } from "./testing/reference.ts";
import { candidates, tableOf, toTableName } from "./testing/tables.ts";

describe("scanning", () => {
  it("finds names in every script, with offsets of the page's own characters", () => {
    const table = tableOf(
      "Iran", "إيران", "ایران", "איראן", "Иран", "伊朗", "イラン", "อิหร่าน", "이란", "Ιράν", "İran",
    ); // prettier-ignore
    for (const text of [
      "Iran",
      "IRAN’s",
      "وإيران",
      "ایران",
      "באיראן",
      "Иран",
      "和伊朗的",
      "イランの",
      "ในอิหร่าน",
      "이란",
      "Ιράν",
      "İran’ın",
      "ÍRAN",
    ]) {
      const [first] = scan(table, text);
      expect(first, text).toBeDefined();
      expect(text.slice(first!.start, first!.end), text).toBe(first!.surface);
    }
    expect(candidates(table, "Iranian, Tirana, إيرانية, איראני, 이란군")).toEqual([]);
  });

  it("covers the whole word, particle included, and tells the particle from the name", () => {
    const [lebanon] = scan(tableOf("لبنان"), "في وللبنان");
    expect(lebanon).toMatchObject({ start: 3, end: 10, core: 5, surface: "وللبنان" });
    const [jordan] = scan(tableOf("الأردن"), "للأردن");
    expect(jordan).toMatchObject({ start: 0, end: 6, core: 1 });
  });

  it("takes a particle off only when the plain word is no name, and leaves at least three letters", () => {
    expect(scan(tableOf("والا", "الا"), "والا").map((each) => each.entry)).toEqual([0]);
    expect(candidates(tableOf("بن"), "وبن")).toEqual([]);
    expect(candidates(tableOf("جو بايدن"), "وجو بايدن")).toEqual(["وجو بايدن"]);
    expect(candidates(tableOf({ text: "إيران", kind: "short" }), "كإيران")).toEqual([]);
    expect(candidates(tableOf("إيران"), "كإيران")).toEqual(["كإيران"]);
  });

  it("gives overlapping names longest first", () => {
    const table = tableOf("Iran", "Iran nuclear deal", "Iran nuclear");
    expect(candidates(table, "the Iran nuclear deal")).toEqual(["Iran nuclear deal", "Iran nuclear", "Iran"]);
  });

  it("runs across white space and hyphens, not across stops", () => {
    const table = tableOf("Joe Biden", "حزب الله", "U.S. Central Command", "S-300");
    expect(candidates(table, "Joe\u00a0Biden Joe-Biden Joe\nBiden")).toHaveLength(3);
    expect(candidates(table, "Joe. Biden, Joe, Biden (Joe) Biden Joe: Biden")).toEqual([]);
    expect(candidates(table, "حزب. الله حزب، الله")).toEqual([]);
    expect(candidates(table, "U.S. Central Command, US Central Command")).toHaveLength(2);
    expect(candidates(table, "S‑300 S 300")).toHaveLength(2);
  });

  it("demands capitals where the name has them", () => {
    const table = tableOf("Oman", "US", "drones", "White House");
    expect(candidates(table, "Oman OMAN oman")).toEqual(["Oman", "OMAN"]);
    expect(candidates(table, "US us Us U.S. u.s.")).toEqual(["US", "U.S."]);
    expect(candidates(table, "drones Drones DRONES")).toHaveLength(3);
    expect(candidates(table, "White House WHITE HOUSE white house White house")).toHaveLength(2);
  });

  it("reads vowel marks where name and text have them", () => {
    const table = tableOf({ text: "عُمان", entry: 1 }, { text: "عمّان", entry: 2 });
    const entries = (text: string): number[] => scan(table, text).map((each) => each.entry);
    expect(entries("عُمان")).toEqual([1]);
    expect(entries("عمّان")).toEqual([2]);
    expect(entries("عمان").sort()).toEqual([1, 2]);
    const two = tableOf({ text: "عُمان", entry: 1, name: 0 }, { text: "عمان", entry: 1, name: 1, weak: true });
    const names = (text: string): number[] => scan(two, text).map((each) => each.name);
    expect(names("عُمان")).toContain(0);
    expect(names("عمان")).toEqual([1]);
    expect(names("عمّان")).toEqual([]);
  });

  it("sees through signs that dodge censorship", () => {
    expect(candidates(tableOf("حماس"), "حمـ.ـاس وحمـ*ـاس حـ..ـماس")).toHaveLength(3);
    expect(candidates(tableOf("حماس"), "حم.اس")).toEqual([]);
  });

  it("leaves out what a decoy covers", () => {
    const table = tableOf("America", { text: "Latin America", entry: -1 }, "Latin America Bank");
    expect(candidates(table, "Latin America and America")).toEqual(["America"]);
    expect(candidates(table, "Latin America Bank")).toEqual(["Latin America Bank"]);
  });

  it("numbers words, so that nearness can be told", () => {
    const [, second] = scan(tableOf("Iran", "Oman"), "Iran went to Oman");
    expect(second).toMatchObject({ word: 3, words: 1 });
  });

  it("never throws, whatever the text", () => {
    const table = tableOf("Joe Biden", "إيران", "伊朗");
    const units = fc.array(fc.nat(0xffff), { maxLength: 200 }).map((list) => String.fromCharCode(...list));
    fc.assert(
      fc.property(units, (text) =>
        scan(table, text).every((each) => text.slice(each.start, each.end) === each.surface),
      ),
    );
    expect(scan(table, "ا".repeat(10_000_000))).toEqual([]);
    expect(scan(table, "Joe ".repeat(500_000))).toEqual([]);
    expect(scan(table, "伊".repeat(1_000_000))).toEqual([]);
    expect(scan(table, `Joe${" ".repeat(1_000_000)}Biden`)).toHaveLength(1);
    expect(scan(table, "ـ.".repeat(200_000))).toEqual([]);
    expect(scan(table, "حـ.".repeat(200_000))).toEqual([]);
  });
});

describe("against the reference", () => {
  const PIECES = [
    "إيران", "ايران", "الأردن", "لأردن", "لبنان", "عمان", "عُمَان", "حزب", "الله", "والا", "joe", "biden", "jean", "o", "quds", "al",
    "伊", "朗", "が", "איראן", "й", "Ł", "７", "٧", "مک", "گورک",
  ]; // prettier-ignore
  const JOINTS = [" ", "-", "’", "  ", ". ", ", ", "، ", "\n", "\n\n", "\u200c", "\u200f", "ـ", "", "و", "ل", "ب", "ك", "لل", "ف", "😀", "\ud800", "e\u0301", "#", "_", "(", " "]; // prettier-ignore
  const phrase = (most: number): fc.Arbitrary<string> =>
    fc
      .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(...JOINTS)), {
        minLength: 1,
        maxLength: most,
      })
      .map((pairs) => pairs.flat().join(""));
  // Names in small letters demand no capitals, and vowel marks and Persian spellings have tests of their own.
  const names = fc
    .array(
      phrase(3).map((name) => name.toLowerCase().replace(/[\u064b-\u0652\u200c]/g, "")),
      { minLength: 1, maxLength: 8 },
    )
    .filter((list) => list.every((name) => /[\p{L}\p{N}]/u.test(name)));

  it("finds the same names at the same places in random mixed text", () => {
    fc.assert(
      fc.property(names, phrase(25), (list, text) => {
        const table = readTable(
          buildTable(list.map((name, index) => ({ ...toTableName(name, 0), name: index }))),
        );
        const places = new Set(scan(table, text).map(({ start, end, core }) => `${start}:${end}:${core}`));
        const trimmed = new Set(
          referenceScan(list, text).map((place) => {
            const [start, end, core] = place.split(":").map(Number) as [number, number, number];
            return `${start}:${start + text.slice(start, end).replace(/[\u200b-\u200f]+$/u, "").length}:${core}`;
          }),
        );
        expect([...places].sort()).toEqual([...trimmed].sort());
      }),
      { numRuns: 4000 },
    );
  });
});
