import type { EventsData } from "../../../src/events/data.ts";
import { readEvents } from "../../../src/events/table.ts";
import { flowsOf } from "../../../src/content/flow.ts";
import { pageDate } from "../../../src/content/page-date.ts";
import { walkTexts } from "../../../src/content/walk.ts";
import { readTable } from "../../../src/mentions/format.ts";
import { countEvents, findNames, handedOver, type NamedFlow } from "./work.ts";

/** Runs in a tab, over the trees of saved pages: their names with the walk that they need, then their events. */
const TURN_MS = 60;
const get = (path: string): Promise<Response> => fetch(path);

let names = (): number => 0;
let events = (): number => 0;

(globalThis as { bench?: unknown }).bench = {
  async prepare(pages: readonly string[]): Promise<void> {
    const table = readTable(new Uint8Array(await (await get("/names.bin")).arrayBuffer()));
    const known = readEvents((await (await get("/events.json")).json()) as EventsData);
    const htmls = await Promise.all(pages.map(async (page) => (await get(`/${page}`)).text()));
    const docs = htmls.map((html) => new DOMParser().parseFromString(html, "text/html"));
    const read = ({ body }: Document): NamedFlow[] => {
      const texts: string[] = [];
      const walk = walkTexts(body);
      for (let next = walk.next(); next; next = walk.next())
        for (const { text } of flowsOf(next)) texts.push(text);
      return findNames(table, texts);
    };
    const found = docs.map((doc) => ({ flows: handedOver(read(doc)), date: pageDate(doc) }));
    names = () => docs.reduce((sum, doc) => sum + read(doc).length, 0);
    events = () => found.reduce((sum, { flows, date }) => sum + countEvents(known, flows, date), 0);
  },
  /** Does one of both again and again for a while; answers how often, and how many events there were. */
  run(what: "names" | "events"): { passes: number; found: number } {
    let passes = 0;
    let found = 0;
    const start = performance.now();
    do {
      found = what === "names" ? names() : events();
      passes++;
    } while (performance.now() - start < TURN_MS);
    return { passes, found };
  },
};
