import { expect, it } from "vitest";
import { dateOfHtml } from "./html-date.ts";

it("takes a page's date from its markup, the article's own meta element first", () => {
  const time = "<article><time datetime='2024-05-16T10:00Z'>16 May</time></article>";
  const json = `<script type="application/ld+json">{"datePublished": "2024-05-17T09:00:00Z"}</script>`;
  const meta = `<meta property="article:published_time" content="2024-05-18T09:00:00+03:00">`;
  expect(dateOfHtml(`${time}${json}${meta}`)).toBe("2024-05-18");
  expect(dateOfHtml(`${time}${json}`)).toBe("2024-05-17");
  expect(dateOfHtml(time)).toBe("2024-05-16");
  expect(dateOfHtml("<p>17 May 2024</p>")).toBeNull();
});

it("takes a wiki's page to be as of its last change", () => {
  const json = `<script type="application/ld+json">{"datePublished": "2001-10-29T01:59:14Z", "dateModified": "2024-09-26T11:35:37Z"}</script>`;
  expect(dateOfHtml(`<meta name="generator" content="MediaWiki 1.44">${json}`)).toBe("2024-09-26");
  expect(dateOfHtml(`<meta name="generator" content="MediaWiki 1.44">`)).toBeNull();
  expect(dateOfHtml(json)).toBe("2001-10-29");
});
