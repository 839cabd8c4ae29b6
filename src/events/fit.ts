import type { FoundDate } from "./dates/lex.ts";
import { partsOf } from "./dates/calendar.ts";

/** How a date agrees with an event's: exactly, to the month or year, not at all, or it cannot be told. */
export type Fit = "day" | "month" | "year" | "conflict" | "unknown";

/** Reports date an event by its night or by the day after (days). */
const LATE = 1;

/** What the event's own days are: whole days since 1970. */
export interface EventDays {
  readonly first: number;
  readonly last: number;
}

/** Compares a date with an event's. Bounds ("since January") say nothing; what is to come is a conflict. */
export function fitOf({ when, isBound, guessedYear }: FoundDate, event: EventDays): Fit {
  if (isBound || when.kind === "unknown") return "unknown";
  if (when.kind === "future") return "conflict";
  const spans = event.last - event.first;
  if (when.kind === "yearless") return yearlessFit(when, event);
  const { first, last } = when.days;
  if (last < event.first || first > event.last + LATE) {
    // "April 13" on a page of another year, the year left out: the event's day all the same, perhaps.
    if (guessedYear && when.precision === "day" && isSameDay(first, event.first)) return "unknown";
    // An event known by its year or month only is not refused by a day near it.
    return "conflict";
  }
  // A long event is not told by a day inside it, but by its beginning.
  if (spans > 45) return first <= event.first && last >= event.first ? when.precision : "unknown";
  if (when.precision === "day") return last - first > 10 ? "month" : "day";
  return when.precision;
}

function isSameDay(one: number, other: number): boolean {
  const [a, b] = [partsOf(one), partsOf(other)];
  return a.month === b.month && a.day === b.day;
}

function yearlessFit(
  { month, day, lastDay }: { month: number; day: number; lastDay: number },
  event: EventDays,
): Fit {
  if (event.last - event.first > 300) return "unknown";
  for (let at = event.first; at <= Math.min(event.last, event.first + 62) + LATE; at++) {
    const parts = partsOf(at);
    if (parts.month !== month || (day === 0 && at > event.last)) continue;
    if (day === 0) return "month";
    if (parts.day >= day && parts.day <= lastDay) return "day";
  }
  return "conflict";
}
