import { describe, expect, it } from "vitest";
import { runIdly, type Idle } from "./idly.ts";

/** A page that is idle when the test says so; every look at the clock takes 3 ms. */
function stage(): Idle & { slice(): boolean } {
  const waiting: (() => void)[] = [];
  let time = 0;
  return {
    next: (slice) => void waiting.push(slice),
    now: () => (time += 3),
    slice: () => {
      const next = waiting.shift();
      next?.();
      return next !== undefined;
    },
  };
}

function* count(to: number): Generator<number, string> {
  for (let n = 1; n <= to; n++) yield n;
  return "done";
}

describe("runIdly", () => {
  it("does nothing before the page is idle, then a slice at a time, and tells after each", () => {
    const idle = stage();
    const run = runIdly(count(10), idle);
    const seen: number[] = [];
    run.watch(() => seen.push(run.done));
    expect(run.done).toBe(0);
    idle.slice();
    expect(run.done).toBeGreaterThan(0);
    expect(run.done).toBeLessThan(10);
    expect(run.result).toBeUndefined();
    while (idle.slice());
    expect(run.result).toBe("done");
    expect(run.done).toBe(10);
    expect(seen.length).toBeGreaterThan(2);
    expect(seen.at(-1)).toBe(10);
  });

  it("tells at once who comes when it is done", () => {
    const idle = stage();
    const run = runIdly(count(10), idle);
    while (idle.slice());
    let calls = 0;
    run.watch(() => calls++);
    expect(calls).toBe(1);
  });

  it("tells nobody who has gone", () => {
    const idle = stage();
    const run = runIdly(count(10), idle);
    let calls = 0;
    run.watch(() => calls++)();
    while (idle.slice());
    expect(calls).toBe(0);
    expect(run.result).toBe("done");
  });
});
