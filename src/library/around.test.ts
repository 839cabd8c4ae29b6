import { describe, expect, it } from "vitest";
import type { EventRecord } from "../dataset/schema.ts";
import { momentsOf, neighboursOf } from "./around.ts";
import { arrange } from "./dataset.ts";
import { testDataset } from "./test-dataset.ts";

const { manifest, actors, events, articles } = testDataset();
const event = (id: string, date: string, more: Partial<EventRecord> = {}): EventRecord => ({
  ...events[0]!,
  id,
  date,
  participants: [],
  ...more,
});
const storm = event("storm", "2024-05-01", { before: ["talks"] });
const talks = event("talks", "2024-05-14", {
  after: ["storm"],
  causedBy: ["storm"],
  before: ["toast", "deal"],
});
const toast = event("toast", "2024-05-14", { after: ["talks"] });
const deal = event("deal", "2024-06", { causedBy: ["talks"] });
const other = event("other", "2024-05-20");
const dataset = arrange("g1", manifest, [...actors, deal, toast, other, talks, storm, ...articles]);

describe("an event's line of time", () => {
  it("has what led to it and what followed, in order, with the reasons that sources name", () => {
    expect(momentsOf(dataset, talks).map(({ event: { id }, how, here }) => [id, how, here])).toEqual([
      ["storm", "cause", false],
      ["talks", null, true],
      ["toast", null, false],
      ["deal", "effect", false],
    ]);
  });

  it("has itself alone where nothing hangs together with it but its place", () => {
    const alone = arrange("g1", manifest, [...actors, other]);
    expect(momentsOf(alone, other).map(({ here }) => here)).toEqual([true]);
  });
});

it("an actor's line of time has the events it had a part in", () => {
  const own = testDataset();
  expect(momentsOf(own, own.entry("ada-marsh")!).map(({ event: { id }, here }) => [id, here])).toEqual([
    ["talks", false],
  ]);
});

it("neighbours are those right before and after among all events", () => {
  expect(neighboursOf(dataset, storm)).toMatchObject({ earlier: null, later: { date: "2024-05-14" } });
  expect(neighboursOf(dataset, deal)).toMatchObject({ earlier: { id: "other" }, later: null });
});
