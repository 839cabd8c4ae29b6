import { describe, expect, test } from "vitest";
import { dayNumber } from "./dates/calendar.ts";
import { pageEvidence, type PageEvidence } from "./evidence.ts";
import { ENTRIES, EVENTS, flowOf, TABLE } from "./testing/world.ts";

const PAGE = dayNumber(2024, 5, 20);
const gather = (texts: string[], day: number | null = PAGE, competition = true): PageEvidence | null => {
  const steps = pageEvidence({ table: TABLE, day, competition }, texts.map(flowOf));
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
};
const candidates = (...args: Parameters<typeof gather>): string[] =>
  gather(...args)?.candidates.map(({ data }) => data.id) ?? [];
const numberOf = (id: string): number => EVENTS.findIndex((event) => event.id === id);

describe("which events a page may speak of", () => {
  test("nobody named, or one side alone: none", () => {
    expect(gather(["It rained."])).toBeNull();
    expect(candidates(["Iran is large."])).not.toContain("attack");
  });

  test("those with two sides on the page", () => {
    expect(candidates(["Iran is large.", "Israel is small."])).toEqual(["attack", "strike"]);
  });

  test("none that is yet to come, though the page may be stamped a day early", () => {
    const texts = ["Iran, Israel, Damascus, Zahedi."];
    expect(candidates(texts, dayNumber(2024, 3, 20))).toEqual([]);
    expect(candidates(texts, dayNumber(2024, 3, 31))).toEqual(["strike"]);
    expect(candidates(texts, null)).toContain("second attack");
  });

  test("a stub only with a word of its own", () => {
    const later = dayNumber(2025, 6, 1);
    expect(candidates(["Iran and the US in Oman."], later)).not.toContain("later talks");
    expect(candidates(["Iran and the US in Oman with Witkoff."], later)).toContain("later talks");
  });

  test("one that is named is covered whole", () => {
    const evidence = gather(["Operation Promise ended."])!;
    expect(evidence.share[numberOf("attack")]).toBe(1);
    expect(evidence.candidates.map(({ data }) => data.id)).toEqual(["attack"]);
  });
});

test("a page leads to the twin that it says most of", () => {
  const { lead } = gather(["Iran's ballistic missiles fell on Israel."], dayNumber(2024, 11, 1))!;
  expect(lead[numberOf("second attack")]).toBeGreaterThan(lead[numberOf("attack")]!);
});

test("words of a sentence without a party say nothing of the page", () => {
  const share = (text: string): number => gather(["Iran and Israel.", text])!.lead[numberOf("strike")]!;
  expect(share("The consulate of Israel fell.")).toBeGreaterThan(share("The consulate fell."));
});

test("news is told by the days behind the event", () => {
  const { recent } = gather(["Iran, Israel, Oman, the US."])!;
  expect(recent[numberOf("talks")]).toBe(3);
  expect(recent[numberOf("second attack")]).toBeNull();
});

test("where to look, and for what", () => {
  const evidence = gather(["It rained.", "Iran and Israel. It rained.", "Yemen."])!;
  expect(evidence.until.map((until) => until > 0)).toEqual([false, true, false]);
  expect(evidence.isEvidence({ entries: [ENTRIES.iran], start: 0, end: 4 })).toBe(true);
  expect(evidence.isEvidence({ entries: [ENTRIES.yemen], start: 0, end: 5 })).toBe(false);
  const isClass = (of: number): boolean => evidence.isTrigger({ kind: "class", of, open: true });
  // Attacks and strikes, no talks.
  expect([isClass(0), isClass(1), isClass(2)]).toEqual([true, true, false]);
});

test("alone, an event needs more of its own", () => {
  const texts = ["Iran is large.", "Israel is small."];
  expect(candidates(texts, PAGE, true)).toContain("attack");
  expect(candidates(texts, PAGE, false)).not.toContain("attack");
});
