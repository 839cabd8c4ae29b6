import { describe, expect, it } from "vitest";
import { bareTitle } from "./bare-title.ts";

describe("bareTitle", () => {
  it.each([
    ["Iranian attack on Israel, 13–14 April 2024", "13–14 April 2024", "Iranian attack on Israel"],
    ["Killing of Mohsen Fakhrizadeh, November 2020", "27 November 2020", "Killing of Mohsen Fakhrizadeh"],
    ["Talks in Oman, May 2024", "14–17 May 2024", "Talks in Oman"],
    ["Gaza war, from 7 October 2023", "since 7 October 2023", "Gaza war"],
    ["الضربة قرب أصفهان، 19 أبريل 2024", "19 أبريل 2024", "الضربة قرب أصفهان"],
    ["الحرب في غزة، منذ 7 أكتوبر 2023", "منذ 7 أكتوبر 2023", "الحرب في غزة"],
  ])("%s", (title, when, bare) => expect(bareTitle(title, when)).toBe(bare));

  it("leaves a title whose date stands within it, or that the date beside it does not tell", () => {
    for (const [title, when] of [
      ["هجوم 7 أكتوبر 2023 على جنوب إسرائيل", "7 أكتوبر 2023"],
      ["Report, 2003", "December 2007"],
      ["Talks in Oman", "14 May 2024"],
      ["Talks, which nobody had expected to be held in 2024", "14 May 2024"],
      ["Talks, May 2024", undefined],
      ["Oman, Muscat", "14 May 2024"],
      ["2003", "2003"],
    ] as const)
      expect(bareTitle(title, when)).toBe(title);
  });
});
