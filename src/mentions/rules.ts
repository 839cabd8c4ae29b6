import type { NamesTable } from "./format.ts";

/**
 * A cue as a rule holds it, also the name of a piece of evidence on the page: `cue number << 2`, or
 * `entry << 2 | STANDS`.
 */
export type Evidence = number;
/** A full name of the entry stands on the page. */
export const STANDS = 1;

/** What a name needs and what takes it away. */
export interface Rule {
  readonly requires: { readonly page: readonly Evidence[]; readonly near: readonly Evidence[] };
  readonly rejects: { readonly page: readonly Evidence[]; readonly near: readonly Evidence[] };
  /** The name's own vowel marks: `language/vowels.ts`. */
  readonly marks: readonly number[];
  /** The text has to carry one of them: without marks it is another name of the entry. */
  readonly explicit: boolean;
}

/**
 * The rule of a name. Six words: how many cues of each of four kinds, how many marks, and whether these have to
 * be there; then the cues and the marks.
 */
export function ruleOf(table: NamesTable, name: number): Rule | undefined {
  const { ruleIndex, rules } = table;
  let low = 0;
  let high = ruleIndex.length >> 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ruleIndex[middle * 2]! < name) low = middle + 1;
    else high = middle;
  }
  if (ruleIndex[low * 2] !== name) return undefined;
  const head = ruleIndex[low * 2 + 1]!;
  let at = head + 6;
  const take = (kind: number): number[] => [...rules.subarray(at, (at += rules[head + kind] ?? 0))];
  // Cues rest on what stands on the page, never on what became a mention: no rule can bite its own tail.
  const cues = (kind: number): Evidence[] => take(kind).filter((cue) => (cue & 2) === 0);
  return {
    requires: { page: cues(0), near: cues(1) },
    rejects: { page: cues(2), near: cues(3) },
    marks: take(4),
    explicit: rules[head + 5] === 1,
  };
}
