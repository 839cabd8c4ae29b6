import type { CldrSource, NameRecord, NameRecords } from "./schema.ts";

/** Languages in which a state's people are its name and one character: 伊朗人, イラン人, 이란인. */
const PEOPLE: Readonly<Record<string, string>> = { zh: "人", "zh-Hant": "人", ja: "人", ko: "인" };

/** Letters of a script with capitals: there an initialism of two letters means too much else (AS, VS, My). */
const isCased = (word: string): boolean => word.toLowerCase() !== word.toUpperCase();
const SHORTEST_INITIALISM = 3;

/** Whether a name is nothing but bits of words that no rule can tell from others. */
const isTooShort = (text: string): boolean =>
  text
    .split(/[^\p{L}\p{M}]+/u)
    .filter((word) => word !== "")
    .every((word) => isCased(word) && word.length < SHORTEST_INITIALISM);

/** A state's names in CLDR that can be used at all, by language. The first is the full one. */
export function cldrNames(names: CldrSource[string]): { kept: NameRecords; tooShort: [string, string][] } {
  const kept: NameRecords = {};
  const tooShort: [string, string][] = [];
  for (const [language, texts] of Object.entries(names)) {
    for (const text of texts) {
      if (isTooShort(text)) tooShort.push([language, text]);
      else {
        const isInitialism = isCased(text) && text === text.toUpperCase() && !text.includes(" ");
        (kept[language] ??= []).push({ text, kind: isInitialism ? "acronym" : "full", from: "cldr" });
      }
    }
  }
  return { kept, tooShort };
}

/**
 * The names of a state's people in languages without spaces, where they would else be found as the state: quiet,
 * as "Iranians" is (DESIGN, rule 8).
 */
export function peopleOf(names: NameRecords): NameRecords {
  const people: NameRecords = {};
  for (const [language, suffix] of Object.entries(PEOPLE)) {
    const own = new Set((names[language] ?? []).map(({ text }) => text));
    const added = (names[language] ?? []).filter(
      ({ text, kind }) => kind === "full" && !isCased(text) && !own.has(text + suffix),
    );
    if (added.length > 0)
      people[language] = added.map(({ text }): NameRecord => ({
        text: text + suffix,
        kind: "demonym",
        from: "rule",
      }));
  }
  return people;
}
