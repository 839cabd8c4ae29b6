import { describe, expect, test } from "vitest";
import { findEvents } from "./find-events.ts";
import { flowOf, found, SECOND, TABLE } from "./testing/world.ts";

const NAMED = "Iran's attack on Israel on April 13 shook the region.";

/** The rivals of the only mention of a page without a date. */
function rivals(text: string): number[] {
  const mentions = findEvents(TABLE, { flows: [flowOf(text)], pageDate: null }).flat();
  expect(mentions).toHaveLength(1);
  return mentions[0]!.rivals.map(({ event }) => event);
}

describe("competition", () => {
  test("twins as likely are both offered, the likelier first", () => {
    expect(rivals("Iran's attack on Israel.")).toEqual([SECOND]);
  });

  test("a date leaves no rival", () => {
    expect(rivals(NAMED)).toEqual([]);
  });

  test("what one word of a happening rules out, all its words do", () => {
    expect(found("No strike hit the consulate in Damascus.")).toEqual([]);
    expect(found("شن اليمن هجوما على إسرائيل في 13 أبريل.")).toEqual([]);
  });
});

describe("words that follow each other are one mention", () => {
  test.each([
    ["An Israeli strike and attack in Damascus.", ["strike: strike and attack"]],
    ["An Israeli strike hit Damascus.", ["strike: strike hit"]],
  ])("%s", (text, events) => expect(found(text)).toEqual(events));
});

describe("what a definite word means", () => {
  const behind = (...texts: string[]): string[] =>
    found([NAMED, ...texts]).filter((each) => each.startsWith("("));

  test.each([
    ["the", "The attack failed.", 1],
    ["this", "They spoke of this attack.", 1],
    ["ال", "فشل الهجوم.", 1],
    ["a, which is another", "There was an attack.", 0],
    ["the, of another kind", "The talks failed.", 0],
    ["the, with another date", "The attack on March 3 failed.", 0],
    ["the, by somebody else", "Yemen stood behind the attack by Yemen.", 0],
  ])("%s", (_, text, count) => expect(behind(text)).toHaveLength(count));

  test("one follows another: each keeps the event alive", () => {
    const rain = "It rained.";
    expect(behind(rain, rain, "The attack failed.", rain, rain, "The attack ended.")).toHaveLength(2);
    expect(behind(rain, rain, rain, "The attack failed.")).toHaveLength(0);
  });

  test("the name of an event is what is meant too", () => {
    expect(found(["Operation Promise began.", "The attack failed."])).toEqual(["(attack: attack)"]);
  });

  test("of two, the one that was called so", () => {
    const two = [`${NAMED} Drones came from Iran.`, "An Israeli strike fell in Damascus."];
    expect(found([...two, "The missile and drone attack failed."]).at(-1)).toBe(
      "(attack: missile and drone attack)",
    );
    expect(found([...two, "The strike failed."]).at(-1)).toBe("(strike: strike)");
  });

  test("what stands behind it in the sentence is not meant", () => {
    expect(found("After the attack, Israel hit the consulate in Damascus with a strike.")[0]).not.toMatch(
      /^\(/,
    );
  });
});
