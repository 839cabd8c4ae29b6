import { describe, expect, it } from "vitest";
import { byLetter, indexOrder, letterOf } from "./letters.ts";

describe("letters of an index", () => {
  it("folds case, accents and forms of alef, and looks behind the Arabic article", () => {
    expect(["Oman", "oman", "Ísland", "“Walla”"].map(letterOf)).toEqual(["O", "O", "I", "#"]);
    expect(["إيران", "أبرام بالي", "آدا", "الأردن", "العراق", "الله"].map(letterOf)).toEqual([
      "ا", "ا", "ا", "ا", "ع", "ل",
    ]); // prettier-ignore
  });

  it("puts what begins with no letter last", () => {
    expect(["529mai", "", "–"].map(letterOf)).toEqual(["#", "#", "#"]);
    expect(byLetter(["3M", "Axios", "Arrow", "Oman"], (name) => name)).toEqual([
      { letter: "A", items: ["Axios", "Arrow"] },
      { letter: "O", items: ["Oman"] },
      { letter: "#", items: ["3M"] },
    ]);
  });

  it("keeps a letter's names together in the order it sorts in", () => {
    const names = ["اليمن", "إيران", "العراق", "عُمان", "الأردن", "البيت الأبيض", "بريت ماكغورك"];
    const sorted = [...names].sort(indexOrder("ar"));
    const letters = sorted.map(letterOf);
    expect(new Set(letters).size).toBe(byLetter(sorted, (name) => name).length);
    expect(letters).toEqual([...letters].sort((a, b) => a.localeCompare(b, "ar")));
  });
});
