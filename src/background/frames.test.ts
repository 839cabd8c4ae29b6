import { describe, expect, it, vi } from "vitest";

vi.mock("../shared/browser.ts", () => ({ browser: {} }));
const { entriesOf } = await import("./frames.ts");

const frame = (frameId: number, generation: string, entries: [number, number, number][], state = "done") => ({
  frameId,
  cast: {
    generation,
    state: state as "done",
    entries: entries.map(([entry, marked, quiet]) => ({ entry, marked, quiet })),
  },
});

describe("entriesOf", () => {
  it("adds frames up, keeps reading order and the first frame", () => {
    const frames = [frame(0, "g", [[7, 1, 2], [3, 1, 0]]), frame(4, "g", [[3, 2, 0], [9, 0, 1]])]; // prettier-ignore
    expect(entriesOf(frames).entries).toEqual([
      { entry: 7, count: 3, frameId: 0 },
      { entry: 3, count: 3, frameId: 0 },
      { entry: 9, count: 1, frameId: 4 },
    ]);
  });

  it("leaves out frames of another generation and frames switched off", () => {
    const frames = [
      frame(0, "old", []),
      frame(1, "g", [[1, 1, 0]]),
      frame(2, "h", [[2, 1, 0]]),
      frame(3, "g", [[4, 1, 0]], "off"),
    ];
    expect(entriesOf(frames).entries.map(({ entry }) => entry)).toEqual([1]);
  });
});
