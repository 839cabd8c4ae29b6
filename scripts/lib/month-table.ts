import { foldName } from "../../src/mentions/tokens.ts";

/** Each stands for a tradition of naming the months; `long` and `short` forms are taken. */
const TAGS = [
  "en", "ar-EG", "ar-SY", "ar-MA", "ar-DZ", "ar-MR", "fr", "tr", "he", "fa-u-ca-gregory",
] as const; // prettier-ignore

/** Spellings that news pages use and `Intl` does not: by the month's number. */
const OTHERS: Readonly<Record<number, readonly string[]>> = {
  1: ["كانون ثاني", "ينایر"],
  2: ["فبرایر", "شباط"],
  3: ["اذار"],
  4: ["ابريل", "افريل", "إبريل"],
  5: ["ايار"],
  7: ["تموز", "يوليه"],
  8: ["اوغسطس"],
  6: ["يونيه"],
  9: ["Sept", "ايلول"],
  10: ["تشرين اول", "اكتوبر"],
  11: ["تشرين ثاني"],
  12: ["كانون اول"],
};

/** Names of less than this many letters are no month; آب and مه are the shortest. */
const SHORTEST = 2;

/** The folded names of each month, January first. */
export function monthTable(): string[][] {
  return Array.from({ length: 12 }, (_, month) => {
    const names = new Set<string>();
    for (const tag of TAGS) {
      for (const form of tag === "en" ? (["long", "short"] as const) : (["long"] as const)) {
        const format = new Intl.DateTimeFormat(tag, { month: form, timeZone: "UTC" });
        names.add(foldName(format.format(Date.UTC(2024, month, 15))));
      }
    }
    for (const name of OTHERS[month + 1] ?? []) names.add(foldName(name));
    return [...names].filter((name) => name.length >= SHORTEST).sort();
  });
}
