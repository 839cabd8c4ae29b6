import { describe, expect, it } from "vitest";
import { dateInAddress, dateInJsonLd, dayOf } from "./page-date.ts";

describe("dayOf", () => {
  it.each([
    ["2024-05-17T10:00:00Z", "2024-05-17"],
    ["2024-05-17T23:59:00-05:00", "2024-05-17"],
    ["2024-05-17", "2024-05-17"],
    [" 20240517T101500 ", "2024-05-17"],
    ["Fri, 17 May 2024 10:00:00", "2024-05-17"],
    ["17 May 2024", "2024-05-17"],
    ["2024-02-29", "2024-02-29"],
    ["2023-02-29", null],
    ["2024-13-01", null],
    ["0001-01-01", null],
    ["yesterday", null],
    ["1715940000", null],
    ["", null],
    [null, null],
    [undefined, null],
  ])("%s", (text, expected) => {
    expect(dayOf(text)).toBe(expected);
  });
});

describe("dateInJsonLd", () => {
  it("finds the date in lists, graphs, and what no parser takes", () => {
    expect(dateInJsonLd('[{"@type":"NewsArticle","datePublished" : "2024-05-17T10:00:00Z"}]')).toBe(
      "2024-05-17",
    );
    expect(dateInJsonLd('{"@graph":[{"datePublished":"2024-05-17"}],}//')).toBe("2024-05-17");
  });

  it("finds the day of the last change when asked for it", () => {
    const json = '{"datePublished":"2001-10-29T01:59:14Z","dateModified":"2019-09-26T11:35:37Z"}';
    expect(dateInJsonLd(json, "dateModified")).toBe("2019-09-26");
  });

  it("finds nothing where there is nothing", () => {
    expect(dateInJsonLd('{"dateModified":"2024-05-17"}')).toBeNull();
    expect(dateInJsonLd("")).toBeNull();
    expect(dateInJsonLd(null)).toBeNull();
  });
});

describe("dateInAddress", () => {
  it.each([
    ["/2024/05/17/us-iran-talks", "2024-05-17"],
    ["/2024/5/7/us-iran-talks", "2024-05-07"],
    ["/news/2024-05-17-talks", "2024-05-17"],
    ["/news/talks-20240517", "2024-05-17"],
    ["/article/20245123", null],
    ["/2024/05/", null],
    ["/p/123-456", null],
    ["/", null],
  ])("%s", (path, expected) => {
    expect(dateInAddress(path)).toBe(expected);
  });
});
