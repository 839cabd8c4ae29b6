import { expect, test } from "vitest";
import { hedgeOf, hedgesIn } from "./hedges.ts";
import { segmentsOf } from "./segments.ts";
import { wordsOf } from "./words.ts";

/** The hedge that governs the word "attack" or هجوم; `the` before it makes it definite. */
function hedgeIn(text: string): string | null {
  const words = wordsOf(text, 0, text.length);
  const at = words.findIndex(({ folded }) => /^attack|هجوم/.test(folded));
  const definite = words[at - 1]?.folded === "the" || words[at]!.folded.startsWith("ال");
  const isNoun = (word: number): boolean => /^(?:strike|talks)$/.test(words[word]!.folded);
  return hedgeOf(words, segmentsOf(words), hedgesIn(text, words), at, at + 1, definite, isNoun);
}

const cases: [string, string | null][] = [
  ["they launched an attack", null],
  ["if there is an attack", "hypothetical"],
  ["fears of an attack", "hypothetical"],
  ["it may lead to an attack", "hypothetical"],
  ["they plan an attack", "planned"],
  ["they will attack", "planned"],
  ["they denied an attack", "denied"],
  ["there was no attack", "denied"],
  ["the attack never took place", "denied"],
  ["a film about an attack", "historical"],
  ["they have attacked the town before", "historical"],
  ["they attacked the town before dawn", null],
  ["they attacked the night before", null],
  // A definite one is there, whatever may follow from it.
  ["it may prevent the attack", null],
  // The hedge governs what stands nearer, or another clause.
  ["they denied the strike behind an attack", null],
  ["if so, an attack came", null],
  ["they denied, after long days in the old town by the sea, an attack", null],
  // What is answered, or what something comes after, has happened.
  ["they vowed to respond to an attack", null],
  ["they will meet after an attack", null],
  ["they never claimed an attack", null],
  ["they have not acknowledged an attack", null],
  ["توعدت بالرد على هجوم", null],
  ["قد يجتمعون بعد هجوم", null],
  ["شنت هجوما", null],
  ["إذا وقع هجوم", "hypothetical"],
  ["قد تؤدي إلى هجوم", "hypothetical"],
  ["وقد تشن إيران هجوما", "hypothetical"],
  ["كانت إيران قد شنت هجوما", null],
  ["وقد تعرضت إسرائيل إلى هجوم", null],
  ["لقد وقع هجوم", null],
  ["ولو وقع هجوم", "hypothetical"],
  ["تعتزم شن هجوم", "planned"],
  ["لم يقع هجوم", "denied"],
  ["الهجوم المزعوم", "denied"],
  ["ذكرى هجوم", "remembered"],
  ["the anniversary of an attack", "remembered"],
  ["they are under pressure to attack", "planned"],
  ["منع الهجوم", null],
];
test.each(cases)("%s: %s", (text, hedge) => expect(hedgeIn(text)).toBe(hedge));
