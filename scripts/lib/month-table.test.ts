import { expect, test } from "vitest";
import { MONTHS } from "../../src/events/dates/months.ts";
import { monthTable } from "./month-table.ts";

test("the committed table of month names is what Intl gives", () => expect(MONTHS).toEqual(monthTable()));

test("every Arab tradition is in it, and no name means two months", () => {
  for (const name of ["نيسان", "ابريل", "افريل"]) expect(MONTHS[3]).toContain(name);
  for (const name of ["كانون الثاني", "يناير", "جانفي"]) expect(MONTHS[0]).toContain(name);
  for (const name of ["غشت", "اوت", "اب", "اغسطس"]) expect(MONTHS[7]).toContain(name);
  const all = MONTHS.flat();
  expect(new Set(all).size).toBe(all.length);
});
