import { readFileSync } from "node:fs";
import { compileFolder } from "../../../scripts/lib/build-pack.ts";
import { dateOfHtml } from "../../../scripts/lib/html-date.ts";
import { decode } from "../../../scripts/lib/html-text.ts";
import { serve } from "../../../e2e/server.ts";
import { readEvents } from "../../../src/events/table.ts";
import { readTable } from "../../../src/mentions/format.ts";
import type { Pack } from "../../../src/dataset/compile.ts";
import { bundled } from "../browser/extension.ts";
import { chromium, threadTimeOf } from "../browser/tab.ts";
import { flowsOf, noPages, savedPages, type SavedPage } from "../lib/pages.ts";
import { note } from "../lib/progress.ts";
import { digits } from "../lib/report.ts";
import { row, type Part, type PartResult, type Row } from "../lib/row.ts";
import { ratios, seriesOf } from "../lib/series.ts";
import { countEvents, findNames, handedOver, type NamedFlow } from "./work.ts";

const ROUNDS = 9;
const WARM_UP = 4;
/** Ms of work behind one figure in Node: a page takes less than the clock can tell. */
const TURN_MS = 120;
/** Saved pages that are measured in Chromium: those with the most names of the dataset. */
const IN_CHROMIUM = 4;
/** The most that events may add to finding names on the pages of the web, and where nobody is named. */
const GOAL = { most: 0.1 };
const NOTHING = { most: 0.005 };

/** A page, its names found. */
interface Read {
  readonly texts: readonly string[];
  readonly flows: readonly NamedFlow[];
  readonly date: string | null;
  readonly names: number;
}

/** Ms that a piece of work takes, done again and again. */
function timeOf(work: () => unknown): number {
  let passes = 0;
  const start = process.cpuUsage();
  for (;;) {
    // Looking at the clock costs microseconds, as much as work that is none.
    for (let again = 0; again < 16; again++) work();
    passes += 16;
    const { user, system } = process.cpuUsage(start);
    const spent = (user + system) / 1000;
    if (spent >= TURN_MS) return spent / passes;
  }
}

/** Finding events beside finding names, in Node, on groups of pages. */
function inNode(pack: Pack, saved: readonly SavedPage[]): Row[] {
  const names = readTable(pack.namesBin);
  const events = readEvents(pack.events!);
  const reads = saved.map((page): Read => {
    const texts = flowsOf([page]);
    const flows = findNames(names, texts);
    const count = flows.reduce((sum, { mentions }) => sum + mentions.length, 0);
    return { texts, flows: handedOver(flows), date: dateOfHtml(decode(page.bytes)), names: count };
  });
  const own = readFileSync("e2e/pages/story.html");
  const story = { name: "story", bytes: own };
  const told: Read = { texts: flowsOf([story]), flows: handedOver(findNames(names, flowsOf([story]))), date: "2024-05-18", names: 1 }; // prettier-ignore
  const groups: readonly [name: string, of: readonly Read[], goal: object][] = [
    ["the saved pages", reads, GOAL],
    ["those of them that name somebody", reads.filter(({ names: count }) => count > 0), {}],
    ["those that name nobody", reads.filter(({ names: count }) => count === 0), NOTHING],
    ["a page about the dataset’s own events", [told], {}],
  ];
  return groups
    .filter(([, of]) => of.length > 0)
    .map(([name, of, goal]) => {
      const forNames: number[] = [];
      const forEvents: number[] = [];
      let found = 0;
      for (let round = -WARM_UP; round < ROUNDS; round++) {
        const one = timeOf(() => of.forEach(({ texts }) => findNames(names, texts)));
        const other = timeOf(() => {
          found = of.reduce((sum, { flows, date }) => sum + countEvents(events, flows, date), 0);
        });
        if (round < 0) continue;
        forNames.push(one);
        forEvents.push(other);
      }
      const about = `${of.length} pages, ${found} events told without their names`;
      return row(`Node: finding events / finding names, ${name}`, "×", seriesOf(ratios(forEvents, forNames)), { ...goal, note: about }); // prettier-ignore
    });
}

/** The same in Chromium, with the walk that names need: the thread's own time. */
async function inChromium(pack: Pack, saved: readonly SavedPage[]): Promise<Row[]> {
  const table = readTable(pack.namesBin);
  const count = (page: SavedPage): number => findNames(table, flowsOf([page])).reduce((sum, { mentions }) => sum + mentions.length, 0); // prettier-ignore
  const most = saved
    .map((page) => ({ page, names: count(page) }))
    .sort((one, other) => other.names - one.names)
    .slice(0, IN_CHROMIUM);
  const server = await serve({
    "/": "<!doctype html><title>Bench</title>",
    "/names.bin": { body: Buffer.from(pack.namesBin), type: "application/octet-stream" },
    "/events.json": { body: Buffer.from(pack.eventsJson!), type: "application/json" },
    ...Object.fromEntries(saved.map(({ name, bytes }) => [`/${name}`, { body: bytes }])),
  });
  const script = await bundled("bench/speed/events/in-page.ts");
  const browser = await chromium(null);
  try {
    const rows: Row[] = [];
    const all = { name: `the ${saved.length} saved pages`, pages: saved.map(({ name }) => name), goal: GOAL };
    const each = most.map(({ page: { name } }) => ({ name, pages: [name], goal: {} }));
    for (const { name, pages, goal } of [all, ...each]) {
      const tab = await browser.tab();
      await tab.front();
      await tab.send("Performance.enable", { timeDomain: "threadTicks" });
      await tab.goto(`${server.url}/`);
      await tab.evaluate(`${script};0`);
      await tab.evaluate(`bench.prepare(${JSON.stringify(pages)})`);
      const times = { names: [] as number[], events: [] as number[] };
      let found = 0;
      for (let round = -WARM_UP; round < ROUNDS; round++)
        for (const what of ["names", "events"] as const) {
          const before = await threadTimeOf(tab);
          const done = await tab.evaluate<{ passes: number; found: number }>(`bench.run("${what}")`);
          const ms = ((await threadTimeOf(tab)) - before) / done.passes;
          if (round >= 0) times[what].push(ms);
          if (what === "events") ({ found } = done);
        }
      await tab.close();
      const about = `${found} events; they take ${digits(seriesOf(times.events).median)} ms`;
      rows.push(row(`Chromium: finding events / finding names with the walk, ${name}`, "×", seriesOf(ratios(times.events, times.names)), { ...goal, note: about })); // prettier-ignore
    }
    return rows;
  } finally {
    await browser.close();
    await server.close();
  }
}

/** What events cost on top of names. */
export const events: Part = {
  title: "Events",
  async run(): Promise<PartResult> {
    const missing = noPages();
    if (missing) return { skipped: missing };
    const pack = await compileFolder("dataset");
    if (!pack.events || !pack.eventsJson) return { skipped: "the dataset has no trigger classes" };
    const saved = savedPages();
    note("events: in Node");
    const rows = inNode(pack, saved);
    note("events: in Chromium");
    return { rows: [...rows, ...(await inChromium(pack, saved))] };
  },
};
