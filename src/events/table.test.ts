import { describe, expect, test } from "vitest";
import { dayNumber } from "./dates/calendar.ts";
import { readEvents } from "./table.ts";
import { ATTACK, DATA, ENTRIES, EVENTS, TABLE } from "./testing/world.ts";

const numberOf = (id: string): number => EVENTS.findIndex((event) => event.id === id);
const event = (id: string): (typeof TABLE.events)[number] => TABLE.events[numberOf(id)]!;

describe("what the table knows", () => {
  test("days", () => {
    expect(event("talks")).toMatchObject({ first: dayNumber(2024, 5, 14), last: dayNumber(2024, 5, 17) });
  });

  test("who stands for whom, itself first", () => {
    expect(TABLE.standsFor(ENTRIES.tehran)).toEqual([ENTRIES.tehran, ENTRIES.iran]);
    expect(TABLE.standsFor(ENTRIES.oman)).toEqual([ENTRIES.oman]);
  });

  test("a circle of such entries ends", () => {
    const circle = readEvents({ ...DATA, standsFor: [[1, [2]], [2, [1]]] }); // prettier-ignore
    expect(circle.standsFor(1)).toEqual([1, 2]);
  });

  test("what few events have is rarer and tells more", () => {
    const { rarity, distinct } = event("strike");
    expect(rarity.get(ENTRIES.damascus)).toBeGreaterThan(rarity.get(ENTRIES.iran)!);
    expect(distinct.get(ENTRIES.damascus)).toBe(1);
    // Israel is in three events.
    expect(distinct.get(ENTRIES.israel)).toBeCloseTo(1 / 9);
  });

  test("sides: who did it, whom it was done to, where", () => {
    expect(event("strike").sides).toEqual([
      [ENTRIES.israel],
      [ENTRIES.iran, ENTRIES.zahedi],
      [ENTRIES.damascus, ENTRIES.syria],
    ]);
    expect(event("talks").sides).toEqual([[ENTRIES.us, ENTRIES.iran]]);
  });

  test("relevant are parties, places, the events' own entries and who stands for them", () => {
    for (const entry of [ENTRIES.iran, ENTRIES.syria, ENTRIES.tehran, ATTACK])
      expect(TABLE.relevant.has(entry), String(entry)).toBe(true);
    expect(TABLE.relevant.has(ENTRIES.yemen)).toBe(false);
    expect(TABLE.relevant.get(ENTRIES.tehran)).toEqual(TABLE.relevant.get(ENTRIES.iran));
  });

  test("parties cover a part of the record, its words the rest", () => {
    const share = [...event("attack").rarity.keys()]
      .flatMap((entry) => TABLE.supports.get(entry)!)
      .filter((support) => support.event === numberOf("attack"))
      .reduce((sum, support) => sum + support.share, 0);
    expect(share).toBeGreaterThan(0);
    expect(share).toBeLessThan(1);
  });

  test("more words for the same make a record no harder to cover", () => {
    const attack = EVENTS[numberOf("attack")]!;
    const weightOf = (cues: readonly string[]): number =>
      readEvents({ ...DATA, events: [{ ...attack, cues }, ...DATA.events.slice(1)] }).events[0]!.weight;
    const many = Array.from({ length: 20 }, (_, n) => `word${n}`);
    expect(weightOf(many.slice(0, 2))).toBeLessThan(weightOf(many.slice(0, 4)));
    expect(weightOf(many)).toBe(weightOf(many.slice(0, 10)));
  });

  test("a table of nothing", () => {
    const empty = readEvents({ classes: [], events: [], standsFor: [], agents: [], places: [] });
    expect(empty.relevant.size).toBe(0);
  });
});
