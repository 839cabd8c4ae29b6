import { expect, test } from "vitest";
import { readingsOf, wordsOf } from "./words.ts";

test("words carry their places and tell where a clause may start", () => {
  const text = "xx Iran, the U.S. and «إيران»";
  const words = wordsOf(text, 3, text.length);
  expect(words.map(({ start, end }) => text.slice(start, end))).toEqual([
    "Iran",
    "the",
    "U.S",
    "and",
    "إيران",
  ]);
  expect(words.map(({ folded }) => folded)).toEqual(["iran", "the", "us", "and", "ايران"]);
  expect(words.map(({ broken }) => broken)).toEqual([false, true, false, false, false]);
});

const readings: [string, string, boolean][] = [
  ["الهجوم", "هجوم", true],
  ["والهجوم", "هجوم", true],
  ["بالهجوم", "هجوم", true],
  ["للهجوم", "هجوم", true],
  ["وللهجوم", "هجوم", true],
  ["بهجوم", "هجوم", false],
  ["فهجوم", "هجوم", false],
  ["هجوم", "هجوم", false],
];
test.each(readings)("%s may be read as %s", (word, text, definite) => {
  expect(readingsOf(word)).toContainEqual({ text, definite });
});

test("words of other scripts have one reading", () => {
  expect(readingsOf("walk")).toEqual([{ text: "walk", definite: false }]);
});
