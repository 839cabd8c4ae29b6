/**
 * Dates as the dataset writes them: EDTF level 1 (ISO 8601-2) as far as we use it. A year, a month or a day,
 * `~` behind it when it is approximate, and intervals of two of these with `..` for an open end.
 */

/** One end of a date: everything it may mean, in whole days since 1 January 1970. */
export interface Moment {
  readonly precision: "year" | "month" | "day";
  readonly year: number;
  /** 1–12, when known. */
  readonly month?: number;
  /** 1–31, when known. */
  readonly day?: number;
  readonly approximate: boolean;
  /** The first day it may mean. */
  readonly first: number;
  /** The last day it may mean. */
  readonly last: number;
}

/** A date or a span of time. A plain date has one moment as both its start and its end. */
export interface Edtf {
  /** `null`: open, no start is known. */
  readonly start: Moment | null;
  /** `null`: open, it goes on. */
  readonly end: Moment | null;
  readonly interval: boolean;
}

const DAY_MS = 86_400_000;
const MOMENT = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(~?)$/;

/** The number of a calendar day, null when the calendar has no such day (31 April, month 13). */
function dayNumber(year: number, month: number, day: number): number | null {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const same =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return same ? Math.round(date.getTime() / DAY_MS) : null;
}

function parseMoment(text: string): Moment | null {
  const found = MOMENT.exec(text);
  if (!found) return null;
  const year = Number(found[1]);
  const month = found[2] === undefined ? undefined : Number(found[2]);
  const day = found[3] === undefined ? undefined : Number(found[3]);
  const first = dayNumber(year, month ?? 1, day ?? 1);
  if (first === null) return null;
  const approximate = found[4] === "~";
  if (month === undefined) {
    return { precision: "year", year, approximate, first, last: dayNumber(year, 12, 31)! };
  }
  if (day !== undefined) return { precision: "day", year, month, day, approximate, first, last: first };
  const next = month === 12 ? dayNumber(year + 1, 1, 1)! : dayNumber(year, month + 1, 1)!;
  return { precision: "month", year, month, approximate, first, last: next - 1 };
}

/** Reads a date; `null` when the text is none, when the calendar has no such day or when a span ends before it starts. */
export function parseEdtf(text: string): Edtf | null {
  const parts = text.split("/");
  if (parts.length === 1) {
    const moment = parseMoment(text);
    return moment && { start: moment, end: moment, interval: false };
  }
  if (parts.length !== 2) return null;
  const [from, to] = parts as [string, string];
  const start = from === ".." ? null : parseMoment(from);
  const end = to === ".." ? null : parseMoment(to);
  if ((from !== ".." && start === null) || (to !== ".." && end === null)) return null;
  if (start === null && end === null) return null;
  if (start !== null && end !== null && end.last < start.first) return null;
  return { start, end, interval: true };
}

const known = (text: string): Edtf => {
  const date = parseEdtf(text);
  if (date === null) throw new RangeError(`"${text}" is not a date`);
  return date;
};

/** The first day a date may mean, `-Infinity` for an open start. Throws a RangeError on what is no date. */
export const earliestDay = (text: string): number => known(text).start?.first ?? -Infinity;

/** The last day a date may mean, `Infinity` for an open end. Throws a RangeError on what is no date. */
export const latestDay = (text: string): number => known(text).end?.last ?? Infinity;

/**
 * Orders dates for a reader: by the first day, then the vaguer one first ("2024" before "2024-01"), so that a
 * list in order of time never puts a day before the year it lies in.
 */
export function compareEdtf(a: string, b: string): number {
  const [left, right] = [earliestDay(a), earliestDay(b)];
  if (left !== right) return left < right ? -1 : 1;
  const [leftEnd, rightEnd] = [latestDay(a), latestDay(b)];
  return leftEnd === rightEnd ? 0 : leftEnd > rightEnd ? -1 : 1;
}

/** Whether a page of that date may fall within a date or span: whether the two can share a day. */
export const mayContain = (date: string, page: string): boolean =>
  earliestDay(date) <= latestDay(page) && latestDay(date) >= earliestDay(page);

/** How far "about" may reach, in days, by the precision of what it is about. An editor's estimate. */
const SLACK = { day: 3, month: 31, year: 366 } as const;
const slack = (moment: Moment | null): number => (moment?.approximate ? SLACK[moment.precision] : 0);

/**
 * Whether something of the date `a` began certainly before something of the date `b` did: no reading of
 * either date, approximate ones stretched, lets `a` begin with `b` or after it.
 */
export function certainlyStartsBefore(a: string, b: string): boolean {
  const [left, right] = [known(a).start, known(b).start];
  if (left === null || right === null) return false;
  return left.last + slack(left) < right.first - slack(right);
}

/** A day number as `YYYY-MM-DD`. */
export const isoDay = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);
