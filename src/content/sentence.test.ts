import { describe, expect, it } from "vitest";
import { around, sentenceAround } from "./sentence.ts";

const sentence = (text: string, name: string): string => {
  const at = text.indexOf(name);
  const { start, end } = sentenceAround(text, at, at + name.length);
  return text.slice(start, end);
};

describe("sentenceAround", () => {
  it.each([
    ["He left. Then Iran spoke. It rained.", "Iran", "Then Iran spoke."],
    ["Iran spoke", "Iran", "Iran spoke"],
    ["It rained. Mr. J. Smith of the U.S. met Iran in 2024. Later more.", "Iran", "Mr. J. Smith of the U.S. met Iran in 2024."],
    ["“It rained.” Iran spoke!", "Iran", "Iran spoke!"],
    ["هل تحدثت إيران؟ نعم. وصل الوفد.", "إيران", "هل تحدثت إيران؟"],
    ["وصل الوفد. تحدثت إيران في مسقط. ثم غادر.", "إيران", "تحدثت إيران في مسقط."],
  ])("%s", (text, name, expected) => {
    expect(sentence(text, name)).toBe(expected);
  }); // prettier-ignore
});

describe("around", () => {
  it("is the smallest box around all, and none around none", () => {
    const box = (left: number, top: number) => ({ left, top, right: left + 10, bottom: top + 10 });
    expect(around([box(5, 0), box(0, 20)])).toEqual({ left: 0, top: 0, right: 15, bottom: 30 });
    expect(around([])).toBeNull();
  });
});
