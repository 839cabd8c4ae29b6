import { describe, expect, it } from "vitest";
import type { Mention } from "../mentions/mention.ts";
import { countCast, mentionsOf } from "./cast.ts";
import type { Placed } from "./truth.ts";

const placed = (entry: number, strength: Mention["strength"], other?: number): Placed => ({
  flow: { text: "", pieces: [] },
  mention: {
    entries: other === undefined ? [entry] : [entry, other],
    start: 0,
    end: 1,
    strength,
    reasons: [{ rule: "name", name: 0 }],
  },
  shown: true,
});
const page = [placed(7, "quiet"), placed(3, "marked"), placed(7, "marked", 9), placed(3, "marked")];

describe("countCast", () => {
  it("counts by entry, in reading order, quiet mentions apart", () => {
    expect(countCast(page)).toEqual([
      { entry: 7, marked: 1, quiet: 1 },
      { entry: 3, marked: 2, quiet: 0 },
    ]);
  });
});

describe("mentionsOf", () => {
  it("takes marked mentions first", () => {
    expect(mentionsOf(page, 7)).toEqual([page[2], page[0]]);
    expect(mentionsOf(page, 9)).toEqual([]);
  });
});
