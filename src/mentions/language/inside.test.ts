import { describe, expect, it } from "vitest";
import { endsInitialism, isInsideWord } from "./inside.ts";

const inside = (text: string, sign: string, wordStart = 0): boolean =>
  isInsideWord(text, wordStart, text.indexOf(sign));

describe("signs inside words", () => {
  it.each([
    ["U.S.", "."], ["U.S", "."], ['צה"ל', '"'], ["צה״ל", "״"], ["حمـ.ـاس", "."], ["حمـ.اس", "."], ["حم.ـاس", "."], ["حمـ**ـاس", "*"],
  ])("%s", (text, sign) => expect(inside(text, sign)).toBe(true)); // prettier-ignore

  it.each([
    ["J.Smith", "."], ["e.g.", "."], ["Iran.Israel", "."], ["حماس.قال", "."], ['"שלום', '"'], ["حمـ. اس", "."], ['إـ"ـن', '"'], ["U.S", ".x"],
  ])("not %s", (text, sign) => expect(inside(text, sign)).toBe(false)); // prettier-ignore

  it("tells the last dot of an initialism from a full stop", () => {
    expect(endsInitialism("U.S. said", 0, 3)).toBe(true);
    expect(endsInitialism("Iran. It", 0, 4)).toBe(false);
    expect(endsInitialism("U.S said", 0, 3)).toBe(false);
  });
});
