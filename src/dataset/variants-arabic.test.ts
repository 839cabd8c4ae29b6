import { expect, it } from "vitest";
import { foreignSpellings } from "./variants-arabic.ts";

it("writes g in the ways of the Arab countries, and a vowel longer or shorter", () => {
  const spellings = foreignSpellings("ماكغورك", "McGurk");
  expect(spellings).toEqual(
    expect.arrayContaining(["ماكجورك", "ماكغيرك", "مكغورك", "مكجورك", "ماكجيرك", "ماكقورك"]),
  );
  expect(spellings).not.toContain("ماكغورك");
  expect(new Set(spellings).size).toBe(spellings.length);
});

it("writes v and p with the letters that Arabic borrows", () => {
  expect(foreignSpellings("سوليفان", "Sullivan")).toContain("سوليڤان");
  expect(foreignSpellings("ترامب", "Trump")).toEqual(expect.arrayContaining(["ترامپ", "ترمب"]));
  expect(foreignSpellings("باتيل", "Patel")).toContain("پاتيل");
});

it("lengthens a vowel that the Latin spelling has", () => {
  expect(foreignSpellings("نتنياهو", "Netanyahu")).toContain("نتانياهو");
  expect(foreignSpellings("بلينكن", "Blinken")).toContain("بلينكين");
});

it("changes one word of a name at a time, and none that is too short", () => {
  const spellings = foreignSpellings("بريت ماكغورك", "Brett McGurk");
  expect(spellings).toContain("بريت مكغورك");
  expect(spellings).not.toContain("برت مكغورك");
  expect(foreignSpellings("جو بايدن", "Joe Biden").every((spelling) => spelling.startsWith("جو "))).toBe(
    true,
  );
});

it("leaves other sounds alone: a j is no g, a b no p", () => {
  expect(foreignSpellings("جيفرسون", "Jefferson").some((spelling) => spelling.startsWith("غ"))).toBe(false);
  expect(foreignSpellings("بايدن", "Biden").some((spelling) => spelling.includes("پ"))).toBe(false);
});

it("gives nothing where the two do not sound alike", () => {
  expect(foreignSpellings("بايدن", "Trump")).toEqual([]);
  expect(foreignSpellings("جو بايدن", "Biden")).toEqual([]);
  expect(foreignSpellings("ماكغورك", "")).toEqual([]);
});
