import type { Word } from "./words.ts";

/**
 * Words that turn to another happening: "an attack in response to the strike", هجوم ردا على قصف. What stands before
 * them and what stands behind them are told apart: each has its own parties and dates.
 */
const TURNS = new Set([
  "after", "following", "followed", "follows", "before", "because", "despite", "when", "while", "whereas", "amid", "but", "prompted", "triggered", "sparked", "avenge", "avenging",
  "ردا", "بعد", "عقب", "اثر", "بسبب", "فيما", "بينما", "لكن", "عندما", "وبعد", "وعقب", "انتقاما", "ثارا", "غداه", "ورد", "وردا", "جراء", "رغم",
]); // prettier-ignore
const RESPONSES = /^(?:response|retaliation|revenge|reprisal|reply|answer|reaction|retaliated|responded|retaliating|responding|retaliatory)$/; // prettier-ignore

/** A clause that a sentence begins with ("After the attack, …") starts within this many words. */
const FRONTED = 2;

/** Whether a word is the "before" that says "earlier": nothing follows it in its clause, and it is no "the night before". */
export const isEarlier = (words: readonly Word[], at: number): boolean =>
  words[at]!.folded === "before" &&
  (words[at + 1]?.broken ?? true) &&
  !/^(?:night|evening|morning|days?|weeks?|months?|years?|hours?)$/.test(words[at - 1]?.folded ?? "");

/** The number of the segment of each word. */
export function segmentsOf(words: readonly Word[]): number[] {
  let segment = 0;
  let isFronted = false;
  return words.map(({ folded, broken }, at) => {
    const previous = words[at - 1]?.folded ?? "";
    const next = words[at + 1]?.folded ?? "";
    // "in response to", "its response to": what follows "to" or "for" is the other happening.
    const turns =
      (TURNS.has(folded) && !isEarlier(words, at)) ||
      ((folded === "to" || folded === "for") && RESPONSES.test(previous)) ||
      (/^[وفبل]{0,2}(?:ال)?رد$/.test(folded) && next === "على" && folded !== "رد");
    if (turns && at < FRONTED) isFronted = true;
    // A fronted clause ends at its comma.
    const ends = isFronted && broken && at >= FRONTED;
    if (ends) isFronted = false;
    if (turns || ends) segment++;
    return segment;
  });
}
