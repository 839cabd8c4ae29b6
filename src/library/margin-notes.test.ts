import { describe, expect, it } from "vitest";
import type { EntryRecord } from "../dataset/schema.ts";
import type { Mention } from "../mentions/mention.ts";
import { marginsOf, MOST_TOLD } from "./margin-notes.ts";

const TYPES = ["state", "person", "person", "place", "person", "organisation"];
const entry = (number: number): EntryRecord | undefined =>
  TYPES[number] === undefined
    ? undefined
    : ({ kind: "actor", entry: number, type: TYPES[number] } as unknown as EntryRecord);
const passage = (...numbers: number[]): Mention[] =>
  numbers.map((number) => ({
    entries: [number],
    start: 0,
    end: 1,
    strength: "marked",
    reasons: [{ rule: "name", name: 0 }],
  }));
const numbers = (passages: Mention[][], fresh?: number) =>
  marginsOf(passages, entry, fresh).map(({ told, named }) =>
    [told, named].map((all) => all.map((one) => one.entry)),
  );

describe("margins", () => {
  it("tell everybody once, in reading order", () => {
    expect(numbers([passage(1, 0, 1), passage(0, 2), passage(1)])).toEqual([
      [[1, 0], []],
      [[2], []],
      [[], []],
    ]);
  });

  it("tell the unknown rather than the known where there are too many, and name the rest", () => {
    expect(MOST_TOLD).toBe(3);
    expect(numbers([passage(0, 3, 1, 2, 5, 4)])).toEqual([[[1, 2, 4], [5]]]);
    expect(numbers([passage(0, 1, 3, 2)])).toEqual([[[1, 2], []]]);
  });

  it("tell later who was only named", () => {
    expect(numbers([passage(5, 1, 2, 4), passage(5)])[1]).toEqual([[5], []]);
  });

  it("tell everybody of the passage that a citation led to", () => {
    expect(numbers([passage(1), passage(1, 2)], 1)[1]).toEqual([[1, 2], []]);
  });

  it("say nothing of entries that are not there", () => {
    expect(numbers([passage(99)])).toEqual([[[], []]]);
  });
});
