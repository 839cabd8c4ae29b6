import { expect, it } from "vitest";
import { BLOCKS, SKIPPED } from "./elements.ts";

it("names every element in small letters, and leaves inline text alone", () => {
  for (const name of [...BLOCKS, ...SKIPPED]) expect(name).toMatch(/^[a-z][a-z0-9]*$/);
  for (const name of ["a", "b", "em", "span", "mark", "q", "time", "abbr", "strong", "i", "sup"]) {
    expect(SKIPPED.has(name)).toBe(false);
    expect(BLOCKS.has(name)).toBe(false);
  }
  for (const name of ["script", "style", "textarea", "code", "input"]) expect(SKIPPED.has(name)).toBe(true);
});
