import { describe, expect, it, vi } from "vitest";
import { CLOCK_CHARS, SLICE_MS } from "./constants.ts";
import { createWork, inTurn, NODE_COST, type Job } from "./work.ts";

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

  it("ends a job that fails, and goes on with the others", () => {
    const told = vi.spyOn(console, "error").mockImplementation(() => {});
    let done = 0;
    const work = createWork(() => 0);
    const fails = (): number => {
      throw new Error("x");
    };
    work.add({ step: fails });
    work.add(job(3, 1, () => done++));
    expect(work.slice()).toBe(true);
    expect(done).toBe(3);
    expect(told).toHaveBeenCalledOnce();
    told.mockRestore();
  });

  it("does small jobs in turn, each made when its turn comes", () => {
    const made: string[] = [];
    const work = createWork(() => 0);
    work.add(inTurn(["a", "skip", "b"], (name) => (name === "skip" ? null : (made.push(name), job(2, 1, () => made.push(`${name}!`)))))); // prettier-ignore
    expect(work.slice()).toBe(true);
    expect(made).toEqual(["a", "a!", "a!", "b", "b!", "b!"]);
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
