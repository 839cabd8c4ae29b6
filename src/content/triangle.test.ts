import { describe, expect, it } from "vitest";
import { isHeadingFor, isOnTheWay } from "./triangle.ts";

const card = { left: 100, top: 200, right: 300, bottom: 400 };

describe("isOnTheWay", () => {
  it.each([
    ["above the card, straight down", { x: 150, y: 100 }, { x: 150, y: 150 }, true],
    ["above, slanting to a far corner", { x: 150, y: 100 }, { x: 220, y: 160 }, true],
    ["above, sideways", { x: 150, y: 100 }, { x: 300, y: 105 }, false],
    ["above, away", { x: 150, y: 100 }, { x: 150, y: 60 }, false],
    ["below the card, straight up", { x: 150, y: 500 }, { x: 150, y: 450 }, true],
    ["below, down", { x: 150, y: 500 }, { x: 150, y: 550 }, false],
    ["left of the card, to the right", { x: 20, y: 300 }, { x: 60, y: 310 }, true],
    ["right of the card, to the left", { x: 400, y: 300 }, { x: 340, y: 290 }, true],
    ["right of the card, further right", { x: 400, y: 300 }, { x: 450, y: 300 }, false],
    ["inside the card", { x: 20, y: 300 }, { x: 200, y: 300 }, true],
    ["a hand's breadth beside the card's edge", { x: 150, y: 100 }, { x: 95, y: 300 }, true],
  ])("%s", (_what, from, at, expected) => {
    expect(isOnTheWay(from, at, card)).toBe(expected);
  });
});

describe("isHeadingFor", () => {
  it.each([
    ["above the card, down", { x: 150, y: 190 }, { x: 155, y: 198 }, true],
    ["along the line above the card", { x: 150, y: 190 }, { x: 200, y: 198 }, false],
    ["along a line beside the card", { x: 50, y: 300 }, { x: 90, y: 302 }, true],
    ["down a vertical line beside the card", { x: 90, y: 300 }, { x: 92, y: 380 }, false],
    ["away from the card", { x: 150, y: 100 }, { x: 150, y: 60 }, false],
  ])("%s", (_what, from, at, expected) => {
    expect(isHeadingFor(from, at, card)).toBe(expected);
  });
});
