import { expect, it } from "vitest";
import { undated } from "./undated.ts";

it("leaves a date out that stands beside the title, and nothing else", () => {
  expect(undated("Strike near Isfahan, 19 April 2024", "19 April 2024")).toBe("Strike near Isfahan");
  expect(undated("Talks in Oman, May 2024", "14–17 May 2024")).toBe("Talks in Oman");
  expect(undated("الهجوم الإيراني على إسرائيل، 13–14 أبريل 2024", "13–14 أبريل 2024")).toBe(
    "الهجوم الإيراني على إسرائيل",
  );
  for (const title of ["Gaza war, from 7 October 2023", "Oman, Muscat", "Talks in May 2024", "2003"])
    expect(undated(title, "since 7 October 2023")).toBe(title);
});
