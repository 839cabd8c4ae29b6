import { describe, expect, it } from "vitest";
import { buildTable, MOST_WORDS, type TableName } from "./build.ts";
import { readTable, TableError } from "./format.ts";
import { scan } from "./scan.ts";
import { found, tableOf, toTableName } from "./testing/tables.ts";

/** Made-up names, different in every word. */
const many = (count: number): TableName[] =>
  Array.from({ length: count }, (_, index) =>
    toTableName(`Name${index.toString(36)}x Of${index.toString(36)}y`, index),
  );

describe("the table's compiler", () => {
  it("gives the same bytes for the same names", () => {
    const names = many(500);
    expect(buildTable(names)).toEqual(buildTable(structuredClone(names)));
  });

  it("keeps 32 bits a key for small sets and 16 for large ones, and finds every name in both", () => {
    for (const [count, bits] of [
      [50, 32],
      [10_000, 32],
      [10_001, 16],
      [30_000, 16],
    ] as const) {
      const names = many(count);
      const table = readTable(buildTable(names));
      expect(table.bits).toBe(bits);
      const lost = names.filter((name) => !scan(table, name.text).some((each) => each.name === name.name));
      expect(lost).toEqual([]);
    }
  });

  it("tells names apart whose keys collide", () => {
    // At 16 bits many of 60,000 keys share a slot: no name may be taken for another, and no prefix for a name.
    const names = many(60_000);
    const table = readTable(buildTable(names));
    expect(table.lists.length).toBeGreaterThan(0);
    // (A word that starts no name may still hit a fingerprint, once in some 10,000: that is not what this is about.)
    const atStart = (text: string): number[] =>
      scan(table, text)
        .filter((each) => each.start === 0)
        .map((each) => each.name);
    const wrong = names.filter((name) => atStart(name.text).join() !== String(name.name));
    expect(wrong).toEqual([]);
    const prefixes = names.filter((name) => atStart(name.text.split(" ")[0]!).length > 0);
    expect(prefixes).toEqual([]);
  });

  it("holds an empty set, and one name of two entries", () => {
    expect(found(readTable(buildTable([])), "Iran and Oman")).toEqual([]);
    expect(found(tableOf("Paris", "Paris"), "in Paris")).toEqual(["0/1:Paris"]);
  });

  it("takes one name of an entry in two languages once", () => {
    const table = tableOf({ text: "عمان", entry: 3, lang: "ar" }, { text: "عمان", entry: 3, lang: "fa" });
    expect(found(table, "في عمان")).toEqual(["3:عمان"]);
  });

  it("gives an entry's names that are written alike one rule", () => {
    const table = tableOf(
      { text: "Biden", entry: 0, kind: "short", weak: true, rejects: { page: ["Hunter"] } },
      { text: "Biden", entry: 0, kind: "short", weak: true, lang: "fr" },
      { text: "Joe Biden", entry: 0 },
    );
    expect(found(table, "Joe Biden, Biden")).toEqual(["0:Joe Biden", "0:Biden"]);
    expect(found(table, "Joe Biden, Biden, Hunter")).toEqual(["0:Joe Biden"]);
  });

  it("tells a state from a demonym that differs by its capital, and takes the state first", () => {
    const table = tableOf(
      { text: "syrien", entry: 0, kind: "demonym", lang: "fr" },
      { text: "Syrien", entry: 0, lang: "de" },
    );
    expect(found(table, "un syrien, in Syrien")).toEqual(["0:syrien (quiet)", "0:Syrien"]);
  });

  it("leaves the spellings of an exact name to the caller, under the name's own number", () => {
    const name = { text: "مک‌گورک", lang: "fa", entry: 0, name: 0, rejects: { page: ["دور"] } };
    const table = tableOf({ ...name, exact: true }, { text: "مکغورک", entry: 0, name: 0 });
    expect(found(table, "مک‌گورک، مک گورک، مکغورک")).toEqual(["0:مک‌گورک", "0:مکغورک"]);
  });

  it.each<[string, TableName[], RegExp]>([
    ["without letters", [toTableName("...", 0)], /no letter/],
    ["too long", [toTableName("a ".repeat(MOST_WORDS + 1), 0)], /more than/],
    [
      "a number of two entries",
      [toTableName("a", 0), { ...toTableName("b", 1), name: 0 }],
      /serves two entries/,
    ],
    ["a number that is none", [{ ...toTableName("a", 0), name: 1.5 }], /no table can hold/],
  ])("refuses a name: %s", (_, names, sentence) => {
    expect(() => buildTable(names)).toThrow(TableError);
    expect(() => buildTable(names)).toThrow(sentence);
  });
});
