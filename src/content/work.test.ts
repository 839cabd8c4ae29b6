import { describe, expect, it } from "vitest";
import { CLOCK_CHARS, SLICE_MS } from "./constants.ts";
import { createWork, NODE_COST, type Job } from "./work.ts";

const job = (steps: number, cost: number, done: () => void): Job => ({
  step: () => (steps-- > 0 ? (done(), cost) : null),
});

describe("createWork", () => {
  it("does everything in one slice when time allows, in order", () => {
    const work = createWork(() => 0);
    const log: string[] = [];
    work.add(job(3, 10, () => log.push("a")));
    work.add(job(2, 10, () => log.push("b")));
    expect(work.slice()).toBe(true);
    expect(log.join("")).toBe("aaabb");
    expect(work.empty).toBe(true);
  });

  it("stops when the slice is over and goes on where it was", () => {
    let now = 0;
    let done = 0;
    const work = createWork(() => now);
    work.add(job(10, CLOCK_CHARS, () => (done++, (now += SLICE_MS))));
    expect(work.slice()).toBe(false);
    expect(done).toBe(1);
    while (!work.slice());
    expect(done).toBe(10);
  });

  it("looks at the clock every 2,000 characters, and every 32 nodes", () => {
    for (const [cost, steps] of [
      [200, 100],
      [NODE_COST, 320],
    ] as const) {
      let looks = 0;
      const work = createWork(() => (looks++, 0));
      work.add(job(steps, cost, () => {}));
      work.slice();
      expect(looks).toBe(1 + 10);
    }
  });
});
