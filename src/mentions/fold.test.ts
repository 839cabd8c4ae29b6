import { describe, expect, it } from "vitest";
import { fold, foldAt, HARD, IGNORED, INSIDE, SOFT } from "./fold.ts";

const folded = (text: string): string =>
  [...text].map((_, index) => foldAt(text, index)).filter((value) => value > IGNORED)
    .map((value) => String.fromCharCode(value)).join(""); // prettier-ignore

describe("folding", () => {
  it.each([
    ["IRAN", "iran"],
    ["İran", "iran"],
    ["Isfahān", "isfahan"],
    ["Łódź", "lodz"],
    ["Ｉｒａｎ", "iran"],
    ["إيران", "ايران"],
    ["آسيا", "اسيا"],
    ["غزة", "غزه"],
    ["کیک", "كيك"],
    ["عُمَان", "عمان"],
    ["حمـــاس", "حماس"],
    ["١٢٣", "123"],
    ["۱۲۳", "123"],
    ["ﺇﻳﺮﺍﻥ", "ايران"],
    ["Ёлка", "елка"],
    ["Российский", "российский"],
    ["이란", "이란"],
    ["यमुना", "यमुना"],
    ["क़तर", "क़तर".normalize("NFD").replace("\u093c", "")],
    ["อิรัก", "อิรัก"],
    ["がぎ", "がぎ"],
    ["Σωκράτης", "σωκρατησ"],
  ])("%s is %s", (text, expected) => expect(folded(text)).toBe(expected));

  it.each(["ى", "ؤ", "ئ"])("keeps %s apart from its neighbours", (letter) =>
    expect(folded(letter)).toBe(letter),
  );

  it("tells what separates words and what breaks a name", () => {
    const classOf = (sign: string): number => fold(sign.charCodeAt(0));
    for (const sign of " -_#'’\u00a0\u2011") expect(classOf(sign)).toBe(SOFT);
    for (const sign of ",;:()«»،؛؟!/\u2014\u2029\ud83d") expect(classOf(sign)).toBe(HARD);
    for (const sign of '."*״') expect(classOf(sign)).toBe(INSIDE);
    for (const sign of "\u064e\u0640\u200c\u200f\u2067\u00ad\ufeff\u0301")
      expect(classOf(sign)).toBe(IGNORED);
  });

  it("has the short cuts say what the properties of Unicode say", () => {
    for (const [from, to] of [
      [0, 0x24f],
      [0x600, 0x660],
      [0x2000, 0x206f],
    ] as const)
      for (let unit = from; unit <= to; unit++) {
        const sign = String.fromCharCode(unit);
        // Controls below the space separate words; U+2065 is not given out; ؠ–ي hold no sign but the tatweel.
        const isIgnored = /[\p{M}\p{Cf}\u0640\u2065]/u.test(sign);
        const isLetter = /[\p{L}\p{N}]/u.test(sign);
        const value = fold(unit);
        const name = `U+${unit.toString(16)}`;
        if (isIgnored) expect(value, name).toBe(IGNORED);
        else if (isLetter) expect(value, name).toBeGreaterThan(IGNORED);
        else expect(value, name).toBeLessThan(IGNORED);
        if (/\s/.test(sign) && sign !== "\u2029") expect(value, name).toBe(SOFT);
      }
  });

  it("is idempotent, and every unit has a class or a letter", () => {
    for (let unit = 0; unit < 65536; unit++) {
      const once = fold(unit);
      expect(once).toBeGreaterThan(0);
      if (once > IGNORED && fold(once) !== once) expect.fail(`U+${unit.toString(16)} folds twice`);
    }
  });
});
