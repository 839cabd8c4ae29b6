import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wordsOf as foldedWords } from "../mentions/tokens.ts";
import { createBeginnings } from "./beginnings.ts";
import { readingsOf, wordsOf } from "./words.ts";

const STEMS = ["attack", "رد", "هجوم", "str"];
const WORDS = ["talks", "قصف", "of", "us", "hezbollah", "空"];
const beginnings = createBeginnings();
for (const stem of STEMS) beginnings.add(stem, true);
for (const word of WORDS) beginnings.add(word, false);

const taken = (text: string, start = 0, end = text.length): { word: number; text: string }[] => {
  const found: { word: number; text: string }[] = [];
  beginnings.each(text, start, end, (word, from, to) => found.push({ word, text: text.slice(from, to) }));
  return found;
};

describe("words that may begin a phrase", () => {
  it.each([
    ["They attacked, then talks", ["attacked", "talks"]],
    ["ATTACK att atta", ["ATTACK"]],
    ["hez hezbollahs Hezbollah", ["Hezbollah"]],
    ["talk talkss", []],
    ["of U.S. offices", ["of", "U.S"]],
    ["ردت والهجوم بهجوم وبالهجوم هُجُوم", ["ردت", "والهجوم", "بهجوم", "وبالهجوم", "هُجُوم"]],
    ["空中", ["空"]],
    ["a\u0301ttack", ["a\u0301ttack"]],
  ])("%s", (text, words) => expect(taken(text).map((each) => each.text)).toEqual(words));

  it("are numbered among all words of their stretch, and start in it", () => {
    expect(taken("one talks two strike three", 4, 17)).toEqual([
      { word: 0, text: "talks" },
      { word: 2, text: "strike" },
    ]);
  });

  it("are all that begin one, in any text, as the words of a sentence are numbered", () => {
    const piece = fc.constantFrom(
      ...STEMS,
      ...WORDS,
      "s",
      "ed",
      "ال",
      "و",
      "ب",
      "ل",
      " ",
      ", ",
      "ـ",
      "َ",
      ".",
      "-",
      "'",
      "A",
      "é",
      "中",
      "𝒜",
      "🙂",
      "\ufffd",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => {
        const text = pieces.join("");
        const numbers = new Set(taken(text).map(({ word }) => word));
        wordsOf(text, 0, text.length).forEach(({ folded }, n) => {
          const begins = readingsOf(folded).some(
            (reading) => WORDS.includes(reading.text) || STEMS.some((stem) => reading.text.startsWith(stem)),
          );
          if (begins) expect(numbers, `${folded} in ${JSON.stringify(text)}`).toContain(n);
        });
      }),
      { numRuns: 2000 },
    );
  });

  it("are few among others", () => {
    const others = Array.from({ length: 3000 }, (_, n) => `x${(n * 7919).toString(36)}`).join(" ");
    expect(foldedWords(others)).toHaveLength(3000);
    expect(taken(others).length).toBeLessThan(30);
  });
});
