import { expect, it } from "vitest";
import { cldrNames, peopleOf } from "./names-from-cldr.ts";

it("takes full and short names, initialisms for what they are", () => {
  const { kept } = cldrNames({
    de: ["Vereinigte Staaten", "USA"],
    zh: ["美国"],
    bg: ["Съединени щати", "САЩ"],
  });
  expect(kept["de"]).toEqual([
    { text: "Vereinigte Staaten", kind: "full", from: "cldr" },
    { text: "USA", kind: "acronym", from: "cldr" },
  ]);
  expect(kept["zh"]).toEqual([{ text: "美国", kind: "full", from: "cldr" }]);
  expect(kept["bg"]![1]).toMatchObject({ kind: "acronym" });
});

it("refuses what is too short in scripts with capitals: AS, VS, EE. UU., Mỹ", () => {
  const { kept, tooShort } = cldrNames({ id: ["AS"], nl: ["VS"], es: ["EE. UU."], vi: ["Mỹ"], ko: ["미국"] });
  expect(tooShort.map(([, text]) => text)).toEqual(["AS", "VS", "EE. UU.", "Mỹ"]);
  expect(Object.keys(kept)).toEqual(["ko"]);
});

it("names the people of a state where its name would stand inside", () => {
  const people = peopleOf({
    zh: [{ text: "伊朗", kind: "full" }],
    ja: [{ text: "イラン", kind: "full" }],
    ko: [{ text: "이란", kind: "full" }],
    en: [{ text: "Iran", kind: "full" }],
  });
  expect(Object.values(people).flat().map(({ text, kind }) => `${text} ${kind}`)).toEqual([
    "伊朗人 demonym", "イラン人 demonym", "이란인 demonym",
  ]); // prettier-ignore
});
