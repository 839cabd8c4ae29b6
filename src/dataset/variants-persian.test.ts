import { expect, it } from "vitest";
import { persianSpellings } from "./variants-persian.ts";

const ZWNJ = "\u200c";

it("parts what a zero-width non-joiner holds apart", () => {
  expect(persianSpellings(`مک${ZWNJ}گورک`, "fa", false)).toEqual(["مک گورک"]);
  expect(persianSpellings(`بین${ZWNJ}المللی انرژی`, "fa", false)).toEqual(["بین المللی انرژی"]);
});

it("joins and parts the given names of people, not the family name", () => {
  expect(persianSpellings("محمد رضا زاهدی", "fa", true)).toEqual([`محمد${ZWNJ}رضا زاهدی`]);
  expect(persianSpellings("کاخ سفید", "fa", false)).toEqual([]);
  expect(persianSpellings(`محسن فخری${ZWNJ}زاده`, "fa", true)).toContain("محسن فخری زاده");
});

it("changes many joints one at a time", () => {
  expect(persianSpellings(["یک", "دو", "سه", "چهار", "پنج"].join(ZWNJ), "fa", false)).toHaveLength(4);
});

it("leaves other languages alone", () => {
  expect(persianSpellings("عبد الله عبد الله", "ar", true)).toEqual([]);
});
