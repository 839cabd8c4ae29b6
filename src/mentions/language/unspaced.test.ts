import { expect, it } from "vitest";
import { FIRST_UNSPACED, isUnspaced } from "./unspaced.ts";

it("knows the scripts without spaces", () => {
  for (const letter of "伊朗イランかไทยລາວမြန်ខ្មែរ이란") expect(isUnspaced(letter.charCodeAt(0))).toBe(true);
  for (const letter of "aعдאह") expect(isUnspaced(letter.charCodeAt(0))).toBe(false);
  for (let unit = 0; unit < FIRST_UNSPACED; unit++) expect(isUnspaced(unit)).toBe(false);
});
