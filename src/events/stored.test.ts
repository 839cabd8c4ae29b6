import { expect, it } from "vitest";
import type { EventsData } from "./data.ts";
import { eventsTableOf } from "./stored.ts";

const data: EventsData = { classes: [], events: [], standsFor: [], agents: [], places: [] };

it("reads what was stored, and takes nothing else", () => {
  expect(eventsTableOf(JSON.stringify(data))?.events).toEqual([]);
  for (const other of [undefined, null, data, "", "{", "{}", "null", '{"events":7}'])
    expect(eventsTableOf(other), JSON.stringify(other)).toBeNull();
});
