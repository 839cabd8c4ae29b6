import { describe, expect, it } from "vitest";
import { add, bucketOf, join, mix, start } from "./hash.ts";

const hashOf = (word: string): number =>
  [...word].slice(1).reduce((hash, letter) => add(hash, letter.charCodeAt(0)), start(word.charCodeAt(0)));

describe("hashing", () => {
  it("tells all pairs of two and three Arabic letters apart", () => {
    const letters = [..."ابتثجحخدذرزسشصضطظعغفقكلمنهوي"];
    const words = letters.flatMap((a) => letters.flatMap((b) => [a + b, ...letters.map((c) => a + b + c)]));
    expect(new Set(words.map(hashOf)).size).toBe(words.length);
  });

  it("depends on the order of words", () => {
    const [one, other] = [hashOf("quds"), hashOf("force")];
    expect(join(mix(one), other)).not.toBe(join(mix(other), one));
  });

  it("stays inside its bounds", () => {
    for (const key of [0, -1, 1, 0x7fffffff, -0x80000000]) {
      expect(bucketOf(key, 10)).toBeGreaterThanOrEqual(0);
      expect(bucketOf(key, 10)).toBeLessThan(10);
    }
  });
});
