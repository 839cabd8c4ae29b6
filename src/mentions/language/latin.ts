import { foldAt, IGNORED } from "../fold.ts";

/** What writers shorten with a dot that ends no sentence. A single letter always counts (Brett H. McGurk). */
const ABBREVIATIONS = new Set(
  "adm brig capt cmdr col cpl dr gen gov hon jr lt maj mr mrs ms prof rep rev sen sgt sr st".split(" "),
);

/**
 * Capitalised words that stand before a name without being somebody's given name: titles, and words that open
 * a sentence or tell a direction. English only: the guard is for English pages' family names. Words of one or
 * two letters never count as given names and are not listed.
 */
const NO_GIVEN_NAME = new Set(
  (
    "president prime minister secretary senator ambassador envoy adviser general brigadier major colonel captain admiral " +
    "professor king prince ayatollah leader chief director spokesman deputy former sen gov gen mrs sir the and but for " +
    "yet from with without when while where since until after before during between against over under near inside " +
    "outside across through toward into about like unlike despite although because that this both not even how why what " +
    "will can did does has was are his her its their our north south east west northern southern eastern western central " +
    "greater upper lower new pre pro anti monday tuesday wednesday thursday friday saturday sunday january february march " +
    "april june july august september october november december"
  ).split(" "),
);

/** Longest word that is looked at; nobody's given name is longer. */
const LONGEST_WORD = 24;

/** Whether the dot right after the word from `start` to `end` ends an initial or an abbreviation, no sentence. */
export function isAbbreviated(text: string, start: number, end: number): boolean {
  if (text.charCodeAt(end) !== 0x2e || end - start > 5) return false;
  const word = text.slice(start, end);
  return (
    (end - start === 1 && word !== word.toLowerCase()) ||
    ABBREVIATIONS.has(word.toLowerCase()) ||
    text.charCodeAt(end - 2) === 0x2e
  );
}

/**
 * Whether the name that starts at `index` stands behind somebody's given name or initial: a capitalised word
 * that is no title, right before it with only white space between.
 */
export function isBehindGivenName(text: string, index: number): boolean {
  let end = index;
  while (end > 0 && index - end < LONGEST_WORD && /\s/.test(text.charAt(end - 1))) end--;
  if (end === index) return false;
  const dotted = text.charCodeAt(end - 1) === 0x2e;
  if (dotted) end--;
  let start = end;
  while (
    start > 0 &&
    end - start < LONGEST_WORD &&
    (foldAt(text, start - 1) > IGNORED || isHyphen(text, start - 1))
  )
    start--;
  const word = text.slice(start, end);
  const initial = word.slice(0, 1);
  if (initial === "" || initial === initial.toLowerCase()) return false;
  if (dotted) return word.length === 1 && text.charCodeAt(start - 1) !== 0x2e;
  // In a headline all in capitals a capital tells nothing.
  if (word.length > 1 && word === word.toUpperCase()) return false;
  return word.length > 2 && !NO_GIVEN_NAME.has(word.toLowerCase());
}

const isHyphen = (text: string, at: number): boolean => text.charCodeAt(at) === 0x2d;
const isCased = (letter: string): boolean => letter.toLowerCase() !== letter.toUpperCase();
const isCapital = (letter: string): boolean => isCased(letter) && letter === letter.toUpperCase();

/** What a word of a name demands of the text's letters: nothing, a first capital, or capitals only. */
export const ANY_CASE = 0;
export const CAPITALISED = 1;
export const CAPITALS = 2;

/** The demand of one word of a name. An initialism demands capitals: "us" and "un" are words of their own. */
export function caseOf(word: string): number {
  const letters = [...word].filter(isCased);
  if (letters.length === 0 || !isCapital(letters[0]!) || !isCased(word.charAt(0))) return ANY_CASE;
  return letters.length > 1 && letters.every(isCapital) ? CAPITALS : CAPITALISED;
}

/** Whether a word of the text meets a demand. */
export function meetsCase(word: string, demand: number): boolean {
  if (demand === ANY_CASE) return true;
  if (demand === CAPITALISED) return isCapital(word.charAt(0));
  return [...word].every((letter) => !isCased(letter) || isCapital(letter));
}
