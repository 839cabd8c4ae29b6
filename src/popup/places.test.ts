import { expect, it } from "vitest";
import { inReadingOrder, nearest, shareOf, stepOf, type Stroke } from "./places.ts";

const strokes: Stroke[] = [
  [0, 300],
  [1, 900],
  [2, 100],
];

it("orders strokes as the page is read, whatever number they jump by", () => {
  expect(inReadingOrder(strokes)).toEqual([
    [2, 100],
    [0, 300],
    [1, 900],
  ]);
});

it("finds the stroke nearest to where the strip was clicked, from the side where lines begin", () => {
  const box = { left: 10, right: 110, width: 100 };
  expect(shareOf(20, box, false)).toBeCloseTo(0.1);
  expect(shareOf(20, box, true)).toBeCloseTo(0.9);
  expect(shareOf(500, box, false)).toBe(1);
  expect(nearest(strokes, 0.12)).toEqual([2, 100]);
  expect(nearest(strokes, 1)).toEqual([1, 900]);
  expect(nearest([], 0.5)).toBeUndefined();
});

it("steps forward by the arrow that points where lines run to", () => {
  expect([stepOf("ArrowRight", false), stepOf("ArrowLeft", false)]).toEqual([1, -1]);
  expect([stepOf("ArrowRight", true), stepOf("ArrowLeft", true)]).toEqual([-1, 1]);
  expect(stepOf("ArrowDown", false)).toBe(0);
});
