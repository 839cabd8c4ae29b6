import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { entryOf } from "./lookup.ts";
import { tableOf } from "./testing/tables.ts";

const named = (entries: readonly number[]) =>
  tableOf(...entries.map((entry, name) => ({ text: `Name${name.toString(36)}`, entry })));

describe("the entry of a name", () => {
  it("is known where names are numbered entry by entry, at a bit each", () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 300 }), fc.nat(40), (steps, from) => {
        let entry = from;
        const entries = steps.map((step) => (step ? ++entry : entry));
        const table = named(entries);
        expect(table.entryWidth).toBe(0);
        expect(entries.map((_, name) => entryOf(table, name))).toEqual(entries);
      }),
      { numRuns: 50 },
    );
  });

  it("is known in any order", () => {
    expect(named([3, 1, 2]).entryWidth).toBe(2);
    expect([0, 1, 2].map((name) => entryOf(named([3, 1, 2]), name))).toEqual([3, 1, 2]);
    const far = named([1, 70_000]);
    expect(far.entryWidth).toBe(4);
    expect(entryOf(far, 1)).toBe(70_000);
  });

  it("is none for a number that is none", () => {
    expect(entryOf(named([0, 1]), 64)).toBe(-1);
    expect(entryOf(named([5, 1]), 64)).toBe(-1);
  });
});
