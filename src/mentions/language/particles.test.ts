import { describe, expect, it } from "vitest";
import { readings } from "./particles.ts";

const cores = (word: string): string[] =>
  readings(word, 0, word.length).map((reading) => `${reading.swallowed}${word.slice(reading.core)}`);

describe("particles", () => {
  it.each([
    ["وإيران", ["إيران"]],
    ["فإيران", ["إيران"]],
    ["لإيران", ["إيران"]],
    ["بإيران", ["إيران"]],
    ["للأردن", ["الأردن", "لأردن"]],
    ["وللأردن", ["للأردن", "الأردن", "لأردن"]],
    ["وبلبنان", ["بلبنان", "لبنان"]],
    ["كإيران", ["إيران"]],
    ["وَلِإيران", ["لِإيران", "إيران"]],
    ["ו\u05d0\u05d9\u05e8\u05d0\u05df", ["\u05d0\u05d9\u05e8\u05d0\u05df"]],
    [
      "\u05d5\u05d1\u05e1\u05d5\u05e8\u05d9\u05d4",
      ["\u05d1\u05e1\u05d5\u05e8\u05d9\u05d4", "\u05e1\u05d5\u05e8\u05d9\u05d4"],
    ],
    ["سوريا", []],
    ["و", []],
  ])("%s", (word, expected) => expect(cores(word)).toEqual(expected));

  it("asks for a full name behind ك", () => {
    expect(readings("كإيران", 0, 6)).toMatchObject([{ fullOnly: true, atLeast: 4 }]);
    expect(readings("لإيران", 0, 6)).toMatchObject([{ fullOnly: false, atLeast: 3 }]);
  });
});
