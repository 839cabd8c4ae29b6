import { indexTerms, queryTerm, words, wordsAt } from "./terms.ts";

/** A piece of a text; `hit` where it is a word that was searched for. */
export interface Piece {
  readonly text: string;
  readonly hit: boolean;
}

/** How much stands before the first hit, and in all, in UTF-16 units: about three lines. */
const BEFORE = 60;
const LENGTH = 240;

/** Where words stand in a text, in UTF-16 units, in order; what overlaps another is left out. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Where the words stand that a query found: those that begin with a word of it, and those that the index found for it. */
export function hitsIn(text: string, query: string, found: readonly string[] = []): Stretch[] {
  const wanted = words(query).map(queryTerm);
  const terms = new Set(found);
  return wordsAt(text).filter(({ word }) =>
    indexTerms(word).some((term) => terms.has(term) || wanted.some((one) => term.startsWith(one))),
  );
}

/** Cuts a text at some stretches of it. */
export function cut(text: string, hits: readonly Stretch[]): Piece[] {
  const pieces: Piece[] = [];
  let done = 0;
  for (const { start, end } of hits) {
    if (start < done) continue;
    if (start > done) pieces.push({ text: text.slice(done, start), hit: false });
    pieces.push({ text: text.slice(start, end), hit: true });
    done = end;
  }
  if (done < text.length) pieces.push({ text: text.slice(done), hit: false });
  return pieces;
}

/**
 * The stretch of a text round the first of some hits, with an ellipsis where it was cut. Whole words only, and no hit
 * in halves.
 */
export function snippet(text: string, hits: readonly Stretch[]): Piece[] {
  if (text.length <= LENGTH) return cut(text, hits);
  const first = hits[0] ?? { start: 0, end: 0 };
  let from = Math.max(0, Math.min(first.start - BEFORE, text.length - LENGTH));
  if (from > 0) from = text.indexOf(" ", from) + 1;
  let to = Math.min(text.length, Math.max(from + LENGTH, first.end));
  if (to < text.length) to = Math.max(first.end, text.lastIndexOf(" ", to));
  const inside = hits
    .filter(({ start, end }) => start >= from && end <= to)
    .map(({ start, end }) => ({ start: start - from, end: end - from }));
  const pieces = cut(text.slice(from, to), inside);
  if (from > 0) pieces.unshift({ text: "… ", hit: false });
  if (to < text.length) pieces.push({ text: " …", hit: false });
  return pieces;
}
