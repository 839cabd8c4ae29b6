import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  certainlyStartsBefore,
  compareEdtf,
  earliestDay,
  isoDay,
  latestDay,
  mayContain,
  parseEdtf,
} from "./edtf.ts";

describe("parseEdtf", () => {
  it.each([
    "2003",
    "2024-05",
    "2024-02-29",
    "2024-05-14~",
    "2026~",
    "2023-10-07/..",
    "../2024-01",
    "2024-04-13/2024-04-14",
    "2005/2006",
    "2024-05-17~/2024-05-18",
  ])("takes %s", (text) => expect(parseEdtf(text)).not.toBeNull());

  it.each([
    "",
    "24-05-01",
    "2024-13",
    "2024-00",
    "2023-02-29",
    "2024-04-31",
    "2024-5-1",
    "May 2024",
    "2024-05-14 ",
    "../..",
    "2024/",
    "2024/2023",
    "2024/2025/2026",
    "2024-05-14?",
    "2024-05-14T10:00",
    "٢٠٢٤",
  ])("refuses %j", (text) => expect(parseEdtf(text)).toBeNull());

  it("knows what a date may mean", () => {
    expect(isoDay(earliestDay("2024-02"))).toBe("2024-02-01");
    expect(isoDay(latestDay("2024-02"))).toBe("2024-02-29");
    expect(isoDay(latestDay("2003"))).toBe("2003-12-31");
    expect(isoDay(latestDay("2024-12"))).toBe("2024-12-31");
    expect(latestDay("2023-10-07/..")).toBe(Infinity);
    expect(earliestDay("../2024-01")).toBe(-Infinity);
    expect(() => latestDay("soon")).toThrow(RangeError);
  });

  it("takes every day of the calendar and gives it back", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date("1000-01-01"), max: new Date("9999-12-31"), noInvalidDate: true }),
        (date) => {
          const text = date.toISOString().slice(0, 10);
          expect(isoDay(earliestDay(text))).toBe(text);
          expect(latestDay(text)).toBe(earliestDay(text));
        },
      ),
    );
  });
});

describe("order", () => {
  it("goes by the first day, the vaguer date first", () => {
    const dates = ["2024-05-01", "2024-04-13", "2024", "2024-05", "2003", "2024-01-01"];
    expect(dates.sort(compareEdtf)).toEqual([
      "2003",
      "2024",
      "2024-01-01",
      "2024-04-13",
      "2024-05",
      "2024-05-01",
    ]);
  });

  it("says before only when no reading allows otherwise", () => {
    expect(certainlyStartsBefore("2024-04-01", "2024-04-13")).toBe(true);
    expect(certainlyStartsBefore("2024-04-13", "2024-04-13")).toBe(false);
    expect(certainlyStartsBefore("2024", "2024-04-13")).toBe(false);
    expect(certainlyStartsBefore("2024-04-12~", "2024-04-13")).toBe(false);
    expect(certainlyStartsBefore("2023-10-07/..", "2024-04-13")).toBe(true);
    expect(certainlyStartsBefore("../2024-01", "2024-04-13")).toBe(false);
  });

  it("finds the page within a span", () => {
    expect(mayContain("2023-10-07/..", "2024-05-18")).toBe(true);
    expect(mayContain("2021-01-20/2025-01-20", "2025-02-01")).toBe(false);
    expect(mayContain("2024-05", "2024-05-18")).toBe(true);
    expect(mayContain("2024-05-18", "2024")).toBe(true);
  });
});
