/**
 * Signs that separate words almost everywhere and belong inside a few: the dots of U.S., the gershayim of
 * צה"ל, and the dots and stars that Arabic writers put beside a tatweel to get past censorship (حمـ.ـاس).
 */

const TATWEEL = 0x640;
const isUpper = (unit: number): boolean => unit >= 0x41 && unit <= 0x5a;
const isArabic = (unit: number): boolean => unit >= 0x620 && unit <= 0x6d3;
const isHebrew = (unit: number): boolean => unit >= 0x5d0 && unit <= 0x5ea;
/** NaN (past either end), spaces and signs are no letters; good enough to see where an initialism stops. */
const isLetter = (unit: number): boolean => unit >= 0x30 && !(unit > 0x5a && unit < 0x61);
/** Nobody dodges with more signs than this in one place. */
const LONGEST_DODGE = 4;

/** Whether the `INSIDE` sign at `index` belongs to the word that started at `wordStart`. */
export function isInsideWord(text: string, wordStart: number, index: number): boolean {
  const sign = text.charCodeAt(index);
  const before = text.charCodeAt(index - 1);
  const after = text.charCodeAt(index + 1);
  if (sign === 0x2e && isUpper(before))
    return (
      isUpper(after) &&
      !isLetter(text.charCodeAt(index + 2)) &&
      (index - 1 === wordStart || text.charCodeAt(index - 2) === 0x2e)
    );
  if (isHebrew(before)) return isHebrew(after) && (sign === 0x22 || sign === 0x5f4 || sign === 0x5f3);
  if (!isArabic(before) && !isArabic(after)) return false;
  let left = index;
  let right = index + 1;
  const isDodge = (at: number): boolean => ".*\u2022\u2026\u066d".includes(text[at] ?? " ");
  while (left > wordStart && index - left < LONGEST_DODGE && isDodge(left - 1)) left--;
  while (right - index < LONGEST_DODGE && isDodge(right)) right++;
  const first = text.charCodeAt(left - 1);
  const last = text.charCodeAt(right);
  return isDodge(index) && isArabic(first) && isArabic(last) && (first === TATWEEL || last === TATWEEL);
}

/** Whether the text from `start` to `end` is an initialism whose last dot stands at `end` (U.S.). */
export const endsInitialism = (text: string, start: number, end: number): boolean =>
  end - start > 2 && text.charCodeAt(end) === 0x2e && text.charCodeAt(end - 2) === 0x2e;
