import { fold, FOLD, foldAt, HARD, IGNORED, INSIDE, isPictureSurrogate } from "./fold.ts";
import { add, start } from "./hash.ts";
import { isInsideWord } from "./language/inside.ts";
import { isAbbreviated } from "./language/latin.ts";
import { FIRST_UNSPACED, isUnspaced } from "./language/unspaced.ts";

/** The word that `nextToken` found last. One object for all, so that looking for words allocates nothing. */
export const token = {
  start: 0,
  /** One past the last unit that belongs to the word, marks included. */
  end: 0,
  hash: 0,
  /** No name runs from the word before to this one. */
  broken: false,
};

/** A low half whose high half is a picture is no letter of the word behind it. */
export const isPictureTail = (text: string, index: number, unit: number): boolean =>
  unit >= 0xdc00 && unit <= 0xdfff && isPictureSurrogate(text.charCodeAt(index - 1));

/**
 * Finds the first word at or after `index` and describes it in `token`. `previous` is where the word before
 * started, to tell an abbreviation's dot from a full stop.
 */
export function nextToken(text: string, index: number, previous = index): boolean {
  const length = text.length;
  const gap = index;
  let letter = 0;
  let broken = false;
  for (; index < length; index++) {
    const unit = text.charCodeAt(index);
    letter = FOLD[unit] || fold(unit);
    if (letter > IGNORED) {
      if (!isPictureTail(text, index, unit)) break;
    } else if (letter === HARD || letter === INSIDE) {
      if (index !== gap || !isAbbreviated(text, previous, index)) broken = true;
    }
  }
  if (index >= length) return false;
  token.start = index;
  token.broken = broken;
  let hash = start(letter);
  index++;
  if (letter < FIRST_UNSPACED || !isUnspaced(letter)) {
    for (; index < length; index++) {
      const unit = text.charCodeAt(index);
      letter = FOLD[unit] || fold(unit);
      if (letter > IGNORED) {
        if (letter >= FIRST_UNSPACED && isUnspaced(letter)) break;
        hash = add(hash, letter);
      } else if (letter < INSIDE || (letter === INSIDE && !isInsideWord(text, token.start, index))) break;
    }
  }
  token.end = index;
  token.hash = hash;
  return true;
}

/** A word of a name, for the compiler of the table. */
export interface Word {
  readonly text: string;
  readonly folded: string;
  readonly hash: number;
}

/** All words of a name, in order. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (let at = 0; nextToken(text, at); at = token.end) {
    let folded = "";
    for (let index = token.start; index < token.end; index++) {
      const letter = foldAt(text, index);
      if (letter > IGNORED) folded += String.fromCharCode(letter);
    }
    words.push({ text: text.slice(token.start, token.end), folded, hash: token.hash });
  }
  return words;
}

/** A name as the engine sees it: two names that fold alike are the same on a page. */
export const foldName = (text: string): string =>
  wordsOf(text)
    .map((word) => word.folded)
    .join(" ");
