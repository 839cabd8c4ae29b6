import { describe, expect, it } from "vitest";
import { compareMarks, marksOf } from "./vowels.ts";

const compare = (name: string, text: string): number =>
  compareMarks(marksOf(name, 0, name.length), marksOf(text, 0, text.length));

describe("vowel marks", () => {
  it.each([
    ["عُمان", "عمان", 0],
    ["عُمان", "عُمان", 1],
    ["عُمان", "عُمَان", 1],
    ["عُمان", "عَمان", -1],
    ["عُمان", "عمّان", -1],
    ["عمّان", "عمان", 0],
    ["عمّان", "عَمَّان", 1],
    ["عُمان", "عُمانُ", 1],
    ["عُمان", "عمانٍ", 0],
    ["سلطنة عُمان", "سلطنةُ عُمان", 1],
    ["سلطنة عُمان", "سلطنة عَمان", -1],
  ] as const)("%s against %s", (name, text, expected) => expect(compare(name, text)).toBe(expected));

  it("counts letters that a particle swallowed", () => {
    expect(marksOf("لسَّفير", 0, 7, 1)).toEqual(marksOf("السَّفير", 0, 8));
  });
});
