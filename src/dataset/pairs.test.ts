import { expect, test } from "vitest";
import type { EventData } from "../events/data.ts";
import { likePairs } from "./pairs.ts";

const event = (id: string, changes: Partial<EventData> = {}): EventData => ({
  id,
  entry: null,
  title: { en: id, ar: id },
  classes: [0],
  triggers: [],
  cues: [],
  not: [],
  participants: [
    { entry: 1, role: "by" },
    { entry: 2, role: "against" },
  ],
  places: [3],
  date: "2024-04-13",
  siblings: [],
  ...changes,
});
const pairs = (...events: EventData[]): string[] =>
  likePairs({ classes: [], events, standsFor: [], agents: [], places: [] }).map(
    ({ one, other, apart, why }) => `${one} ${other} ${apart}: ${why}`,
  );

test("events alike in all, at one time, are never told apart", () => {
  expect(pairs(event("a"), event("b"))).toEqual([
    "a b never: They have the same parties and places, their dates meet (2024-04-13, 2024-04-13), and neither has words of its own.",
  ]);
});

test("a vague date meets a day in it", () => {
  expect(pairs(event("a", { date: "2024" }), event("b"))[0]).toContain("never");
});

test("events alike but for the date are told by it", () => {
  expect(pairs(event("a"), event("b", { date: "2024-10-01" }))).toEqual([
    "a b by date: They have the same parties and places, neither has words of its own, so only a date tells them apart (2024-04-13, 2024-10-01).",
  ]);
});

test("events of one time that words tell apart are listed with the words", () => {
  const [line] = pairs(event("a", { places: [] }), event("b", { cues: ["consulate"] }));
  expect(line).toContain("a b by words: All parties and places of a are the other's too");
  expect(line).toContain("only words tell them apart: consulate.");
});

test.each<[string, Partial<EventData>, Partial<EventData>]>([
  [
    "a party each",
    { participants: [{ entry: 7, role: "by" }] },
    { participants: [{ entry: 8, role: "by" }] },
  ],
  ["a place each", { places: [7] }, { places: [8] }],
  ["a word and another date", { cues: ["one"] }, { date: "2020" }],
  ["other words for what happened", { classes: [1] }, { classes: [2] }],
])("%s is enough", (_, one, other) => expect(pairs(event("a", one), event("b", other))).toEqual([]));
