import { expect, test } from "vitest";
import { findEvents } from "./find-events.ts";
import { readEvents } from "./table.ts";
import { DATA, flowOf } from "./testing/world.ts";

/** The world in which the strike is told as the killing of Zahedi. */
const TABLE = readEvents({
  ...DATA,
  events: DATA.events.map((event) => (event.id === "strike" ? { ...event, classes: [3, 1] } : event)),
});
const count = (text: string, pageDate: string): number =>
  findEvents(TABLE, { flows: [flowOf(text)], pageDate }).flat().length;

test("a killing whose victim the page names", () => {
  expect(count("Israel killed Zahedi in Damascus.", "2024-05-20")).toBeGreaterThan(0);
});

test("whom the page does not name may be anybody, long after", () => {
  expect(count("Israel killed a man of Iran in Damascus.", "2024-05-20")).toBe(0);
  expect(count("Israel killed a man of Iran in Damascus on April 1.", "2024-05-20")).toBeGreaterThan(0);
  expect(count("Israel killed a man of Iran in Damascus.", "2024-04-02")).toBeGreaterThan(0);
});
