import { FOLD, HARD, IGNORED, INSIDE, fold } from "../mentions/fold.ts";
import { nextToken, token } from "../mentions/tokens.ts";

/** A word of a sentence, folded as names are. */
export interface Word {
  readonly folded: string;
  /** First UTF-16 unit in the flow. */
  readonly start: number;
  /** One past the last. */
  readonly end: number;
  /** A comma, bracket or the like stands before it: another clause may start here. */
  readonly broken: boolean;
}

/** The words of `text` from `start` to `end`, cut as the names table cuts them. */
export function wordsOf(text: string, start: number, end: number): Word[] {
  const words: Word[] = [];
  for (let at = start; nextToken(text, at) && token.start < end; at = token.end) {
    const { start: from, end: to } = token;
    words.push({
      folded: foldedPart(text, from, to),
      start: from,
      end: to,
      broken: isBroken(text, at, from),
    });
  }
  return words;
}

/** A stretch of a text, folded; most words are folded as they stand. */
export function foldedPart(text: string, start: number, end: number): string {
  let at = start;
  for (; at < end; at++) {
    const unit = text.charCodeAt(at);
    if ((FOLD[unit] || fold(unit)) !== unit) break;
  }
  let folded = text.slice(start, at);
  for (; at < end; at++) {
    const unit = text.charCodeAt(at);
    const letter = FOLD[unit] || fold(unit);
    if (letter > IGNORED) folded += String.fromCharCode(letter);
  }
  return folded;
}

/** Part no clauses: quotation marks («unprecedented» attack), and the dots that a sentence holds inside (U.S., Gen.). */
const INNER = ".\"'«»“”„‘’";

function isBroken(text: string, from: number, to: number): boolean {
  for (let index = from; index < to; index++) {
    const unit = text.charCodeAt(index);
    const letter = FOLD[unit] || fold(unit);
    if ((letter === HARD || letter === INSIDE) && !INNER.includes(text[index]!)) return true;
  }
  return false;
}

export const isArabic = (folded: string): boolean =>
  folded.charCodeAt(0) >= 0x620 && folded.charCodeAt(0) <= 0x6d3;

/** A way to read a word: with or without the particles written together with it. */
export interface Reading {
  readonly text: string;
  /** The article ال stands before it. */
  readonly definite: boolean;
}

/**
 * The ways to read a word as particles and a stem, likeliest first. Arabic: و ف before all others, then ب ل ك,
 * then ال (لل is ل and ال), then س of the future. Other scripts: the word as it stands.
 */
export function readingsOf(folded: string): Reading[] {
  const readings: Reading[] = [{ text: folded, definite: false }];
  if (!isArabic(folded)) return readings;
  let rest = [folded];
  if (/^[وف].../.test(folded)) rest = [folded, folded.slice(1)];
  for (const each of rest) {
    const bare = /^[بلك].../.test(each) ? [each, each.slice(1)] : [each];
    if (/^لل.../.test(each)) readings.push({ text: each.slice(2), definite: true });
    for (const form of bare) {
      if (form !== folded) readings.push({ text: form, definite: false });
      if (/^ال.../.test(form)) readings.push({ text: form.slice(2), definite: true });
    }
  }
  return readings;
}
