/** A stretch of a text, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Longer than this is no sentence but a list or a table without stops: it is cut at the next space. */
const LONGEST = 1000;

/**
 * The first sentence of a text from `from` on; null when nothing but white space is left. English and Arabic rules
 * together (texts mix them): on real pages `Intl.Segmenter` takes 14 times as long as one loop over the units, and 4,000
 * times on one long string. A sentence ends at . ! ? ؟ … or at an empty line; not behind an abbreviation, an initial or
 * a number's dot, nor before a small letter.
 */
export function sentenceFrom(text: string, from: number): Span | null {
  const { length } = text;
  let start = from;
  while (start < length && isSpace(text.charCodeAt(start))) start++;
  if (start === length) return null;
  // Never past `limit`, however long a text without stops is: each unit is looked at a few times.
  let limit = Math.min(length, start + LONGEST + 1);
  let part = text.slice(start, limit);
  for (let at = start; ; at++) {
    STOP.lastIndex = at - start;
    let found = STOP.test(part);
    if (!found && limit < length && limit === start + LONGEST + 1) {
      SPACE.lastIndex = limit;
      limit = SPACE.test(text) ? SPACE.lastIndex - 1 : length;
      part = text.slice(start, limit);
      STOP.lastIndex = at - start;
      found = STOP.test(part);
    }
    if (!found) return { start, end: trimmed(text, limit) };
    at = start + STOP.lastIndex - 1;
    const unit = text.charCodeAt(at);
    if (unit === LINE) {
      if (isBlankLine(text, at)) return { start, end: trimmed(text, at) };
      continue;
    }
    if (unit === DOT && isAbbreviated(text, at)) continue;
    let next = at + 1;
    while (next < length && isCloser(text.charCodeAt(next))) next++;
    if (next < length && !isSpace(text.charCodeAt(next)) && !isArabicLetter(text.charCodeAt(next))) continue;
    if (unit !== 0x61f && isSmall(text.charCodeAt(firstLetter(text, next)))) continue;
    return { start, end: next };
  }
}

/** What a sentence may end at. The browser's own loop over the units is the fastest there is. */
const STOP = /[.!?\u061f\u2026\u06d4\n]/g;
/** Where what has no stop is cut. */
const SPACE = /[\t\v\f\r \u00a0]/g;

/** Whether nothing but spaces stands between the end of line at `at` and another. */
function isBlankLine(text: string, at: number): boolean {
  let next = at + 1;
  while (next < text.length && isSpace(text.charCodeAt(next)) && text.charCodeAt(next) !== LINE) next++;
  return text.charCodeAt(next) === LINE;
}

function trimmed(text: string, end: number): number {
  let to = end;
  while (isSpace(text.charCodeAt(to - 1))) to--;
  return to;
}

/** All sentences of a text. */
export function sentencesOf(text: string): Span[] {
  const found: Span[] = [];
  for (let span = sentenceFrom(text, 0); span !== null; span = sentenceFrom(text, span.end)) found.push(span);
  return found;
}

const LINE = 0x0a;
const DOT = 0x2e;
const isEnd = (unit: number): boolean =>
  unit === DOT || unit === 0x21 || unit === 0x3f || unit === 0x61f || unit === 0x2026 || unit === 0x6d4;
const isSpace = (unit: number): boolean => unit === 0x20 || (unit >= 9 && unit <= 13) || unit === 0xa0;
const isCloser = (unit: number): boolean =>
  isEnd(unit) || unit === 0x22 || unit === 0x27 || unit === 0x29 || unit === 0xbb || unit === 0x201d || unit === 0x2019; // prettier-ignore
const isArabicLetter = (unit: number): boolean => unit >= 0x620 && unit <= 0x64a;

/** Where the first letter or digit behind spaces and opening quotes stands, if near. */
function firstLetter(text: string, from: number): number {
  let at = from;
  while (at < text.length && at < from + 12 && isOpener(text.charCodeAt(at))) at++;
  return at;
}
const OPENERS = "\"'«“‘([\u200e\u200f";
const isOpener = (unit: number): boolean =>
  isSpace(unit) || (!isLatin(unit) && OPENERS.includes(String.fromCharCode(unit)));
const isLatin = (unit: number): boolean => (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a;

/** Whether a unit is a small letter of a script that has two cases. */
function isSmall(unit: number): boolean {
  if (unit < 0x80) return unit >= 0x61 && unit <= 0x7a;
  const letter = String.fromCharCode(unit);
  return letter !== letter.toUpperCase();
}

/** Abbreviations that stand before a name or a number and end no sentence. */
const ABBREVIATIONS = new Set(
  "mr mrs ms dr prof st gen brig maj col lt sgt capt cmdr adm rev hon sen rep gov pres sec amb jr vs jan feb mar apr jun jul aug sep sept oct nov dec u.s u.n u.k e.u d.c a.m p.m i.e e.g inc corp ltd co approx".split(" "),
); // prettier-ignore

/** A word before a dot is looked at so far: no abbreviation or number that matters is longer. */
const LONGEST_WORD = 12;

/** Letters of the longest abbreviation (approx). */
const LONGEST_ABBREVIATION = 6;
const isOfWord = (unit: number): boolean =>
  isLatin(unit) || unit === DOT || (unit > 0x20 && /[\p{L}\p{N}]/u.test(String.fromCharCode(unit)));

/** Whether the dot at `at` belongs to the word before it. */
function isAbbreviated(text: string, at: number): boolean {
  let from = at;
  while (from > 0 && at - from < LONGEST_WORD && isOfWord(text.charCodeAt(from - 1))) from--;
  if (at - from > LONGEST_ABBREVIATION && isLatin(text.charCodeAt(at - 1))) return false;
  const word = text.slice(from, at);
  if (/^\d+$/.test(word)) return /\d/.test(text[at + 1] ?? "");
  // An initial: J. Smith; أ. ب.
  if (word.length === 1 && word.toUpperCase() === word) return true;
  const lower = word.toLowerCase();
  if (lower === "no") return /^\.\s*\d/.test(text.slice(at, at + 4));
  if (!ABBREVIATIONS.has(lower)) return false;
  // "in the U.S. The …" ends; "the U.S. Navy" does not: only these may stand last.
  return !/^(?:[a-z]\.[a-z]|inc|corp|ltd|co|jr|[ap]\.m)$/.test(lower) || !/^\.\s+(?:The|A|An|In|On|It|He|She|They|But|This|That|We|His|Her)\b/.test(text.slice(at, at + 12)); // prettier-ignore
}
