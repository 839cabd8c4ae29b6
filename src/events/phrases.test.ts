import { expect, test } from "vitest";
import { createPhraseIndex, phrasesIn } from "./phrases.ts";
import { wordsOf } from "./words.ts";

const index = createPhraseIndex<string>();
for (const phrase of ["attack*", "air strike*", "talks", "هجوم*", "القصف الجوي", "Iron Shield", "..."])
  index.add(phrase, phrase);
const found = (text: string): string[] => {
  const words = wordsOf(text, 0, text.length);
  return phrasesIn(index, text, words, 0, text.length).map(({ value, definite }) =>
    definite ? `the ${value}` : value,
  );
};

const cases: [string, string[]][] = [
  ["They attacked with attacks", ["attack*", "attack*"]],
  ["Air strikes; air, strikes", ["air strike*"]],
  ["talks and talkshow", ["talks"]],
  ["والهجوم بهجومها هجوم", ["the هجوم*", "هجوم*", "هجوم*"]],
  ["بالقصف الجوي", ["القصف الجوي"]],
  ["iron shield", ["Iron Shield"]],
  ["nothing", []],
];
test.each(cases)("%s", (text, phrases) => expect(found(text)).toEqual(phrases));
