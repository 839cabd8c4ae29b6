import { describe, expect, it } from "vitest";
import { distance, likeness, wordsOf } from "./near-names.ts";

const compare = (text: string, name: string) => likeness(wordsOf(text), wordsOf(name));

describe("likeness", () => {
  it.each([
    ["oman", "Oman", 0],
    ["JOE BIDEN", "Joe Biden", 0],
    ["ايران", "إيران", 0],
    ["على", "علي", 0],
    ["القدس", "قدس", 0],
    ["Amir-Abdolahian", "Amir-Abdollahian", 1],
    ["McGruk", "McGurk", 1],
    ["ماكغورق", "ماكغورك", 1],
    ["McGu", "Brett McGurk", 2],
    ["Bret McGurk", "Brett McGurk", 1],
    ["Abram Paly", "Abram Paley", 1],
    ["McGuork", "Brett McGurk", 2],
    ["Robert McGurk", "Brett McGurk", 3],
    ["Iraq", "Iran", null],
    ["a", "Abram Paley", null],
    ["weather", "Brett McGurk", null],
    ["…", "Oman", null],
  ])("of “%s” and “%s” is %s", (text, name, expected) => {
    expect(compare(text, name)).toBe(expected);
  });
});

describe("distance", () => {
  it.each([
    ["", "abc", 3],
    ["abc", "abc", 0],
    ["abc", "acb", 1],
    ["abc", "ab", 1],
    ["kitten", "sitting", 3],
  ])("from “%s” to “%s” is %i", (a, b, expected) => {
    expect(distance(a, b)).toBe(expected);
  });
});
