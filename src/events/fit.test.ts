import { expect, test } from "vitest";
import { dayNumber } from "./dates/calendar.ts";
import { datesIn } from "./dates/lex.ts";
import { fitOf } from "./fit.ts";
import { wordsOf } from "./words.ts";

const PAGE = dayNumber(2024, 5, 17);
const ATTACK = { first: dayNumber(2024, 4, 13), last: dayNumber(2024, 4, 13) };
const WAR = { first: dayNumber(2023, 10, 7), last: Infinity };

const cases: [text: string, event: { first: number; last: number }, fit: string, page?: number | null][] = [
  ["on April 13", ATTACK, "day"],
  ["في 13 نيسان/أبريل 2024", ATTACK, "day"],
  // The night's news is dated by the day after.
  ["on April 14", ATTACK, "day"],
  ["on April 15", ATTACK, "conflict"],
  ["in April", ATTACK, "month"],
  ["last month", ATTACK, "month"],
  ["الشهر الماضي", ATTACK, "month"],
  ["in 2024", ATTACK, "year"],
  ["in 2023", ATTACK, "conflict"],
  ["in March", ATTACK, "conflict"],
  ["next week", ATTACK, "conflict"],
  ["since April 13", ATTACK, "unknown"],
  // Without a page's date the year is open and "last month" says nothing.
  ["on April 13", ATTACK, "day", null],
  ["on May 13", ATTACK, "conflict", null],
  ["in April", ATTACK, "month", null],
  ["last month", ATTACK, "unknown", null],
  // A long event is told by its beginning, not by a day inside it.
  ["on October 7", WAR, "day"],
  ["on April 13", WAR, "unknown"],
  ["in 2020", WAR, "conflict"],
];
test.each(cases)("%s", (text, event, fit, page = PAGE) => {
  const [date] = datesIn(text, wordsOf(text, 0, text.length), page);
  expect(fitOf(date!, event)).toBe(fit);
});
