import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CARD_GAP_PX, EDGE_PX, ROOMY_PX } from "./constants.ts";
import { place, type Surroundings } from "./place.ts";

const view = { left: 0, top: 0, right: 1000, bottom: 800 };
const base: Surroundings = {
  lines: [{ left: 300, top: 100, right: 360, bottom: 120 }],
  card: { width: 350, height: 300 },
  view,
  rtl: false,
  vertical: false,
};

describe("place", () => {
  it("lies below the line, from the mention's start", () => {
    expect(place(base)).toEqual({ left: 300, top: 120 + CARD_GAP_PX, height: 300, side: "below" });
  });

  it("ends with the mention in right-to-left text", () => {
    expect(
      place({ ...base, lines: [{ left: 600, top: 100, right: 660, bottom: 120 }], rtl: true }).left,
    ).toBe(310);
  });

  it("flips above near the lower edge", () => {
    const placed = place({ ...base, lines: [{ left: 300, top: 700, right: 360, bottom: 720 }] });
    expect(placed.side).toBe("above");
    expect(placed.top + placed.height).toBe(700 - CARD_GAP_PX);
  });

  it("stays within the view sideways", () => {
    expect(place({ ...base, lines: [{ left: 950, top: 100, right: 990, bottom: 120 }] }).left).toBe(
      1000 - EDGE_PX - 350,
    );
    expect(place({ ...base, lines: [{ left: 5, top: 100, right: 60, bottom: 120 }], rtl: true }).left).toBe(
      EDGE_PX,
    );
  });

  it("covers neither line of a mention that wraps", () => {
    const lines = [{ left: 900, top: 100, right: 990, bottom: 120 }, { left: 10, top: 124, right: 80, bottom: 144 }]; // prettier-ignore
    expect(place({ ...base, lines }).top).toBe(144 + CARD_GAP_PX);
  });

  it("takes the larger side and scrolls inside when neither holds it", () => {
    const placed = place({ ...base, view: { ...view, bottom: 400 }, lines: [{ left: 300, top: 240, right: 360, bottom: 260 }] }); // prettier-ignore
    expect(placed.side).toBe("above");
    expect(placed.height).toBe(240 - CARD_GAP_PX - EDGE_PX);
  });

  describe("and the sentence", () => {
    const line = { left: 300, top: 300, right: 360, bottom: 320 };
    const at = (top: number, bottom: number, more: Partial<Surroundings> = {}) =>
      place({ ...base, lines: [line], sentence: { left: 10, top, right: 990, bottom }, ...more });

    it("lies below it, not below the line", () => {
      expect(at(276, 368)).toMatchObject({ side: "below", top: 368 + CARD_GAP_PX, left: 300 });
    });

    it("lies above it where there is no room below", () => {
      const low = at(276, 368, { card: { width: 350, height: 250 }, view: { ...view, bottom: 560 } });
      expect(low).toMatchObject({ side: "above", top: 276 - CARD_GAP_PX - 250, height: 250 });
    });

    it("is somewhat lower itself rather than lie over it", () => {
      const low = at(270, 368, { view: { ...view, bottom: 368 + CARD_GAP_PX + ROOMY_PX + EDGE_PX } });
      expect(low).toMatchObject({ side: "below", top: 368 + CARD_GAP_PX, height: ROOMY_PX });
    });

    it("keeps to the line where the sentence leaves no room", () => {
      const low = at(20, 380, { view: { ...view, bottom: 400 } });
      expect(low).toMatchObject({ side: "above", height: 300 - CARD_GAP_PX - EDGE_PX });
    });

    it("keeps to the near side of a sentence without end, and to the line in its middle", () => {
      expect(at(300, 700, { card: { width: 350, height: 200 } })).toMatchObject({ side: "above" });
      expect(at(20, 700)).toMatchObject({ side: "below", top: 320 + CARD_GAP_PX });
    });
  });

  it("lies beside a vertical line", () => {
    const placed = place({
      ...base,
      vertical: true,
      lines: [{ left: 700, top: 100, right: 720, bottom: 180 }],
    });
    expect(placed.side).toBe("left");
    expect(placed.left + 350).toBe(700 - CARD_GAP_PX);
    expect(placed.top).toBe(100);
  });

  it("respects where a pinched view is", () => {
    const pinched = { left: 200, top: 300, right: 700, bottom: 700 };
    const placed = place({
      ...base,
      view: pinched,
      lines: [{ left: 600, top: 320, right: 660, bottom: 340 }],
    });
    expect(placed.left).toBe(700 - EDGE_PX - 350);
    expect(placed.top).toBe(340 + CARD_GAP_PX);
  });

  it("never covers the line and never leaves the view, where there is room at all", () => {
    const sizes = fc.record({
      x: fc.integer({ min: 0, max: 900 }),
      y: fc.integer({ min: 0, max: 760 }),
      width: fc.integer({ min: 200, max: 400 }),
      height: fc.integer({ min: 50, max: 700 }),
      rtl: fc.boolean(),
    });
    fc.assert(
      fc.property(sizes, ({ x, y, width, height, rtl }) => {
        const line = { left: x, top: y, right: x + 80, bottom: y + 20 };
        const { left, top, height: given } = place({ ...base, lines: [line], card: { width, height }, rtl });
        expect(top >= line.bottom || top + given <= line.top).toBe(true);
        expect(left).toBeGreaterThanOrEqual(EDGE_PX);
        expect(left + width).toBeLessThanOrEqual(1000 - EDGE_PX);
        expect(top).toBeGreaterThanOrEqual(EDGE_PX);
        expect(top + given).toBeLessThanOrEqual(800 - EDGE_PX);
      }),
    );
  });
});
