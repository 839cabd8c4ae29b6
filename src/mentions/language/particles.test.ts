import { describe, expect, it } from "vitest";
import { mayHaveParticle, readParticles, type Reading } from "./particles.ts";

const readings = (word: string): Reading[] => {
  const all: Reading[] = [];
  if (mayHaveParticle(word.charCodeAt(0)))
    readParticles(word, 0, word.length, (reading) => {
      all.push({ ...reading });
      return false;
    });
  return all;
};
const cores = (word: string): string[] =>
  readings(word).map(
    ({ swallowed, core }) => (swallowed ? String.fromCharCode(swallowed) : "") + word.slice(core),
  );

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
    expect(readings("كإيران")).toMatchObject([{ fullOnly: true, atLeast: 4 }]);
    expect(readings("لإيران")).toMatchObject([{ fullOnly: false, atLeast: 3 }]);
  });
});
