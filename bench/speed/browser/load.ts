import { noPages, savedPages } from "../lib/pages.ts";
import { note } from "../lib/progress.ts";
import { row, type Part, type PartResult } from "../lib/row.ts";
import { ratios, seriesOf } from "../lib/series.ts";
import { inTurns, withPair } from "./pair.ts";
import { inert } from "./served.ts";
import { heapOf, sleep, threadTimeOf, type Chromium } from "./tab.ts";

/** Times that every page is loaded in each browser; the first is not counted. */
const ROUNDS = 3;
/** Ms after `load` until everything that comes with a page has been done. */
const REST_MS = 600;

/** What loading one page cost: ms of the main thread, ms until something showed, bytes held after. */
interface Cost {
  readonly task: number;
  readonly paint: number;
  readonly heap: number;
}

async function load(browser: Chromium, url: string): Promise<Cost> {
  const tab = await browser.tab();
  await tab.front();
  // The thread's own clock: what other processes do meanwhile does not count.
  await tab.send("Performance.enable", { timeDomain: "threadTicks" });
  await tab.goto(url);
  await sleep(REST_MS);
  const task = await threadTimeOf(tab);
  const paint = await tab.evaluate<number>(
    `performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? NaN`,
  );
  const heap = await heapOf(tab);
  await tab.close();
  return { task, paint, heap };
}

async function run(): Promise<PartResult> {
  const missing = noPages();
  if (missing) return { skipped: missing };
  const saved = savedPages();
  const served = Object.fromEntries(saved.map(({ name, bytes }) => [`/${name}`, inert(bytes)]));
  const costs: { with: Cost; without: Cost }[] = await withPair(served, async (pair) => {
    const found: { with: Cost; without: Cost }[] = [];
    for (const { name } of saved) {
      note(`load: ${name}`);
      const both = await inTurns(pair, ROUNDS, (browser) => load(browser, `${pair.url}/${name}`));
      both.with.forEach((cost, round) => {
        if (round > 0) found.push({ with: cost, without: both.without[round]! });
      });
    }
    return found;
  });
  const of = (side: "with" | "without", key: keyof Cost): number[] => costs.map((cost) => cost[side][key]);
  const more = (key: keyof Cost): number[] => costs.map((cost) => cost.with[key] - cost.without[key]);
  const seen = costs.filter(
    (cost) => Number.isFinite(cost.with.paint) && Number.isFinite(cost.without.paint),
  );
  return {
    rows: [
      row("main thread, without", "ms", seriesOf(of("without", "task"))),
      row("main thread, with / without", "×", seriesOf(ratios(of("with", "task"), of("without", "task")))),
      row("main thread, added a page", "ms", seriesOf(more("task"))),
      row("first contentful paint, without", "ms", seriesOf(seen.map((cost) => cost.without.paint))),
      row("first contentful paint, with / without", "×", seriesOf(seen.map((cost) => cost.with.paint / cost.without.paint))), // prettier-ignore
      row("heap added, a frame", "KB", seriesOf(more("heap").map((bytes) => bytes / 1024))),
    ],
  };
}

/** What the extension costs the whole browser while a page loads. `load` is no measure: any content script moves it. */
export const loading: Part = { title: "Loading a page, whole browser", run };
