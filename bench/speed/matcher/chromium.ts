import { readFileSync } from "node:fs";
import { join } from "node:path";
import { serve } from "../../../e2e/server.ts";
import { bundled } from "../browser/extension.ts";
import { chromium, threadTimeOf, type Tab } from "../browser/tab.ts";
import type { SavedPage } from "../lib/pages.ts";
import { note } from "../lib/progress.ts";
import { digits } from "../lib/report.ts";
import { row, type Row } from "../lib/row.ts";
import { exactly, ratios, seriesOf } from "../lib/series.ts";
import { PATIENCE_MS } from "./process.ts";
import { OURS, type Timed } from "./protocol.ts";
import { label, SIZES } from "./sizes.ts";

/** Who runs with how many names, each in a tab and process of its own. */
const RIVALS: readonly (readonly [name: string, sizes: readonly number[]])[] = [
  ["flashtext.js", [50, 100_000]],
  ["modern-ahocorasick", [50, 100_000]],
  ["@monyone/aho-corasick", [50, 100_000]],
  ["one RegExp", [50, 1_000]],
  ["mark.js", [50]],
];
const TURNS = 7;
const WARM_UP = 2;

interface Runner {
  readonly name: string;
  readonly size: number;
  readonly tab: Tab;
  readonly characters: number;
  readonly timed: Timed[];
}

const patiently = <T>(promise: Promise<T>): Promise<T> =>
  Promise.race([
    promise,
    new Promise<T>((_, reject) => {
      setTimeout(() => reject(new Error(`more than ${PATIENCE_MS / 1000} s`)), PATIENCE_MS).unref();
    }),
  ]);

/** One turn, in ms of the tab's own thread: others use the machine too. */
async function turnOf(tab: Tab): Promise<Timed> {
  const half = async (what: "floor" | "matcher"): Promise<{ ms: number; found: number }> => {
    const before = await threadTimeOf(tab);
    const { passes, found } = await tab.evaluate<{ passes: number; found: number }>(`bench.run("${what}")`);
    return { ms: ((await threadTimeOf(tab)) - before) / passes, found };
  };
  const floor = await half("floor");
  const matcher = await half("matcher");
  return { floor: floor.ms, matcher: matcher.ms, found: matcher.found };
}

/** The matcher in Chromium, with the walk over the page's tree that it needs. */
export async function inChromium(folder: string, saved: readonly SavedPage[]): Promise<Row[]> {
  const file = (name: string, type: string) => ({ body: readFileSync(join(folder, name)), type });
  const server = await serve({
    "/": "<!doctype html><title>Bench</title>",
    ...Object.fromEntries(saved.map(({ name, bytes }) => [`/${name}`, { body: bytes }])),
    ...Object.fromEntries(SIZES.map((size) => [`/${size}.bin`, file(`${size}.bin`, "application/octet-stream")])), // prettier-ignore
    ...Object.fromEntries(SIZES.map((size) => [`/${size}.json`, file(`${size}.json`, "application/json")])),
  });
  const scripts = [
    await bundled("bench/rivals.mjs", [], "rivals"),
    await bundled("bench/speed/page/walk-and-match.ts"),
  ];
  const browser = await chromium(null);
  const rows: Row[] = [];
  let site = 0;
  const start = async (name: string, size: number): Promise<Runner> => {
    note(`matcher in Chromium: ${name}, ${label(size)} names`);
    const tab = await browser.tab();
    await tab.send("Performance.enable", { timeDomain: "threadTicks" });
    await tab.goto(`${server.url.replace("127.0.0.1", `site${site++}.localhost`)}/`);
    for (const script of scripts) await tab.evaluate(`${script};0`);
    const pages = JSON.stringify(saved.map((page) => page.name));
    const characters = await patiently(tab.evaluate<number>(`bench.prepare("${name}", ${size}, ${pages})`));
    return { name, size, tab, characters, timed: [] };
  };
  const compete = async (runners: readonly Runner[]): Promise<void> => {
    for (let round = -WARM_UP; round < TURNS; round++)
      for (const { tab, timed } of runners) {
        // A tab behind another one is given less of the processor.
        await tab.front();
        const turn = await patiently(turnOf(tab));
        if (round >= 0) timed.push(turn);
      }
  };
  const ms = ({ timed }: Runner): number[] => timed.map(({ matcher }) => matcher);
  const perChar = (runner: Runner): number[] => ms(runner).map((each) => (each * 1e6) / runner.characters);
  try {
    const ours: Runner[] = [];
    for (const size of SIZES) ours.push(await start(OURS, size));
    await compete(ours);
    const of = (size: number): Runner => ours.find((each) => each.size === size)!;
    for (const runner of ours) {
      const times = seriesOf(ratios(ms(runner), runner.timed.map(({ floor }) => floor))).median; // prettier-ignore
      rows.push(row(`Chromium: Siyaq with its walk, ${label(runner.size)} names`, "ns/char", seriesOf(perChar(runner)), { note: `${digits(times)} × the floor with its walk` })); // prettier-ignore
    }
    rows.push(row("Chromium: t(100k) / t(50)", "×", seriesOf(ratios(ms(of(100_000)), ms(of(50)))), { most: 1.4 })); // prettier-ignore
    rows.push(row("Chromium: t(1M) / t(50)", "×", seriesOf(ratios(ms(of(1_000_000)), ms(of(50)))), { most: 2 })); // prettier-ignore
    for (const [name, sizes] of RIVALS)
      for (const size of sizes) {
        const what = `Chromium: ${name} / Siyaq, both with the walk, ${label(size)} names`;
        const goal = size === 100_000 ? { least: 4 } : {};
        try {
          const rival = await start(name, size);
          const us = { ...of(size), timed: [] };
          await compete([us, rival]).finally(() => rival.tab.close());
          rows.push(row(what, "×", seriesOf(ratios(ms(rival), ms(us))), { ...goal, note: `${digits(seriesOf(perChar(rival)).median)} ns/char` })); // prettier-ignore
        } catch (error) {
          rows.push(
            row(what, "×", exactly(NaN), { note: `stops: ${(error as Error).message.split("\n")[0]}` }),
          );
        }
      }
    return rows;
  } finally {
    await browser.close();
    await server.close();
  }
}
