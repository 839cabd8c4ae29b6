import { expect, it } from "vitest";
import type { Mention } from "../mentions/mention.ts";
import { MOST_PLACES, placesOf } from "./places.ts";
import type { Placed } from "./truth.ts";

const placed = (entry: number, start: number, strength: Mention["strength"] = "marked"): Placed => ({
  flow: { text: "", pieces: [] },
  mention: { entries: [entry], start, end: start + 1, strength, reasons: [{ rule: "name", name: 0 }] },
  shown: true,
});
const byStart = ({ mention }: Placed): number | null => (mention.start < 0 ? null : mention.start);

it("tells where each entry is mentioned, numbered as the popup jumps: marked ones first, then the quiet", () => {
  const page = [placed(7, 10, "quiet"), placed(3, 200), placed(7, 500), placed(3, -1), placed(3, 900)];
  expect(placesOf(page, byStart)).toEqual([
    { entry: 7, at: [[0, 500], [1, 10]] },
    { entry: 3, at: [[0, 200], [2, 900]] },
  ]); // prettier-ignore
});

it("tells which others all that is marked may mean as well", () => {
  const either = (start: number, strength: Mention["strength"] = "marked"): Placed => {
    const one = placed(7, start, strength);
    return { ...one, mention: { ...one.mention, entries: [7, 9] } };
  };
  const ors = (page: readonly Placed[]) => placesOf(page, byStart).map(({ or }) => or);
  expect(ors([either(1), either(2), placed(7, 3, "quiet"), placed(3, 4)])).toEqual([[9], undefined]);
  expect(ors([either(1), placed(7, 2)])).toEqual([undefined]);
  expect(ors([either(1, "quiet")])).toEqual([[9]]);
});

it("tells of many every second or third, all over the page", () => {
  const many = Array.from({ length: MOST_PLACES * 2 + 1 }, (_, at) => placed(1, at));
  const [{ at }] = placesOf(many, byStart) as [ReturnType<typeof placesOf>[number]];
  expect(at.length).toBeLessThanOrEqual(MOST_PLACES);
  expect(at[1]).toEqual([3, 3]);
  expect(at.at(-1)![0]).toBeGreaterThan(MOST_PLACES * 2 - 3);
});
