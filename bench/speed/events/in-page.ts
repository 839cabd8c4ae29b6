import type { EventsData } from "../../../src/events/data.ts";
import { readEvents } from "../../../src/events/table.ts";
import { flowsOf } from "../../../src/content/flow.ts";
import { pageDate } from "../../../src/content/page-date.ts";
import { walkTexts } from "../../../src/content/walk.ts";
import { readTable } from "../../../src/mentions/format.ts";
import { countEvents, findNames, type NamedFlow } from "./work.ts";

/** Runs in a tab, over the tree of a saved page: its names with the walk that they need, then its events. */
const TURN_MS = 60;
const get = (path: string): Promise<Response> => fetch(path);

let names = (): NamedFlow[] => [];
let events = (): number => 0;

(globalThis as { bench?: unknown }).bench = {
  async prepare(page: string): Promise<void> {
    const table = readTable(new Uint8Array(await (await get("/names.bin")).arrayBuffer()));
    const known = readEvents((await (await get("/events.json")).json()) as EventsData);
    const doc = new DOMParser().parseFromString(await (await get(page)).text(), "text/html");
    names = () => {
      const texts: string[] = [];
      const walk = walkTexts(doc.body);
      for (let next = walk.next(); next; next = walk.next())
        for (const { text } of flowsOf(next)) texts.push(text);
      return findNames(table, texts);
    };
    const found = names();
    const date = pageDate(doc);
    events = () => countEvents(known, found, date);
  },
  /** Does one of both again and again for a while; answers how often, and how many events there were. */
  run(what: "names" | "events"): { passes: number; found: number } {
    let passes = 0;
    let found = 0;
    const start = performance.now();
    do {
      if (what === "names") found = names().length;
      else found = events();
      passes++;
    } while (performance.now() - start < TURN_MS);
    return { passes, found };
  },
};
