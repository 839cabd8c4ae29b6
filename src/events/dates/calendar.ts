/** Whole days since 1 January 1970: the only clock here. Nothing asks what today is. */

const DAY_MS = 86_400_000;

/** The number of a day of the calendar; a day or month out of range runs on (31 April is 1 May). */
export const dayNumber = (year: number, month: number, day: number): number =>
  Math.floor(Date.UTC(year, month - 1, day) / DAY_MS);

/** A day's year, month (1–12), day (1–31) and weekday (0 = Sunday). */
export function partsOf(day: number): { year: number; month: number; day: number; weekday: number } {
  const date = new Date(day * DAY_MS);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: date.getUTCDay(),
  };
}

/** Days from `first` to `last`, both included. */
export interface Days {
  readonly first: number;
  readonly last: number;
}

export const dayOf = (day: number): Days => ({ first: day, last: day });
export const monthOf = (year: number, month: number): Days => ({
  first: dayNumber(year, month, 1),
  last: dayNumber(year, month + 1, 0),
});
export const yearOf = (year: number): Days => ({
  first: dayNumber(year, 1, 1),
  last: dayNumber(year, 12, 31),
});

/** Days of the first day of each Persian month since Nowruz: six months of 31 days, then 30. */
const persianOffset = (month: number): number => (month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30);

/**
 * A month of the Persian calendar, 1 Farvardin taken as 20 March in leap years and 21 March in the others (one day out
 * in some years, which a month can bear).
 */
export function persianMonth(year: number, month: number): Days {
  const start = dayNumber(year + 621, 3, year % 4 === 3 ? 20 : 21) + persianOffset(month);
  return { first: start, last: start + (month <= 6 ? 30 : 29) };
}
