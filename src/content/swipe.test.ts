import { describe, expect, it } from "vitest";
import { isSwipedAway } from "./swipe.ts";

describe("a sheet that is let go", () => {
  it.each([
    ["far down, held still", 150, 0, 400, true],
    ["a little, held still", 60, 0, 400, false],
    ["a third of a low sheet", 60, 0, 150, true],
    ["a flick", 25, 0.8, 400, true],
    ["a flick upwards from far down", 150, -0.8, 400, false],
    ["upwards", -40, 0.9, 400, false],
    ["where it was", 0, 0, 400, false],
  ])("%s", (_what, down, speed, height, expected) => {
    expect(isSwipedAway(down, speed, height)).toBe(expected);
  });
});
