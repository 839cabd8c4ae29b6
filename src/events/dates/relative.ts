import type { Word } from "../words.ts";
import { dayNumber, dayOf, monthOf, partsOf, yearOf, type Days } from "./calendar.ts";
import type { LexedDate, When } from "./lex.ts";
import { DUALS, LAST, NEXT, NUMBERS, THIS, UNITS, WEEKDAYS } from "./words.ts";

const WEEKDAY_OF = new Map<string, number>();
for (const [index, names] of WEEKDAYS.entries()) for (const name of names) WEEKDAY_OF.set(name, index);

type Precision = "day" | "month" | "year";
const UNKNOWN: When = { kind: "unknown" };
const FUTURE: When = { kind: "future" };
const days = (first: number, last: number, precision: Precision): When => ({
  kind: "days",
  days: { first, last },
  precision,
});
const answer = (to: number, when: When): LexedDate => ({ to, when, guessedYear: false });

/**
 * A date told from the page's day: "last month", الشهر الماضي, "on Friday", "three weeks ago", قبل أيام. Without a page
 * date it is found and resolves to nothing, so that its words are not read as anything else.
 */
export function relativeAt(words: readonly Word[], at: number, page: number | null): LexedDate | null {
  return (
    simpleAt(words, at, page) ??
    weekdayAt(words, at, page) ??
    unitAt(words, at, page) ??
    agoAt(words, at, page)
  );
}

const folded = (words: readonly Word[], at: number): string => words[at]?.folded ?? "";

function simpleAt(words: readonly Word[], at: number, page: number | null): LexedDate | null {
  const word = folded(words, at);
  const next = folded(words, at + 1);
  const near = (to: number, from: number, until: number): LexedDate =>
    answer(to, page === null ? UNKNOWN : days(page + from, page + until, "day"));
  // أمس الجمعة names the day twice: the weekday decides nothing more.
  if (/^(?:yesterday|امس|hier)$/.test(word)) return near(WEEKDAY_OF.has(next) ? at + 2 : at + 1, -2, 0);
  if (/^(?:today|tonight|اليوم|الليله)$/.test(word))
    return WEEKDAY_OF.has(next) ? near(at + 2, -1, 0) : near(at + 1, -1, 0);
  if (word === "last" && next === "night") return near(at + 2, -2, 0);
  if (/^(?:tomorrow|غدا)$/.test(word)) return answer(at + 1, FUTURE);
  return null;
}

/** Friday, on Friday, last Friday, الجمعة الماضي, overnight Saturday; next Friday is to come. */
function weekdayAt(words: readonly Word[], at: number, page: number | null): LexedDate | null {
  const weekday = WEEKDAY_OF.get(folded(words, at));
  if (weekday === undefined) return null;
  const next = folded(words, at + 1);
  if (NEXT.has(next) || NEXT.has(folded(words, at - 1)))
    return answer(NEXT.has(next) ? at + 2 : at + 1, FUTURE);
  const to = LAST.has(next) ? at + 2 : at + 1;
  if (page === null) return answer(to, UNKNOWN);
  const back = (partsOf(page).weekday - weekday + 7) % 7;
  // "Friday" on a Friday is today or a week ago: the nearer one unless "last" says otherwise.
  const isLast = LAST.has(next) || LAST.has(folded(words, at - 1));
  const day = page - (back === 0 && isLast ? 7 : back);
  return answer(to, { kind: "days", days: dayOf(day), precision: "day" });
}

/** This week, last month, الشهر الماضي, هذا الأسبوع, the past year. */
function unitAt(words: readonly Word[], at: number, page: number | null): LexedDate | null {
  const [word, next] = [folded(words, at), folded(words, at + 1)];
  const unitOf = (text: string): string => text.replace(/^[بلف]?ال/, "");
  for (const [unit, says, to] of [
    [next, word, at + 2],
    [unitOf(word), next, at + 2],
  ] as const) {
    const length = UNITS[unitOf(unit)];
    if (length === undefined) continue;
    if (NEXT.has(says)) return answer(to, FUTURE);
    const isLast = LAST.has(says);
    if (!isLast && !THIS.has(says)) continue;
    // الشهر الماضي: the unit needs its article, هذا الأسبوع likewise.
    if (/[\u0600-\u06ff]/.test(unit) && !/^[بلف]?ال/.test(unit === next ? next : word)) continue;
    return answer(to, page === null ? UNKNOWN : periodOf(page, unitOf(unit), length, isLast));
  }
  return null;
}

function periodOf(page: number, unit: string, length: number, isLast: boolean): When {
  const { year, month, weekday } = partsOf(page);
  if (length === 1) return UNKNOWN;
  if (unit === "weekend") {
    const saturday = page - ((weekday + 1) % 7);
    return days(saturday - (isLast && weekday > 0 && weekday < 3 ? 7 : 1), saturday + 1, "day");
  }
  if (length === 7) return isLast ? days(page - 13, page - 1, "day") : days(page - 6, page, "day");
  if (length === 30) {
    const when: Days = isLast ? monthOf(year, month - 1) : { first: dayNumber(year, month, 1), last: page };
    return { kind: "days", days: when, precision: "month" };
  }
  if (length === 365) return { kind: "days", days: isLast ? yearOf(year - 1) : { first: dayNumber(year, 1, 1), last: page }, precision: "year" }; // prettier-ignore
  return UNKNOWN;
}

/** Three weeks ago, a month earlier, days earlier, قبل ثلاثة أيام, قبل أسبوعين, قبل شهر. */
/** Behind "a year ago today", "two years ago this week", قبل عام من اليوم: said of that day, not of the page's. */
function withoutToday(words: readonly Word[], to: number): number {
  const [next, then] = [folded(words, to), folded(words, to + 1)];
  if (next === "today" || next === "tonight") return to + 1;
  return (next === "this" && then in UNITS) || (next === "من" && then === "اليوم") ? to + 2 : to;
}

function agoAt(words: readonly Word[], at: number, page: number | null): LexedDate | null {
  const isArabic = folded(words, at) === "قبل";
  const start = isArabic ? at + 1 : at;
  const count = NUMBERS[folded(words, start)] ?? (/^\d{1,3}$/.test(folded(words, start)) ? Number(folded(words, start)) : 0); // prettier-ignore
  const unitWord = count > 0 ? start + 1 : start;
  const unit = folded(words, unitWord);
  const length = UNITS[unit];
  if (length === undefined) return null;
  let to = unitWord + 1;
  if (!isArabic) {
    if (!/^(?:ago|earlier)$/.test(folded(words, to))) return null;
    to++;
  }
  to = withoutToday(words, to);
  if (page === null) return answer(to, UNKNOWN);
  const isMany = count === 0 && !DUALS.has(unit) && /s$|ايام|اسابيع|اشهر|شهور|اعوام|سنوات|عقود/.test(unit);
  if (isMany) {
    // "Days ago": up to two weeks; "weeks", "months", "years": at least two, up to a dozen of them.
    const [least, most] = length === 1 ? [0, 14] : [length * 2 - Math.ceil(length / 2), length * 12];
    return answer(
      to,
      days(page - most, page - least, length === 1 ? "day" : length < 365 ? "month" : "year"),
    );
  }
  const middle = (DUALS.has(unit) ? 2 : count || 1) * length;
  const slack = length === 1 ? 1 : Math.ceil(length / 2);
  const precision = length === 1 ? "day" : length < 365 ? "month" : "year";
  return answer(to, days(page - middle - slack, page - Math.max(0, middle - slack), precision));
}
