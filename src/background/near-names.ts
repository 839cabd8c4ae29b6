import type { EntryRecord } from "../dataset/schema.ts";
import { foldName } from "../mentions/tokens.ts";

/** How like a text a name is: 0 the same but for case and spelling marks, then less and less. */
export type Likeness = 0 | 1 | 2 | 3;

/** A search forgives what a mark on a page must not: writers of Arabic mix these at will. */
const LOOSER: Readonly<Record<string, string>> = { ى: "ي", ئ: "ي", ؤ: "و", ء: "" };

/** Letters below which a word has to be right: "Iran" and "Iraq" are two, and so is every pair of short words. */
const SHORTEST_FORGIVEN = 5;

/** Letters from which a second slip is forgiven. */
const TWICE_FORGIVEN = 9;

/** A text as names are compared: words folded like the engine's, the article off. */
export const wordsOf = (text: string): string[] =>
  foldName(text)
    .replace(/[ىئؤء]/g, (letter) => LOOSER[letter]!)
    .split(" ")
    .map((word) => word.replace(/^ال(?=.{3})/, ""))
    .filter((word) => word !== "");

/** How like a name is to a text, both as words; null when they have nothing in common. */
export function likeness(text: readonly string[], name: readonly string[]): Likeness | null {
  if (text.length === 0 || name.length === 0) return null;
  const [one, two] = [text.join(" "), name.join(" ")];
  if (one === two) return 0;
  if (isSlip(one, two)) return 1;
  // Typed in part, or one word of several with a slip.
  if (text.every((word) => name.some((part) => isStart(word, part) || isSlip(word, part)))) return 2;
  const isTelling = (word: string): boolean => word.length >= SHORTEST_FORGIVEN && name.includes(word);
  return text.some(isTelling) ? 3 : null;
}

const isStart = (word: string, whole: string): boolean => word.length > 2 && whole.startsWith(word);

/** Whether two words differ by a slip: a letter too many, too few, another, or two swapped; in long ones two slips. */
function isSlip(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  const allowed = shorter < SHORTEST_FORGIVEN ? 0 : shorter < TWICE_FORGIVEN ? 1 : 2;
  if (Math.abs(a.length - b.length) > allowed) return false;
  return distance(a, b) <= allowed;
}

/** Optimal string alignment: insertions, deletions, substitutions, swaps of neighbours. */
export function distance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, before[j - 2]! + 1);
      row.push(least);
    }
    before = last;
    last = row;
  }
  return last[b.length]!;
}

/** The entries whose names are like a text, the likest first; of equals the one that stands first. */
export function likest(
  text: string,
  entries: Iterable<EntryRecord>,
  most: number,
): { readonly record: EntryRecord; readonly likeness: Likeness }[] {
  const words = wordsOf(text);
  const found: { record: EntryRecord; likeness: Likeness }[] = [];
  for (const record of entries) {
    let best: Likeness | null = null;
    for (const name of namesOf(record)) {
      const one = likeness(words, wordsOf(name));
      if (one !== null && (best === null || one < best)) best = one;
    }
    if (best !== null) found.push({ record, likeness: best });
  }
  return found.sort((a, b) => a.likeness - b.likeness).slice(0, most);
}

const namesOf = ({ names, title }: EntryRecord): string[] => [
  ...Object.values(title),
  ...Object.values(names).flatMap((forms) =>
    forms.flatMap(({ text, also = [], alsoWeak = [] }) => [text, ...also, ...alsoWeak]),
  ),
];
