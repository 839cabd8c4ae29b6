import { expect, test } from "vitest";
import { chainsOf, isCarrier } from "./chains.ts";
import { sentenceOf } from "./testing/world.ts";

const chains = (text: string): string[] => {
  const sentence = sentenceOf(text);
  return chainsOf(sentence).map((chain) =>
    chain.map(({ from, to }) => sentence.words.slice(from, to).map(({ folded }) => folded).join(" ")).join(" + "),
  );
}; // prettier-ignore

const cases: [string, string[]][] = [
  ["The attack.", ["attack"]],
  ["No strike hit the base.", ["strike + hit"]],
  ["Iran launched an attack.", ["launched + attack"]],
  ["The attack that Iran launched.", ["attack + launched"]],
  // Somebody is named between: two happenings.
  ["An attack of Iran and talks.", ["attack", "talks"]],
  ["An attack and talks.", ["attack + talks"]],
  // Another clause.
  ["An attack after talks.", ["attack", "talks"]],
  ["شنت إيران هجوما.", ["شنت + هجوما"]],
];
test.each(cases)("%s", (text, told) => expect(chains(text)).toEqual(told));

test("a carrier is a verb that says only that something was done", () => {
  const { words, triggers } = sentenceOf("Iran launched an attack.");
  expect(triggers.map((trigger) => isCarrier(words, trigger))).toEqual([true, false]);
});
