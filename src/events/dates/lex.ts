import { createPhraseIndex } from "../phrases.ts";
import { readingsOf, type Word } from "../words.ts";
import { dayNumber, dayOf, monthOf, partsOf, persianMonth, yearOf, type Days } from "./calendar.ts";
import { MONTHS } from "./months.ts";
import { relativeAt } from "./relative.ts";
import {
  AMBIGUOUS, ARABIC_ONES, BEFORE_MONTH, BOUNDS, ENGLISH_ORDINALS, LAST, NEXT, NUMBERS, OTHER_BEGINNINGS, PERSIAN, THIS, UNITS, WEEKDAYS,
} from "./words.ts"; // prettier-ignore

/** When a date of a sentence may be. */
export type When =
  /** These days, by what is written or by the page's date. */
  | { readonly kind: "days"; readonly days: Days; readonly precision: "day" | "month" | "year" }
  /** No year is written and the page has no date. `day` 0: the whole month. */
  | { readonly kind: "yearless"; readonly month: number; readonly day: number; readonly lastDay: number }
  /** Relative to a page that has no date, or too vague to say yes. */
  | { readonly kind: "unknown" }
  /** After the page: what is said to happen then has not. */
  | { readonly kind: "future" };

/** A date in a sentence. */
export interface FoundDate {
  /** Numbers of the first word and of the one behind the last. */
  readonly from: number;
  readonly to: number;
  readonly when: When;
  /** It says until or since when, not when. */
  readonly isBound: boolean;
  /** No year is written: the year is the page's or the one before. */
  readonly guessedYear: boolean;
}

const MONTH_OF = new Map<string, number>();
for (const [index, names] of MONTHS.entries()) for (const name of names) MONTH_OF.set(name, index + 1);
const PERSIAN_OF = new Map(PERSIAN.map((name, index) => [name, index + 1]));

/**
 * The dates in a sentence's words, resolved against the page's day (days since 1970, or null) and nothing else. `text`
 * tells capitals: "March" is a month, "march" is not.
 */
export function datesIn(text: string, words: readonly Word[], page: number | null): FoundDate[] {
  const found: FoundDate[] = [];
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined) return found;
  let at = 0;
  for (const { word } of beginnings.scan(text, first.start, last.end)) {
    if (word < at) continue;
    at = word;
    const date =
      absoluteAt(text, words, at, page) ??
      dayNamedTwice(text, words, at, page) ??
      relativeAt(words, at, page);
    if (date === null) continue;
    found.push({ ...date, from: at, isBound: isBound(words, at) });
    at = date.to;
  }
  return found;
}

/** Words that a date may begin with: all others are passed over without a look. */
const beginnings = createPhraseIndex<true>();
for (const word of [
  ...MONTHS.flat().map((name) => name.split(" ")[0]!),
  ...PERSIAN,
  ...WEEKDAYS.flat(),
  ...ENGLISH_ORDINALS,
  ...ARABIC_ONES,
  ...LAST,
  ...THIS,
  ...NEXT,
  ...Object.keys(UNITS),
  ...Object.keys(NUMBERS),
  ...OTHER_BEGINNINGS,
  ...Array.from({ length: 100 }, (_, number) => `${String(number).padStart(2, "0")}*`),
  ...Array.from({ length: 10 }, (_, digit) => [
    `${digit}`,
    `${digit}st`,
    `${digit}nd`,
    `${digit}rd`,
    `${digit}th`,
  ]).flat(),
])
  beginnings.add(word, true);

export type LexedDate = Omit<FoundDate, "from" | "isBound">;

function isBound(words: readonly Word[], at: number): boolean {
  for (let back = 1; back <= 2; back++) {
    const word = words[at - back];
    if (word === undefined) return false;
    if (BOUNDS.has(word.folded)) return true;
    if (!/^(?:the|late|early|mid|يوم|شهر|نهايه|مطلع)$/.test(word.folded)) return false;
  }
  return false;
}

const numberOf = (word: Word | undefined): number => {
  const digits = word === undefined ? null : /^(\d{1,4})(?:st|nd|rd|th)?$/.exec(word.folded);
  return digits ? Number(digits[1]) : 0;
};
const isYear = (year: number): boolean => year >= 1900 && year < 2100;
const asDay = (number: number): number => (number >= 1 && number <= 31 ? number : 0);

/** A month's name at a word, alone or in pairs of two traditions (نيسان/أبريل). */
function monthAt(words: readonly Word[], at: number): { month: number; to: number; name: string } | null {
  const one = monthNameAt(words, at);
  if (one === null) return null;
  const again = monthNameAt(words, one.to);
  return again?.month === one.month ? { ...one, to: again.to } : one;
}

function monthNameAt(words: readonly Word[], at: number): { month: number; to: number; name: string } | null {
  const word = words[at];
  if (word === undefined) return null;
  const next = words[at + 1];
  for (const { text: name } of readingsOf(word.folded)) {
    const both = next === undefined ? undefined : MONTH_OF.get(`${name} ${next.folded}`);
    if (both !== undefined) return { month: both, to: at + 2, name: `${name} ${next!.folded}` };
    const month = MONTH_OF.get(name);
    if (month !== undefined) return { month, to: at + 1, name };
  }
  return null;
}

/** A day as a word: الثالث عشر, الحادي والعشرين, twenty-first. */
function dayWordAt(words: readonly Word[], at: number): { day: number; to: number } | null {
  const word = words[at]?.folded;
  if (word === undefined) return null;
  const next = words[at + 1]?.folded ?? "";
  const english = (ENGLISH_ORDINALS as readonly string[]).indexOf(word);
  if (english > 0) return { day: english, to: at + 1 };
  if (word === "twenty" || word === "thirty") {
    const ones = (ENGLISH_ORDINALS as readonly string[]).indexOf(next);
    return ones > 0 && ones < 10 ? { day: (word === "twenty" ? 20 : 30) + ones, to: at + 2 } : null;
  }
  const bare = /^[بولف]ال/.test(word) ? word.slice(1) : word;
  const ones = bare === "الحادي" ? 1 : (ARABIC_ONES as readonly string[]).indexOf(bare);
  if (ones > 0) {
    if (next === "عشر" || next === "عشره") return { day: 10 + ones, to: at + 2 };
    if (/^والعشر(?:ين|ون)$/.test(next)) return { day: 20 + ones, to: at + 2 };
    if (/^والثلاث(?:ين|ون)$/.test(next)) return { day: 30 + ones, to: at + 2 };
    return { day: ones, to: at + 1 };
  }
  if (/^العشر(?:ين|ون)$/.test(bare)) return { day: 20, to: at + 1 };
  if (/^الثلاث(?:ين|ون)$/.test(bare)) return { day: 30, to: at + 1 };
  return null;
}

/** Words between a day and its month, or a month and its year. */
const OF = new Set(["of", "من", "شهر", "de", "لعام", "عام", "لسنه", "سنه", "the"]);
const skip = (words: readonly Word[], at: number): number => {
  let to = at;
  while (to < at + 2 && OF.has(words[to]?.folded ?? "")) to++;
  return to;
};

function absoluteAt(text: string, words: readonly Word[], at: number, page: number | null): LexedDate | null {
  return (
    numericAt(words, at) ??
    dayFirstAt(words, at, page) ??
    monthFirstAt(text, words, at, page) ??
    persianAt(words, at) ??
    yearAt(text, words, at)
  );
}

/** Saturday, April 13; السبت الموافق 13 أبريل: the weekday of a date that says more. */
function dayNamedTwice(
  text: string,
  words: readonly Word[],
  at: number,
  page: number | null,
): LexedDate | null {
  if (!isWeekday(words[at]!.folded)) return null;
  const next = words[at + 1]?.folded === "الموافق" ? at + 2 : at + 1;
  if (next >= words.length) return null;
  const date = absoluteAt(text, words, next, page);
  return date !== null && isDay(date.when) ? date : null;
}
const isDay = (when: When): boolean =>
  when.kind === "days" ? when.precision === "day" : when.kind === "yearless" && when.day > 0;
const isWeekday = (folded: string): boolean => WEEKDAYS.some((names) => names.includes(folded));

/** 2024-04-13, 13/04/2024, 4/13/2024; what may be either is none. */
function numericAt(words: readonly Word[], at: number): LexedDate | null {
  const [a, b, c] = [numberOf(words[at]), numberOf(words[at + 1]), numberOf(words[at + 2])];
  if (!a || !b || !c || gap(words, at) > 1 || gap(words, at + 1) > 1) return null;
  const day = isYear(a) && b <= 12 && asDay(c) ? dayNumber(a, b, c)
    : isYear(c) && asDay(a) && b <= 12 && (a > 12 || a === b) ? dayNumber(c, b, a)
    : isYear(c) && asDay(b) && a <= 12 && b > 12 ? dayNumber(c, a, b)
    : null; // prettier-ignore
  return day === null ? null : found(at + 3, { kind: "days", days: dayOf(day), precision: "day" });
}
const gap = (words: readonly Word[], at: number): number =>
  (words[at + 1]?.start ?? Infinity) - (words[at]?.end ?? 0);

/** 13 April 2024, 13–14 April, الثالث عشر من نيسان/أبريل الماضي. */
function dayFirstAt(words: readonly Word[], at: number, page: number | null): LexedDate | null {
  let day = asDay(numberOf(words[at]));
  let to = at + 1;
  if (day === 0) {
    const word = dayWordAt(words, at);
    if (word === null) return null;
    ({ day, to } = word);
  }
  let lastDay = day;
  // 13–14 April, 13 and 14 April, 13 و14 أبريل
  const and = /^(?:and|to|و|الى|حتى)$/.test(words[to]?.folded ?? "") ? 1 : 0;
  const second = asDay(numberOf(words[to + and])) || asDay(Number(/^و(\d{1,2})$/.exec(words[to]?.folded ?? "")?.[1] ?? 0)); // prettier-ignore
  if (second > day && monthAt(words, skip(words, to + and + 1)) !== null) {
    lastDay = second;
    to += and + 1;
  }
  const month = monthAt(words, skip(words, to));
  return month && withYear(words, month.to, month.month, day, lastDay, page);
}

/** April 13, 2024; April 13–14; April 2024; April. */
function monthFirstAt(
  text: string,
  words: readonly Word[],
  at: number,
  page: number | null,
): LexedDate | null {
  const month = monthAt(words, at);
  if (month === null) return null;
  const day = asDay(numberOf(words[month.to])) || (dayWordAt(words, month.to)?.day ?? 0);
  const isLatin = /^[a-z]/.test(month.name);
  if (isLatin) {
    const letter = text[words[at]!.start]!;
    if (
      letter === letter.toLowerCase() &&
      !/^(?:janv|fev|mars|avr|mai|jui|aou|sep|oct|nov|dec)/.test(month.name)
    )
      return null;
  }
  if (isLatin && day > 0 && !words[month.to]!.broken) {
    let to = month.to + 1;
    const second = asDay(numberOf(words[to]));
    const lastDay = second > day && words[to]!.start - words[to - 1]!.end === 1 ? (to++, second) : day;
    return withYear(words, to, month.month, day, lastDay, page);
  }
  const year = numberOf(words[skip(words, month.to)]);
  const before = words[at - 1]?.folded ?? "";
  if (AMBIGUOUS.has(month.name) && !isYear(year) && !BEFORE_MONTH.has(before)) return null;
  return withYear(words, month.to, month.month, 0, 0, page);
}

const found = (to: number, when: When, guessedYear = false): LexedDate => ({ to, when, guessedYear });

/** Adds the year that is written behind, or the one that the page's date gives. */
function withYear(
  words: readonly Word[],
  at: number,
  month: number,
  day: number,
  lastDay: number,
  page: number | null,
): LexedDate {
  const yearWord = skip(words, at);
  const year = numberOf(words[yearWord]);
  const daysOf = (inYear: number): Days =>
    day === 0
      ? monthOf(inYear, month)
      : { first: dayNumber(inYear, month, day), last: dayNumber(inYear, month, lastDay) };
  const precision = day === 0 ? "month" : "day";
  if (isYear(year)) return found(yearWord + 1, { kind: "days", days: daysOf(year), precision });
  if (page === null) return found(at, { kind: "yearless", month, day, lastDay });
  const now = partsOf(page).year;
  // The latest such day that is not after the page; the page may be stamped a day early.
  const days = daysOf(daysOf(now).first <= page + 1 ? now : now - 1);
  return found(at, { kind: "days", days, precision }, true);
}

/** فروردین ۱۴۰۳: a month of the Persian calendar, with its year. */
function persianAt(words: readonly Word[], at: number): LexedDate | null {
  const month = PERSIAN_OF.get(words[at]?.folded ?? "");
  if (month === undefined) return null;
  const year = numberOf(words[at + 1]);
  if (year < 1300 || year > 1500) return null;
  return found(at + 2, { kind: "days", days: persianMonth(year, month), precision: "month" });
}

/** Words behind a number that count things: 2000 soldiers are no year, but those are seldom in the 20th or 21st century. */
const COUNTED =
  /^(?:people|soldiers|troops|men|dollars|missiles|drones|km|kg|شخص|صاروخ|جندي|مقاتل|دولار|كيلومتر)/;

/** 2015, عام 2015, 2015's. */
function yearAt(text: string, words: readonly Word[], at: number): LexedDate | null {
  const word = words[at]!;
  if (!/^(?:19|20)\d\d$/.test(word.folded) || word.end - word.start !== 4) return null;
  if (/[$€£#]/.test(text[word.start - 1] ?? "") || /[%٪]/.test(text[word.end] ?? "")) return null;
  if (COUNTED.test(words[at + 1]?.folded ?? "")) return null;
  return found(at + 1, { kind: "days", days: yearOf(Number(word.folded)), precision: "year" });
}
