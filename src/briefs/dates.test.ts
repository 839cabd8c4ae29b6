import { describe, expect, it } from "vitest";
import { dateText, periodText, shortDate } from "./dates.ts";

describe("dateText", () => {
  it.each([
    ["2003", "2003", "2003"],
    ["2024-05", "May 2024", "مايو 2024"],
    ["2024-04-13", "13 April 2024", "13 أبريل 2024"],
    ["2024-05-14~", "about 14 May 2024", "نحو 14 مايو 2024"],
    ["2026~", "about 2026", "نحو 2026"],
    ["2024-04-13/2024-04-14", "13–14 April 2024", "13–14 أبريل 2024"],
    ["2024-04-18/2024-05-12", "18 April – 12 May 2024", "18 أبريل – 12 مايو 2024"],
    ["2023-10-07/2024-05-12", "7 October 2023 – 12 May 2024", "7 أكتوبر 2023 – 12 مايو 2024"],
    ["2024-08/2024-09", "August–September 2024", "أغسطس–سبتمبر 2024"],
    ["2023-12/2024-01", "December 2023 – January 2024", "ديسمبر 2023 – يناير 2024"],
    ["2016/2018", "2016–2018", "2016–2018"],
    ["2024-04/2024-05-02", "April 2024 – 2 May 2024", "أبريل 2024 – 2 مايو 2024"],
    ["2024-04~/2024-05", "about April 2024 – May 2024", "نحو أبريل 2024 – مايو 2024"],
    ["2024-05-14/2024-05-14", "14 May 2024", "14 مايو 2024"],
    ["2023-10-07/..", "since 7 October 2023", "منذ 7 أكتوبر 2023"],
    ["../2024-01", "until January 2024", "حتى يناير 2024"],
    ["soon", "soon", "soon"],
  ])("%s", (date, english, arabic) => {
    expect(dateText(date, "en")).toBe(english);
    expect(dateText(date, "ar")).toBe(arabic);
  });

  it("leaves the day out on request", () => {
    expect(dateText("2025-01-20", "en", "month")).toBe("January 2025");
    expect(dateText("2024-04-13/2024-04-14", "en", "month")).toBe("April 2024");
  });
});

describe("periodText", () => {
  it.each([
    ["2021-01-20", "2025-01-20", "January 2021 – January 2025"],
    ["2022-12", undefined, "since December 2022"],
    [undefined, "2024-04-01", "until April 2024"],
    ["2008", "2016/2017", "2008 – about 2017"],
    ["2005/2006", "2008", "about 2005 – 2008"],
    [undefined, undefined, ""],
  ])("%s to %s", (from, to, english) => expect(periodText(from, to, "en")).toBe(english));
});

describe("shortDate", () => {
  it.each([
    ["2024-04-13/2024-04-14", "13 Apr 2024", "13 أبريل 2024"],
    ["2024-09~", "Sep 2024", "سبتمبر 2024"],
    ["2023-10-07/..", "7 Oct 2023", "7 أكتوبر 2023"],
    ["../2024-05", "May 2024", "مايو 2024"],
    ["2003", "2003", "2003"],
    ["soon", "soon", "soon"],
  ])("%s", (date, en, ar) => {
    expect(shortDate(date, "en")).toBe(en);
    expect(shortDate(date, "ar")).toBe(ar);
  });
});
