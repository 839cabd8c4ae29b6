import { en } from "chrono-node";
import { describe, expect, it } from "vitest";
import { isoDay } from "../../dataset/edtf.ts";
import { wordsOf } from "../words.ts";
import { dayNumber } from "./calendar.ts";
import { datesIn } from "./lex.ts";

/** A page of Friday 17 May 2024. */
const PAGE = dayNumber(2024, 5, 17);
// Noon without a zone, so that the machine's own zone moves no day.
const NOON = new Date(2024, 4, 17, 12);

/** The days that our lexer reads, `first/last`, or its kind where it reads none. */
function ours(text: string): string {
  const [date] = datesIn(text, wordsOf(text, 0, text.length), PAGE);
  if (date === undefined) return "nothing";
  const { when } = date;
  return when.kind === "days" ? `${isoDay(when.days.first)}/${isoDay(when.days.last)}` : when.kind;
}

/** The day that chrono-node reads, as of the page; the last of a range behind a slash. */
function theirs(text: string): string {
  const [date] = en.casual.parse(text, NOON);
  if (date === undefined) return "nothing";
  const day = ({ start }: { start: typeof date.start }): string =>
    isoDay(dayNumber(start.get("year")!, start.get("month")!, start.get("day")!));
  return `${day(date)}/${date.end ? day({ start: date.end }) : day(date)}`;
}

describe("days that chrono-node gets right, we read alike", () => {
  it.each([
    "on 13 April 2024",
    "on April 13, 2024",
    "on Apr. 13, 2024",
    "on Apr 13, 2024",
    "on the 13th of April 2024",
    "on 13th April 2024",
    "on April 13th, 2024",
    "on 2024-04-13",
    "on 4/13/2024",
    "on the thirteenth of April",
    "on 13 April",
    "on April 13",
    "on September 11, 2001",
    "on Saturday, April 13, 2024",
    "on Sunday 14 April",
    "on Tuesday",
    "on Friday",
    "last Friday",
    "April 13-14, 2024",
    "13-14 April 2024",
    "from 13 to 14 April 2024",
  ])("%s", (text) => expect(ours(text)).toBe(theirs(text)));
});

describe("spans that chrono-node tells by one day hold that day in ours", () => {
  it.each([
    "in April 2024",
    "in December 2023",
    "since January",
    "last month",
    "last year",
    "this week",
    "last week",
    "yesterday",
    "today",
    "three days ago",
    "two weeks ago",
    "a month ago",
  ])("%s", (text) => {
    const [first, last] = ours(text).split("/") as [string, string];
    const [day] = theirs(text).split("/") as [string];
    expect(first <= day && day <= last, `${day} in ${first}/${last}`).toBe(true);
  });
});

describe("what we read and chrono-node does not, or reads otherwise", () => {
  const cases: [text: string, we: string, they: string][] = [
    // News speaks of what was: a month to come without a year is last year's.
    ["on Oct. 7", "2023-10-07/2023-10-07", "2024-10-07/2024-10-07"],
    ["in 2003", "2003-01-01/2003-12-31", "nothing"],
    ["days earlier", "2024-05-03/2024-05-17", "nothing"],
    // What is to come is told as such: it did not happen.
    ["tomorrow", "future", "2024-05-18/2024-05-18"],
    ["next week", "future", "2024-05-24/2024-05-24"],
    ["في 13 أبريل 2024", "2024-04-13/2024-04-13", "nothing"],
    ["13 نيسان/أبريل", "2024-04-13/2024-04-13", "nothing"],
    ["١٣ أبريل ٢٠٢٤", "2024-04-13/2024-04-13", "nothing"],
    ["الثالث عشر من إبريل", "2024-04-13/2024-04-13", "nothing"],
    ["الشهر الماضي", "2024-04-01/2024-04-30", "nothing"],
    ["قبل ثلاثة أيام", "2024-05-13/2024-05-15", "nothing"],
    ["13 Nisan 2024", "2024-04-13/2024-04-13", "nothing"],
    ["13 אפריל 2024", "2024-04-13/2024-04-13", "nothing"],
  ];
  it.each(cases)("%s", (text, we, they) => {
    expect(ours(text)).toBe(we);
    expect(theirs(text)).toBe(they);
  });
});
