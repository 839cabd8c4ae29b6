import { note } from "../lib/progress.ts";
import { row, type Part, type PartResult, type Row } from "../lib/row.ts";
import { ratios, seriesOf } from "../lib/series.ts";
import { serve } from "../../../e2e/server.ts";
import { bundled } from "./extension.ts";
import { inTurns, withPair } from "./pair.ts";
import { emptyPage, namedPage } from "./served.ts";
import { chromium, sleep, threadTimeOf, type Chromium, type Tab } from "./tab.ts";

/** Paragraphs and names in each: 10,000 mentions. */
const PARAGRAPHS = 2_000;
const NAMES = 5;
const MARKS = 1_000;
const ROUNDS = 5;
const INSERT_MS = 3_000;
/** Ms until a page of 10,000 mentions has been read. */
const READ_MS = 2_500;

const REGISTERED = "[...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0)";

async function open(browser: Chromium, url: string, script: string): Promise<Tab> {
  const tab = await browser.tab();
  await tab.front();
  await tab.send("Performance.enable", { timeDomain: "threadTicks" });
  await tab.goto(url);
  await tab.evaluate(script);
  return tab;
}

/** Marks by a highlight of static ranges against `<mark>` elements round the names. */
async function markOrWrap(): Promise<Row[]> {
  const script = await bundled("bench/speed/page/mark-or-wrap.ts");
  const server = await serve({ "/": namedPage(PARAGRAPHS, NAMES) });
  const browser = await chromium(null);
  const times = { highlight: [] as number[], wrap: [] as number[] };
  const tasks = { highlight: [] as number[], wrap: [] as number[] };
  try {
    for (let round = 0; round < ROUNDS; round++)
      for (const way of ["highlight", "wrap"] as const) {
        const tab = await open(browser, `${server.url}/`, script);
        await tab.evaluate(`bench.prepare(${MARKS})`);
        await sleep(200);
        const before = await threadTimeOf(tab);
        times[way].push(await tab.evaluate<number>(`bench.show("${way}")`));
        tasks[way].push((await threadTimeOf(tab)) - before);
        await tab.close();
      }
  } finally {
    await browser.close();
    await server.close();
  }
  const what = `${MARKS} marks`;
  return [
    row(`${what} as static ranges: script and layout`, "ms", seriesOf(times.highlight)),
    row(`${what} as elements: script and layout`, "ms", seriesOf(times.wrap)),
    row(`wrapping / marking, script and layout`, "×", seriesOf(ratios(times.wrap, times.highlight))),
    row(`wrapping / marking, all of the main thread`, "×", seriesOf(ratios(tasks.wrap, tasks.highlight))),
  ];
}

/** What the page itself does, with 10,000 mentions on it. */
async function operations(): Promise<Row[]> {
  const script = await bundled("bench/speed/page/operations.ts");
  const registered: number[] = [];
  return withPair({ "/": namedPage(PARAGRAPHS, NAMES) }, async (pair) => {
    const both = await inTurns(pair, ROUNDS, async (browser) => {
      const tab = await open(browser, `${pair.url}/`, script);
      await sleep(READ_MS);
      if (browser === pair.with) registered.push(await tab.evaluate<number>(REGISTERED));
      const times: Record<string, number> = {};
      for (const name of await tab.evaluate<string[]>("bench.names")) {
        const before = await threadTimeOf(tab);
        await tab.evaluate(`bench.operate("${name}")`);
        times[name] = (await threadTimeOf(tab)) - before;
        // Between two things that a page does it lets others work, and so do we.
        await sleep(300);
      }
      await tab.close();
      return times;
    });
    const of = (side: "with" | "without", name: string): number[] => both[side].map((times) => times[name]!);
    const all = (side: "with" | "without"): number[] => both[side].map((times) => Object.values(times).reduce((sum, ms) => sum + ms, 0)); // prettier-ignore
    return [
      row("10,000 mentions: ranges registered at once", "ranges", seriesOf(registered), { most: 300, worst: true }), // prettier-ignore
      ...Object.keys(both.with[0]!).map(
        (name) =>
        row(`10,000 mentions, ${name}: with / without`, "×", seriesOf(ratios(of("with", name), of("without", name))), { most: 1.1 }), // prettier-ignore
      ),
      row("10,000 mentions, all of these: with / without", "×", seriesOf(ratios(all("with"), all("without"))), { most: 1.1 }), // prettier-ignore
    ];
  });
}

/** A page that never rests. */
async function inserting(): Promise<Row[]> {
  const script = await bundled("bench/speed/page/insert.ts");
  return withPair({ "/": emptyPage() }, async (pair) => {
    const measure = (how: string) =>
      inTurns(pair, ROUNDS, async (browser) => {
        const tab = await open(browser, `${pair.url}/`, script);
        const rate = await tab.evaluate<number>(`bench.${how}(${INSERT_MS})`);
        await tab.close();
        return rate;
      });
    const steady = await measure("steady");
    const flatOut = await measure("flatOut");
    return [
      row("page inserting 12,000 paragraphs a second, without", "1/s", seriesOf(steady.without)),
      row("page inserting 12,000 paragraphs a second, with / without", "×", seriesOf(ratios(steady.with, steady.without)), { least: 0.95 }), // prettier-ignore
      row("page inserting as fast as it can, without", "1/s", seriesOf(flatOut.without)),
      row("page inserting as fast as it can, with / without", "×", seriesOf(ratios(flatOut.with, flatOut.without))), // prettier-ignore
    ];
  });
}

async function run(): Promise<PartResult> {
  const rows: Row[] = [];
  note("page: marking against wrapping");
  rows.push(...(await markOrWrap()));
  note("page: its own operations");
  rows.push(...(await operations()));
  note("page: inserting");
  rows.push(...(await inserting()));
  return { rows };
}

/** What the page itself feels of marks: needs no material. */
export const page: Part = { title: "The page under marks", run };
