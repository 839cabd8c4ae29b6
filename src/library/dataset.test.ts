import { describe, expect, it } from "vitest";
import type { EventRecord } from "../dataset/schema.ts";
import { arrange, byYear, citing, timelineOf } from "./dataset.ts";
import { testDataset } from "./test-dataset.ts";

const dataset = testDataset();
const event = (id: string, entry: number, date: string, more: Partial<EventRecord> = {}): EventRecord => ({
  ...dataset.events[0]!,
  place: "elsewhere",
  participants: [{ actor: "nobody", role: "by" }],
  ...more,
  id,
  entry,
  date,
});

describe("dataset", () => {
  it("puts events in order of time and articles newest first, undated ones last", () => {
    const article = dataset.articles[0]!;
    const { date: _, ...undated } = article;
    const arranged = arrange("g", dataset.manifest, [
      event("late", 1, "2024-10"),
      event("early", 2, "2003"),
      event("middle", 3, "2023-10-07/.."),
      { ...undated, id: "undated" },
      { ...article, id: "old", date: "2020" },
      { ...article, id: "new", date: "2024-05-18~" },
    ]);
    expect(arranged.events.map(({ id }) => id)).toEqual(["early", "middle", "late"]);
    expect(arranged.articles.map(({ id }) => id)).toEqual(["new", "old", "undated"]);
    expect(byYear(arranged.articles, ({ date }) => date).map(({ year }) => year)).toEqual([
      "2024",
      "2020",
      "",
    ]);
  });

  it("finds entries by id and by number", () => {
    expect(dataset.entry("arland")?.entry).toBe(1);
    expect(dataset.numbered(2)?.id).toBe("talks");
    expect(dataset.entry("herald")).toBeUndefined();
    expect(dataset.article("herald")?.entry).toBe(3);
  });

  it("gives an entry the events that it has any part in, never itself", () => {
    const named = event("related", 10, "2024-01", { related: ["ada-marsh"] });
    const other = event("other", 11, "2024-02");
    const all = arrange("g", dataset.manifest, [...dataset.actors, ...dataset.events, named, other]);
    const timeline = (id: string): string[] => timelineOf(all, all.entry(id)!).map((one) => one.id);
    expect(timeline("ada-marsh")).toEqual(["related", "talks"]);
    expect(timeline("arland")).toEqual(["talks"]);
    expect(timeline("talks")).toEqual([]);
  });

  it("knows what rests on an article", () => {
    expect(citing(dataset, "herald").map(({ id }) => id)).toEqual(["ada-marsh", "arland", "talks"]);
    expect(citing(dataset, "her")).toEqual([]);
  });
});
