import { describe, expect, it } from "vitest";
import { ACTOR_TYPES, EVENT_TYPES } from "../dataset/schema.ts";
import { grouped, groupOf, GROUPS } from "./groups.ts";

describe("groups", () => {
  it("gives every type of the dataset a group", () => {
    const actors = ACTOR_TYPES.map((type) => groupOf({ kind: "actor", type }));
    expect(actors).toEqual([
      "people",
      "organisations",
      "organisations",
      "places",
      "places",
      "weapons",
      "weapons",
    ]);
    for (const type of EVENT_TYPES) expect(groupOf({ kind: "event", type })).toBe("events");
    expect(GROUPS).toContain(groupOf({ kind: "actor", type: "religion" }));
  });

  it("keeps reading order and leaves empty groups out", () => {
    const items = [
      { id: 1, kind: "event", type: "talks" },
      { id: 2, kind: "actor", type: "person" },
      { id: 3, kind: "actor", type: "state" },
      { id: 4, kind: "actor", type: "person" },
    ];
    expect(
      grouped(items, groupOf).map(({ group, items: some }) => [group, some.map(({ id }) => id)]),
    ).toEqual([
      ["people", [2, 4]],
      ["places", [3]],
      ["events", [1]],
    ]);
  });
});
