import { describe, expect, it } from "vitest";
import {
  ANY_CASE,
  CAPITALISED,
  CAPITALS,
  caseOf,
  givenNameBefore,
  isAbbreviated,
  meetsCase,
  NOBODY,
  PERHAPS,
  SOMEBODY,
} from "./latin.ts";
import { NO_GIVEN_NAMES } from "./titles.ts";

const TITLES = new Set(NO_GIVEN_NAMES.split(" "));
const behind = (text: string, name: string): number => givenNameBefore(text, text.indexOf(name), TITLES);

describe("given names", () => {
  it.each([
    ["then Michael Jordan came", "Jordan"],
    ["beaten by MaliVai\n  Washington", "Washington"],
    ["for President Michael Jordan", "Jordan"],
    ["with Jean-Claude Biden", "Biden"],
    ["with J. Biden", "Biden"],
    ["Michael B. Jordan", "Jordan"],
  ])("%s", (text, name) => expect(behind(text, name)).toBe(SOMEBODY));

  it.each([
    ["MaliVai Washington won", "Washington"],
    ["He left. Visit Washington", "Washington"],
    ["Iran Warns Washington", "Washington"],
  ])("perhaps %s", (text, name) => expect(behind(text, name)).toBe(PERHAPS));

  it.each([
    ["President Biden", "Biden"],
    ["Then Biden left", "Biden"],
    ["Yesterday Biden left", "Biden"],
    ["In Jordan", "Jordan"],
    ["against Jordan", "Jordan"],
    ["Gen. Zahedi", "Zahedi"],
    ["Northern Jordan", "Jordan"],
    ["Yes, Jordan", "Jordan"],
    ["Jordan", "Jordan"],
    ["U.S. Jordan", "Jordan"],
    ["TALKS WITH JORDAN", "JORDAN"],
    ["hello Jordan", "Jordan"],
    ["et M. Biden", "Biden"],
    ["mit US-Präsident Biden", "Biden"],
    ["sagte Regierungschef Netanjahu", "Netanjahu"],
    ["İsrail Başbakanı Netanyahu", "Netanyahu"],
    ["а Президент Байден", "Байден"],
  ])("not %s", (text, name) => expect(behind(text, name)).toBe(NOBODY));
});

describe("dots that end no sentence", () => {
  it.each([
    ["Gen.", true],
    ["J.", true],
    ["EE.", true],
    ["7.", true],
    ["31.", true],
    ["2024.", false],
    ["Iran.", false],
    ["ab.", false],
  ])("%s %s", (text, expected) => expect(isAbbreviated(text, 0, text.length - 1)).toBe(expected));
});

describe("capitals", () => {
  it.each([
    ["Oman", CAPITALISED], ["US", CAPITALS], ["UN", CAPITALS], ["U.S", CAPITALS], ["McGurk", CAPITALISED], ["S", CAPITALISED],
    ["drones", ANY_CASE], ["iPhone", ANY_CASE], ["300", ANY_CASE], ["عمان", ANY_CASE], ["İran", CAPITALISED],
  ] as const)("%s demands %i", (word, demand) => expect(caseOf(word)).toBe(demand)); // prettier-ignore

  it("are met or not", () => {
    expect(meetsCase("OMAN", 0, 4, CAPITALISED)).toBe(true);
    expect(meetsCase("oman", 0, 4, CAPITALISED)).toBe(false);
    expect(meetsCase("Us", 0, 2, CAPITALS)).toBe(false);
    expect(meetsCase("U.S", 0, 3, CAPITALS)).toBe(true);
    expect(meetsCase("drones", 0, 6, ANY_CASE)).toBe(true);
  });
});
