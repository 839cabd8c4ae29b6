import { expect, test } from "vitest";
import type { EventCue } from "./event-mention.ts";
import { cueTexts, explain } from "./explain.ts";
import { TABLE } from "./testing/world.ts";

const titleOf = (entry: number, language: string): string => `${language}${entry}`;
const cues: EventCue[] = [
  { kind: "trigger", text: "barrage", of: 0 },
  { kind: "participant", entry: 1, text: "Israeli" },
  { kind: "place", entry: 2, text: "Damascus" },
  { kind: "date", text: "13 April" },
  { kind: "word", text: "drones" },
  { kind: "page", share: 0.7 },
  { kind: "recent", days: 3 },
];

test("cues are told in the reader's words, those of the page as they stand", () => {
  expect(explain(TABLE, cues, "en", titleOf)).toBe("attack + en1 + en2 + 13 April + drones");
  expect(explain(TABLE, cues, "ar", titleOf)).toBe("هجوم + ar1 + ar2 + 13 April + drones");
});

test("a trigger of the record's own, or of no class that is known, stands as on the page; nothing twice", () => {
  const own: EventCue[] = [
    { kind: "trigger", text: "True Promise", of: "own" },
    { kind: "before", text: "True Promise" },
  ];
  expect(cueTexts(TABLE, own, "en", titleOf)).toEqual(["True Promise"]);
  expect(cueTexts(TABLE, [{ kind: "trigger", text: "x", of: 99 }], "en", titleOf)).toEqual(["x"]);
});
