import { describe, expect, it } from "vitest";
import { translator } from "./i18n.ts";

const texts = {
  en: { hello: "Hello {name}", only_en: "English", n_one: "{count} name", n_other: "{count} names" },
  ar: {
    hello: "أهلًا {name}",
    n_zero: "لا أسماء",
    n_one: "اسم واحد",
    n_two: "اسمان",
    n_few: "{count} أسماء",
    n_many: "{count} اسمًا",
    n_other: "{count} اسم",
  },
};

describe("translator", () => {
  it("fills placeholders and leaves unknown ones standing", () => {
    const t = translator(texts, "en");
    expect(t("hello", { name: "$& there" })).toBe("Hello $& there");
    expect(t("hello", {})).toBe("Hello {name}");
  });

  it("falls back to English, then to the key", () => {
    const t = translator(texts, "ar");
    expect(t("only_en")).toBe("English");
    expect(t("nowhere")).toBe("nowhere");
    expect(t.has("nowhere")).toBe(false);
  });

  it("takes each of the six Arabic forms, with Western digits", () => {
    const t = translator(texts, "ar");
    expect([0, 1, 2, 3, 11, 100, 1103].map((n) => t.count("n", n))).toEqual([
      "لا أسماء",
      "اسم واحد",
      "اسمان",
      "3 أسماء",
      "11 اسمًا",
      "100 اسم",
      "1,103 أسماء",
    ]);
  });

  it("uses `_other` where a language needs no other form", () => {
    const t = translator(texts, "en");
    expect([0, 1, 2].map((n) => t.count("n", n))).toEqual(["0 names", "1 name", "2 names"]);
  });
});
