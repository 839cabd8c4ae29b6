import { describe, expect, it } from "vitest";
import { EDGE_PX } from "./constants.ts";
import { inside } from "./lay.ts";

const view = { left: 100, top: 50, right: 900, bottom: 650 };
const size = { width: 300, height: 200 };

describe("a card that was moved", () => {
  it("lies where it was put", () => {
    expect(inside({ x: 300, y: 200 }, size, view)).toEqual({ left: 300, top: 200, height: 200 });
  });

  it("stays within what is seen", () => {
    expect(inside({ x: 0, y: -900 }, size, view)).toMatchObject({ left: 100 + EDGE_PX, top: 50 + EDGE_PX });
    expect(inside({ x: 5000, y: 5000 }, size, view)).toMatchObject({
      left: 900 - EDGE_PX - 300,
      top: 650 - EDGE_PX - 200,
    });
  });

  it("shows its bar and scrolls inside where it is larger than what is seen", () => {
    expect(inside({ x: 300, y: 200 }, { width: 300, height: 900 }, view)).toMatchObject({
      top: 50 + EDGE_PX,
      height: 600 - 2 * EDGE_PX,
    });
  });
});
