import { foldAt, IGNORED } from "../fold.ts";

/** What writers shorten with a dot that ends no sentence. A single letter always counts (Brett H. McGurk). */
const ABBREVIATIONS = new Set(
  "adm brig capt cmdr col cpl dr gen gov hon jr lt maj mr mrs ms prof rep rev sen sgt sr st".split(" "),
);

/** Longest word that is looked at; nobody's given name is longer. */
const LONGEST_WORD = 24;

/** Whether the dot right after the word from `start` to `end` ends an initial or an abbreviation, no sentence. */
export function isAbbreviated(text: string, start: number, end: number): boolean {
  if (text.charCodeAt(end) !== 0x2e || end - start > 5) return false;
  const word = text.slice(start, end);
  return (
    (end - start === 1 && word !== word.toLowerCase()) ||
    // German, Nordic, Turkish and Slavic ordinals: 7. Oktober.
    (end - start <= 2 && /^\d+$/.test(word)) ||
    // The plural of Spanish initialisms: EE. UU.
    (end - start === 2 && word[0] === word[1] && isCapital(word.charAt(0))) ||
    ABBREVIATIONS.has(word.toLowerCase()) ||
    text.charCodeAt(end - 2) === 0x2e
  );
}

/** Nobody's given name stands before a name; perhaps one does; one does. */
export const NOBODY = 0;
export const PERHAPS = 1;
export const SOMEBODY = 2;

/**
 * Whether somebody's given name or initial stands before the name at `index`: a capitalised word that is no title,
 * with only white space between. Where every word may have a capital, at the start of a sentence ("Visit
 * Washington") and in a headline ("Iran Warns Washington"), only perhaps. `others` are the words that are no given
 * name though they have a capital, in small letters.
 */
export function givenNameBefore(
  text: string,
  index: number,
  others: ReadonlySet<string>,
): typeof NOBODY | typeof PERHAPS | typeof SOMEBODY {
  const end = wordEnd(text, index);
  const isDotted = text.charCodeAt(end - 1) === 0x2e;
  const start = wordStart(text, isDotted ? end - 1 : end);
  const word = text.slice(start, isDotted ? end - 1 : end);
  if (end === index || !isCapital(word.charAt(0))) return NOBODY;
  // M. is French for Mr.
  if (isDotted)
    return word.length === 1 && word !== "M" && text.charCodeAt(start - 1) !== 0x2e ? SOMEBODY : NOBODY;
  // In a headline all in capitals a capital tells nothing.
  if (word.length < 3 || word === word.toUpperCase() || isOther(word, others)) return NOBODY;
  const before = text.slice(wordStart(text, wordEnd(text, start)), wordEnd(text, start));
  return before !== "" && (!isCapital(before.charAt(0)) || isOther(before, others)) ? SOMEBODY : PERHAPS;
}

const isOther = (word: string, others: ReadonlySet<string>): boolean =>
  others.has(word.slice(word.lastIndexOf("-") + 1).toLowerCase());

/** Where the word before the white space before `index` ends. */
function wordEnd(text: string, index: number): number {
  let end = index;
  while (end > 0 && index - end < LONGEST_WORD && /\s/.test(text.charAt(end - 1))) end--;
  return end;
}

/** Where the word that ends at `end` starts; `end` itself where a sign stands. */
function wordStart(text: string, end: number): number {
  let start = end;
  while (
    start > 0 &&
    end - start < LONGEST_WORD &&
    (foldAt(text, start - 1) > IGNORED || text[start - 1] === "-")
  )
    start--;
  return start;
}

const isCased = (letter: string): boolean => letter.toLowerCase() !== letter.toUpperCase();
const isCapital = (letter: string): boolean => isCased(letter) && letter === letter.toUpperCase();

/** What a word of a name demands of the text's letters: nothing, a first capital, or capitals only. */
export const ANY_CASE = 0;
export const CAPITALISED = 1;
export const CAPITALS = 2;

/** The demand of one word of a name. An initialism demands capitals: "us" and "un" are words of their own. */
export function caseOf(word: string): number {
  if (!isCapital(word.charAt(0))) return ANY_CASE;
  const letters = [...word].filter(isCased);
  return letters.length > 1 && letters.every(isCapital) ? CAPITALS : CAPITALISED;
}

/** Whether the word of the text from `start` to `end` meets a demand. */
export function meetsCase(text: string, start: number, end: number, demand: number): boolean {
  if (demand === ANY_CASE) return true;
  const unit = text.charCodeAt(start);
  // What most words are, without making a string of them.
  if (unit >= 0x61 && unit <= 0x7a) return false;
  if (demand === CAPITALISED) return (unit >= 0x41 && unit <= 0x5a) || isCapital(text.charAt(start));
  return areCapitals(text.slice(start, end));
}

const areCapitals = (word: string): boolean =>
  [...word].every((letter) => !isCased(letter) || isCapital(letter));
