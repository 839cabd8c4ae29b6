import { expect, test } from "vitest";
import { segmentsOf } from "./segments.ts";
import { wordsOf } from "./words.ts";

const cut = (text: string): string => {
  const words = wordsOf(text, 0, text.length);
  const segments = segmentsOf(words);
  return words.map(({ start, end }, n) => (n > 0 && segments[n] !== segments[n - 1] ? "| " : "") + text.slice(start, end)).join(" ");
}; // prettier-ignore

const cases: [string, string][] = [
  ["Iran attacked Israel", "Iran attacked Israel"],
  ["Iran attacked after the strike", "Iran attacked | after the strike"],
  ["an attack in response to the strike", "an attack in response | to the strike"],
  ["Iran attacked to avenge the strike", "Iran attacked to | avenge the strike"],
  ["the flight to Damascus", "the flight to Damascus"],
  ["After the attack, Israel answered, firmly", "| After the attack | Israel answered firmly"],
  ["هجوم ردا على الضربة", "هجوم | ردا على الضربة"],
  ["وبعد أيام من الهجوم، ردت إسرائيل", "| وبعد أيام من الهجوم | ردت إسرائيل"],
];
test.each(cases)("%s", (text, segments) => {
  expect(cut(text)).toBe(segments.replace(/^\| /, ""));
});
