import { readdirSync, readFileSync } from "node:fs";
import { noPages, savedPages } from "../lib/pages.ts";
import { note } from "../lib/progress.ts";
import { row, type Part, type PartResult, type Row } from "../lib/row.ts";
import { exactly } from "../lib/series.ts";
import { withPair } from "./pair.ts";
import { inert } from "./served.ts";
import { heapOf, sleep, type Chromium } from "./tab.ts";

const TABS = 20;
const REST_MS = 2_000;

/** Bytes. */
interface Held {
  readonly heap: number;
  /** Memory of all the browser's processes, shared pages divided; null where the system does not tell. */
  readonly memory: number | null;
}

async function fill(browser: Chromium, urls: readonly string[]): Promise<Held> {
  const tabs = [];
  for (let index = 0; index < TABS; index++) {
    const tab = await browser.tab();
    await tab.goto(urls[index % urls.length]!);
    await tab.front();
    tabs.push(tab);
  }
  await sleep(REST_MS);
  let heap = 0;
  for (const tab of tabs) heap += await heapOf(tab);
  return { heap, memory: memoryOf(browser.cdp.process.pid!) };
}

/** Proportional set size of a process and all below it (Linux). */
export function memoryOf(root: number): number | null {
  try {
    const parents = new Map<number, number>();
    for (const name of readdirSync("/proc")) {
      if (!/^\d+$/.test(name)) continue;
      try {
        // Behind the name, which may hold anything, in brackets.
        const [, parent] = readFileSync(`/proc/${name}/stat`, "utf8").split(") ").at(-1)!.split(" ");
        parents.set(Number(name), Number(parent));
      } catch {
        // It ended meanwhile.
      }
    }
    const isBelow = (id: number | undefined): boolean =>
      id !== undefined && (id === root || isBelow(parents.get(id)));
    let kilobytes = 0;
    for (const id of parents.keys())
      if (isBelow(id))
        kilobytes += Number(
          /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${id}/smaps_rollup`, "utf8"))?.[1] ?? 0,
        );
    return kilobytes * 1024;
  } catch {
    return null;
  }
}

async function run(): Promise<PartResult> {
  const missing = noPages();
  if (missing) return { skipped: missing };
  const saved = savedPages();
  const served = Object.fromEntries(saved.map(({ name, bytes }) => [`/${name}`, inert(bytes)]));
  return withPair(served, async (pair): Promise<PartResult> => {
    // A site each, so that each tab has a process of its own, as with real sites.
    const urls = Array.from({ length: TABS }, (_, index) => `${pair.url.replace("127.0.0.1", `site${index}.localhost`)}/${saved[index % saved.length]!.name}`); // prettier-ignore
    note(`tabs: ${TABS} with the extension`);
    const held = await fill(pair.with, urls);
    note(`tabs: ${TABS} without`);
    const bare = await fill(pair.without, urls);
    const rows: Row[] = [
      row(`script heaps of ${TABS} tabs, without`, "MB", exactly(bare.heap / 2 ** 20)),
      row(`script heaps of ${TABS} tabs, added`, "MB", exactly((held.heap - bare.heap) / 2 ** 20)),
    ];
    if (held.memory !== null && bare.memory !== null)
      rows.push(
        row(`memory of all processes, ${TABS} tabs, without`, "MB", exactly(bare.memory / 2 ** 20)),
        row(`memory of all processes, ${TABS} tabs, added`, "MB", exactly((held.memory - bare.memory) / 2 ** 20)), // prettier-ignore
      );
    return { rows };
  });
}

/** Memory of a browser with twenty tabs open. */
export const tabs: Part = { title: "Memory with 20 tabs", run };
