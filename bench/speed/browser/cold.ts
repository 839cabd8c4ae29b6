import { rmSync } from "node:fs";
import { serve } from "../../../e2e/server.ts";
import { noPages, savedPages } from "../lib/pages.ts";
import { note } from "../lib/progress.ts";
import { row, type Part, type PartResult, type Row } from "../lib/row.ts";
import { exactly, median, seriesOf } from "../lib/series.ts";
import { clockedContent, engineFiles, floorFiles, ownFiles, write } from "./extension.ts";
import { bigPage, inert } from "./served.ts";
import { chromium, sleep } from "./tab.ts";
import { momentOf, ownTasks, startTrace, stretches } from "./trace.ts";

/** Fresh processes for each page, by how much slower the processor is made. */
const ROUNDS = { 1: 2, 4: 1 } as const;
/** Ms after `load` in which a page is read and comes to rest. */
const REST_MS = { 1: 500, 4: 1_500 } as const;
type Rate = keyof typeof ROUNDS;

/** One page read once in a fresh browser process; ms. */
interface Reading {
  readonly page: string;
  readonly rate: Rate;
  /** The floor of the same page, measured right after; and the engine alone. */
  readonly floor: number;
  readonly engine: number;
  readonly slices: number;
  readonly longest: number;
  readonly longTasks: number;
  readonly read: number;
  /** From the script's start, and from the moment that the table was there; undefined where nothing is marked. */
  readonly firstMark: number | undefined;
  readonly firstMarkAfterTable: number | undefined;
  readonly registered: number;
}

const BIG = "10 MB page";

async function visit<T>(
  extension: string,
  installs: boolean,
  url: string,
  rate: Rate,
  see: (
    events: Awaited<ReturnType<Awaited<ReturnType<typeof startTrace>>>>,
    id: string,
    registered: number,
  ) => T,
): Promise<T> {
  const browser = await chromium(extension, installs);
  try {
    const tab = await browser.tab();
    if (rate > 1) await tab.send("Emulation.setCPUThrottlingRate", { rate });
    const stop = await startTrace(browser.cdp);
    await tab.goto(url);
    await sleep(REST_MS[rate] * (url.endsWith("/big") ? 4 : 1));
    const registered = await tab.evaluate<number>(
      "[...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0)",
    );
    return see(await stop(), browser.id, registered);
  } finally {
    await browser.close();
  }
}

/** Reads a page with our extension. */
const ours = (
  extension: string,
  page: string,
  url: string,
  rate: Rate,
): Promise<Omit<Reading, "floor" | "engine">> =>
  visit(extension, true, url, rate, (events, id, registered) => {
    const tasks = ownTasks(events, id, "siyaq").map(({ ms }) => ms);
    const start = momentOf(events, "siyaq start") ?? NaN;
    const table = momentOf(events, "siyaq decode end") ?? NaN;
    const mark = momentOf(events, "siyaq first mark");
    return {
      page,
      rate,
      slices: stretches(events, "siyaq slice").reduce((sum, { ms }) => sum + ms, 0),
      longest: Math.max(...tasks),
      longTasks: tasks.filter((ms) => ms > 50).length,
      read: table - start,
      firstMark: mark && mark - start,
      firstMarkAfterTable: mark && mark - table,
      registered,
    };
  });

/** Reads a page with a script that does one thing in one go: what that took. */
const oneGo = (what: "floor" | "engine", extension: string, url: string, rate: Rate): Promise<number> =>
  visit(extension, false, url, rate, (events) => stretches(events, what)[0]?.ms ?? NaN);

/** The rows of one processor speed. */
function rowsOf(rate: Rate, readings: readonly Reading[]): Row[] {
  const own = readings.filter((each) => each.rate === rate);
  const pages = own.filter(({ page }) => page !== BIG);
  const at = `${rate}× CPU`;
  const defined = (values: readonly (number | undefined)[]): number[] => values.filter((value) => value !== undefined); // prettier-ignore
  const ratiosOf = (key: "slices" | "engine"): { page: string; ratio: number }[] =>
    [...new Set(pages.map(({ page }) => page))].map((page) => {
      const same = pages.filter((each) => each.page === page);
      return { page, ratio: median(same.map((each) => each[key])) / median(same.map((each) => each.floor)) };
    });
  const compared = (key: "slices" | "engine", what: string): Row[] => {
    const byPage = ratiosOf(key);
    const worst = byPage.reduce((one, other) => (other.ratio > one.ratio ? other : one));
    return [
      row(`${at}: ${what} / floor, over pages`, "×", seriesOf(byPage.map(({ ratio }) => ratio)), { most: 1.5 }), // prettier-ignore
      row(`${at}: ${what} / floor, worst page`, "×", exactly(worst.ratio), { most: 2, note: worst.page }),
    ];
  };
  const marked = pages.filter(({ firstMark }) => firstMark !== undefined);
  const longest = pages.reduce((one, other) => (other.longest > one.longest ? other : one));
  const limit = rate === 1 ? 8 : 16;
  return [
    row(`${at}: the floor, walk and sum, a page`, "ms", seriesOf(pages.map(({ floor }) => floor))),
    row(`${at}: the engine alone, walk and find, a page`, "ms", seriesOf(pages.map(({ engine }) => engine))),
    ...compared("engine", "the engine alone"),
    row(`${at}: our slices, all that is done to a page`, "ms", seriesOf(pages.map(({ slices }) => slices))),
    ...compared("slices", "our slices"),
    row(`${at}: longest own task`, "ms", seriesOf(pages.map((each) => each.longest)), { most: limit, worst: true, note: longest.page }), // prettier-ignore
    row(`${at}: own tasks over 50 ms, all pages`, "tasks", exactly(own.reduce((sum, { longTasks }) => sum + longTasks, 0)), { most: 0 }), // prettier-ignore
    row(`${at}: table read and decoded after script start`, "ms", seriesOf(pages.map(({ read }) => read))),
    row(`${at}: first mark after script start`, "ms", seriesOf(defined(marked.map(({ firstMark }) => firstMark)))), // prettier-ignore
    row(`${at}: first mark after the table is read`, "ms", seriesOf(defined(marked.map(({ firstMarkAfterTable }) => firstMarkAfterTable))), { most: rate === 1 ? 5 : 16 }), // prettier-ignore
    row(`${at}: ranges registered at once`, "ranges", seriesOf(own.map(({ registered }) => registered)), { most: 300, worst: true }), // prettier-ignore
    ...own.filter(({ page }) => page === BIG).flatMap((big) => [
      row(`${at}: ${BIG}, slices / floor`, "×", exactly(big.slices / big.floor)),
      row(`${at}: ${BIG}, longest own task`, "ms", exactly(big.longest), { most: limit }),
      row(`${at}: ${BIG}, first mark after the table is read`, "ms", exactly(big.firstMarkAfterTable ?? NaN), { most: rate === 1 ? 5 : 16 }), // prettier-ignore
    ]), // prettier-ignore
  ];
}

async function run(): Promise<PartResult> {
  const missing = noPages();
  if (missing) return { skipped: missing };
  const files = await ownFiles();
  const extension = write(files.set("content.js", await clockedContent()));
  const floorExtension = write(await floorFiles());
  const engineExtension = write(await engineFiles());
  const saved = savedPages();
  const served = Object.fromEntries(saved.map(({ name, bytes }) => [`/${name}`, inert(bytes)]));
  const server = await serve({ ...served, "/big": bigPage(10_000_000) });
  const readings: Reading[] = [];
  try {
    for (const rate of [1, 4] as const)
      for (let round = 0; round < ROUNDS[rate]; round++) {
        note(`cold: ${rate}× CPU, round ${round + 1} of ${ROUNDS[rate]}`);
        for (const page of [...saved.map(({ name }) => name), ...(round === 0 ? [BIG] : [])]) {
          const url = `${server.url}/${page === BIG ? "big" : page}`;
          const reading = await ours(extension, page, url, rate);
          const floor = await oneGo("floor", floorExtension, url, rate);
          const engine = await oneGo("engine", engineExtension, url, rate);
          readings.push({ ...reading, floor, engine });
        }
      }
    return { rows: ([1, 4] as const).flatMap((rate) => rowsOf(rate, readings)) };
  } finally {
    await server.close();
    for (const folder of [extension, floorExtension, engineExtension])
      rmSync(folder, { recursive: true, force: true });
  }
}

/** The content script where it runs once and cold: a fresh browser process for each page. */
export const cold: Part = { title: "Content script, cold in a fresh browser process", run };
