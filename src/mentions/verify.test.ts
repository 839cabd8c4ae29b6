import { describe, expect, it } from "vitest";
import type { NameRecords } from "../dataset/schema.ts";
import { buildTable, type TableName } from "./build.ts";
import { readTable } from "./format.ts";
import { scan } from "./scan.ts";
import { isNameOf } from "./verify.ts";

const names = (lang: string, ...texts: string[]): NameRecords => ({
  [lang]: texts.map((text) => ({ text, kind: "full" as const })),
});

describe("isNameOf", () => {
  it("takes a name as a page writes it", () => {
    const mcgurk = { ...names("en", "Brett McGurk"), ...names("ar", "بريت ماكغورك", "ماكغورك") };
    for (const surface of [
      "Brett McGurk",
      "BRETT MCGURK",
      "Brett\u00a0Mc\u00adGurk",
      "وماكغورك",
      "ولِماكغورك",
    ])
      expect(isNameOf(mcgurk, surface), surface).toBe(true);
    expect(isNameOf(names("en", "U.S."), "U.S.")).toBe(true);
    expect(isNameOf(names("zh", "阿曼"), "阿曼")).toBe(true);
    expect(isNameOf(names("ar", "البيت الأبيض"), "للبيت الأبيض")).toBe(true);
    expect(isNameOf(names("he", "איראן"), "ובאיראן")).toBe(true);
    expect(isNameOf(names("ar", "عُمان"), "عُمان")).toBe(true);
  });

  it("takes the spellings that the compiler generated, and a Persian name with or without its joints", () => {
    const generated: NameRecords = {
      ar: [{ text: "ماكغورك", kind: "full", also: ["ماكجورك"], alsoWeak: ["مكغورك"] }],
      fa: [{ text: "مک‌گورک", kind: "full" }],
    };
    for (const surface of ["ماكجورك", "مكغورك", "مک گورک", "مکگورک", "مک\u200cگورک"])
      expect(isNameOf(generated, surface), surface).toBe(true);
  });

  it("takes nothing else: other words, a part of a name, a name and more", () => {
    const oman = names("en", "Oman", "Sultanate of Oman");
    for (const surface of ["Omen", "Roman", "Sultanate of", "Oman and", "the Oman", ""])
      expect(isNameOf(oman, surface), surface).toBe(false);
    expect(isNameOf({}, "Oman")).toBe(false);
  });

  it("agrees with a large table on its true mentions and finds out its false ones", () => {
    const word = (number: number): string => {
      let text = "";
      for (let left = number + 1; left > 0; left = Math.floor(left / 20))
        text += "bdfgklmnprstvzhjcwxy"[left % 20]! + "aeiou"[(number + text.length) % 5]!;
      return text;
    };
    const all = Array.from({ length: 12_000 }, (_, entry): TableName => ({
      text: word(entry),
      lang: "en",
      kind: "full",
      entry,
      name: entry,
    }));
    const table = readTable(buildTable(all));
    expect(table.bits).toBe(16);
    const known = new Set(all.map(({ text }) => text));
    let wrong = 0;
    for (let number = 0; number < 400_000; number++) {
      const text = word(number);
      for (const { entry, surface } of scan(table, text)) {
        const isOne = known.has(text);
        if (!isOne) wrong++;
        else if (number % 50) continue;
        // Several names may share a slot; each of them says the same.
        expect(isNameOf(names("en", all[entry]!.text), surface), text).toBe(isOne);
      }
    }
    expect(wrong).toBeGreaterThan(0);
  });
});
