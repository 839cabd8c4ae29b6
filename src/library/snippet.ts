import { indexTerms, queryTerm, words, wordsAt } from "./terms.ts";

/** A piece of a text; `hit` where it is a word that was searched for. */
export interface Piece {
  readonly text: string;
  readonly hit: boolean;
}

/** How much stands before the first hit, and in all, in UTF-16 units: about three lines. */
const BEFORE = 60;
const LENGTH = 240;

/** Cuts a text at the words that a query found in it. */
export function highlight(text: string, query: string): Piece[] {
  const wanted = words(query).map(queryTerm);
  const pieces: Piece[] = [];
  let done = 0;
  for (const { word, start, end } of wordsAt(text)) {
    if (!indexTerms(word).some((term) => wanted.some((one) => term.startsWith(one)))) continue;
    if (start > done) pieces.push({ text: text.slice(done, start), hit: false });
    pieces.push({ text: text.slice(start, end), hit: true });
    done = end;
  }
  if (done < text.length) pieces.push({ text: text.slice(done), hit: false });
  return pieces;
}

/** The stretch of a text round the first word found, with an ellipsis where it was cut. Whole words only. */
export function snippet(text: string, query: string): Piece[] {
  const pieces = highlight(text, query);
  if (text.length <= LENGTH) return pieces;
  const first = pieces[0]?.hit === false && pieces.length > 1 ? pieces[0].text.length : 0;
  let from = Math.max(0, Math.min(first - BEFORE, text.length - LENGTH));
  if (from > 0) from = text.indexOf(" ", from) + 1;
  let to = Math.min(text.length, from + LENGTH);
  if (to < text.length) to = Math.max(from, text.lastIndexOf(" ", to));
  const cut = highlight(text.slice(from, to), query);
  if (from > 0) cut.unshift({ text: "… ", hit: false });
  if (to < text.length) cut.push({ text: " …", hit: false });
  return cut;
}

/** Whether any word of the query stands in the text. */
export const stands = (text: string, query: string): boolean => highlight(text, query).some(({ hit }) => hit);
