import { expect, it } from "vitest";
import { buildTable, type TableName } from "../mentions/build.ts";
import { readTable } from "../mentions/format.ts";
import type { EventsData } from "./data.ts";
import { mentionsInText } from "./in-text.ts";
import { readEvents } from "./table.ts";

const full = (text: string, entry: number): TableName => ({
  text,
  lang: "en",
  kind: "full",
  entry,
  name: entry,
});
const names = readTable(buildTable([full("Iran", 0), full("Israel", 1)]));
const data: EventsData = {
  classes: [{ id: "attack", title: { en: "attack", ar: "هجوم" }, directed: true, stems: ["attack*"] }],
  events: [
    {
      id: "attack",
      entry: 2,
      title: { en: "The attack", ar: "الهجوم" },
      classes: [0],
      triggers: [],
      cues: [],
      not: [],
      participants: [
        { entry: 0, role: "by" },
        { entry: 1, role: "against" },
      ],
      places: [],
      date: "2024-04-13",
      siblings: [],
    },
  ],
  standsFor: [],
  agents: [0, 1],
  places: [],
};

it("finds names and events of a text, across its paragraphs, where they stand in it", () => {
  const text = "Nothing here.\n\nIran attacked Israel on 13 April.\n \n The attack was its first.";
  const found = mentionsInText(names, readEvents(data), text, "2024-04-20");
  expect(found.map(({ start, end, entries }) => [text.slice(start, end), entries[0]])).toEqual([
    ["Iran", 0],
    ["attacked", 2],
    ["Israel", 1],
    ["attack", 2],
  ]);
  expect(found.map(({ strength }) => strength)).toEqual(["marked", "marked", "marked", "quiet"]);
  expect(mentionsInText(names, null, text, null)).toHaveLength(2);
  expect(mentionsInText(names, readEvents(data), "Nobody attacked.", null)).toEqual([]);
});
