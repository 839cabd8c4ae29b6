import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FOLD, fold } from "./fold.ts";
import { GATE_MASK, GATE_PRIME, gateHash, isSmall, passes, POWERS } from "./gate.ts";
import { tableOf } from "./testing/tables.ts";

describe("the gate", () => {
  it("lets every first word of a name through, and few others", () => {
    const words = Array.from({ length: 500 }, (_, index) => `name${index.toString(36)}x`);
    const table = tableOf(...words.map((word) => `${word.toUpperCase()} City`));
    expect(words.filter((word) => !passes(table, gateHash(word)))).toEqual([]);
    const others = words.map((word) => `${word}y`);
    expect(others.filter((word) => passes(table, gateHash(word))).length).toBeLessThan(100);
  });

  it("calculates in small integers only", () => {
    expect(GATE_MASK * GATE_PRIME + 0xffff).toBeLessThan(2 ** 30);
  });

  it("knows the hash of a word without its first letter", () => {
    const word = fc.string({ unit: fc.constantFrom(..."wbklmnabcdوفلبكايرن"), minLength: 2, maxLength: 32 });
    fc.assert(
      fc.property(word, (text) => {
        const first = Math.imul(text.charCodeAt(0), POWERS[text.length - 1]!);
        expect((gateHash(text) - first) & GATE_MASK).toBe(gateHash(text.slice(1)));
      }),
    );
  });

  it("knows small letters by their folding", () => {
    const small = [..."azяàÉOمهА5"].filter((letter) => {
      const unit = letter.charCodeAt(0);
      return isSmall(unit, FOLD[unit] || fold(unit));
    });
    expect(small).toEqual(["a", "z", "я"]);
  });
});
