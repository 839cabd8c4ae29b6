import { texts } from "locales:brief";
import { parseEdtf, type Edtf, type Moment } from "../dataset/edtf.ts";
import { formatTag, translator } from "../shared/i18n.ts";
import type { Language } from "../shared/language.ts";

/**
 * Dates in the reader's words: Gregorian, days and years in Western digits in both languages ("13 April 2024",
 * "13 أبريل 2024"). Only the months come from `Intl`: how it writes ranges differs from version to version.
 */

/** How exact a text may be: a role's "until January 2025" needs no day. */
export type Exactness = "day" | "month";

const T = { en: translator(texts, "en"), ar: translator(texts, "ar") };

type Length = "long" | "short";
const months = new Map<string, readonly string[]>();
function monthName(month: number, language: Language, length: Length = "long"): string {
  const key = `${language} ${length}`;
  let names = months.get(key);
  if (!names) {
    const format = new Intl.DateTimeFormat(formatTag(language), { month: length, timeZone: "UTC" });
    names = Array.from({ length: 12 }, (_, index) => format.format(Date.UTC(2024, index, 1)));
    months.set(key, names);
  }
  return names[month - 1]!;
}

/** A moment as its words, the widest last: `["13", "April", "2024"]`. */
function wordsOf(moment: Moment, language: Language, exactness: Exactness): string[] {
  const words = [String(moment.year)];
  if (moment.month !== undefined) words.unshift(monthName(moment.month, language));
  if (moment.day !== undefined && exactness === "day") words.unshift(String(moment.day));
  return words;
}

function momentText(moment: Moment, language: Language, exactness: Exactness): string {
  const date = wordsOf(moment, language, exactness).join(" ");
  return moment.approximate ? T[language]("brief_date_about", { date }) : date;
}

/** Two ends of a span; what they share is said once: "13–14 April 2024", "April–May 2024". */
function spanText(start: Moment, end: Moment, language: Language, exactness: Exactness): string {
  const [from, to] = [momentText(start, language, exactness), momentText(end, language, exactness)];
  if (from === to) return from;
  const spaced = `${from} – ${to}`;
  if (start.approximate || end.approximate || start.precision !== end.precision) return spaced;
  const [first, last] = [wordsOf(start, language, exactness), wordsOf(end, language, exactness)];
  let shared = 0;
  while (shared < first.length - 1 && first.at(-1 - shared) === last.at(-1 - shared)) shared++;
  const own = first.slice(0, first.length - shared);
  if (own.length === 1) return `${own[0]}–${to}`;
  return `${own.join(" ")} – ${to}`;
}

function edtfText({ start, end, interval }: Edtf, language: Language, exactness: Exactness): string {
  const t = T[language];
  if (!start) return t("brief_date_until", { date: momentText(end!, language, exactness) });
  if (!end) return t("brief_date_since", { date: momentText(start, language, exactness) });
  return interval ? spanText(start, end, language, exactness) : momentText(start, language, exactness);
}

/** A date or span of the dataset in the reader's words. What is no date is given back as it stands. */
export function dateText(date: string, language: Language, exactness: Exactness = "day"): string {
  const parsed = parseEdtf(date);
  return parsed ? edtfText(parsed, language, exactness) : date;
}

/**
 * When something began, for where there is little room: "13 Apr 2024", "Apr 2024", "2003"; an open beginning gives
 * the end. In English three letters of the month, whatever `Intl` shortens it to ("Sept").
 */
export function shortDate(date: string, language: Language): string {
  const parsed = parseEdtf(date);
  const moment = parsed && (parsed.start ?? parsed.end);
  if (!moment) return date;
  const words = [String(moment.year)];
  if (moment.month !== undefined) {
    const name = monthName(moment.month, language, "short");
    words.unshift(language === "en" ? name.slice(0, 3) : name);
  }
  if (moment.day !== undefined) words.unshift(String(moment.day));
  return words.join(" ");
}

/** A bound that is itself a span ("2016/2017": some time in these years) becomes its outer end, approximate. */
const boundOf = (date: string | undefined, side: "start" | "end"): Moment | null => {
  const parsed = date === undefined ? null : parseEdtf(date);
  const moment = parsed?.[side] ?? null;
  return moment && parsed?.interval ? { ...moment, approximate: true } : moment;
};

/** When something began or ended: the outer end of a date that is itself a span. What is no date stands as it is. */
export function boundText(
  date: string,
  side: "start" | "end",
  language: Language,
  exactness: Exactness = "month",
): string {
  const moment = boundOf(date, side);
  return moment ? momentText(moment, language, exactness) : date;
}

/** The time from one date to another, either of them open: "2008 – about 2017", "since January 2021". "" for neither. */
export function periodText(
  from: string | undefined,
  to: string | undefined,
  language: Language,
  exactness: Exactness = "month",
): string {
  const [start, end] = [boundOf(from, "start"), boundOf(to, "end")];
  return start || end ? edtfText({ start, end, interval: true }, language, exactness) : "";
}
