import { rmSync } from "node:fs";
import { chromium } from "../../../e2e/drivers/chromium.ts";
import { until } from "../../../e2e/drivers/driver.ts";
import { serve } from "../../../e2e/server.ts";
import { findChromium } from "../../../scripts/browsers.mjs";
import { buildTable } from "../../../src/mentions/build.ts";
import { bundled, write } from "../browser/extension.ts";
import { inert } from "../browser/served.ts";
import { memoryOf } from "../browser/tabs.ts";
import { nameSet } from "../lib/names.ts";
import { noPages, savedPages } from "../lib/pages.ts";
import { note } from "../lib/progress.ts";
import { row, type Part, type PartResult, type Row } from "../lib/row.ts";
import { exactly, seriesOf } from "../lib/series.ts";
import { buildFilter } from "./filter.ts";
import type { Mode, Report } from "./protocol.ts";

const NAMES = 1_000_000;
const ROUNDS = 5;
const TABS = 10;
const MODES: readonly Mode[] = ["table", "filter"];
const MB = 2 ** 20;

/** An extension that reads pages with a million names and does nothing else. */
async function extension(data: Readonly<Record<string, Uint8Array>>): Promise<string> {
  const manifest = {
    manifest_version: 3,
    name: "Bench",
    version: "1",
    permissions: ["storage", "unlimitedStorage"],
    background: { service_worker: "worker.js" },
    content_scripts: [{ matches: ["<all_urls>"], js: ["content.js"], run_at: "document_idle" }],
  };
  return write(
    new Map<string, string | Uint8Array>([
      ...Object.entries(data).map(([name, bytes]) => [`${name}.bin`, bytes] as const),
      ["content.js", await bundled("bench/speed/million/content.ts")],
      ["worker.js", await bundled("bench/speed/million/worker.ts")],
      ["options.html", "<!doctype html><title>Bench</title>"],
      ["manifest.json", JSON.stringify(manifest)],
    ]),
  );
}

/** Puts the data where content scripts read them, as an installed pack would be. */
const STORE = (names: readonly string[]): string => `(async () => {
  for (const name of ${JSON.stringify(names)}) {
    const bytes = new Uint8Array(await (await fetch(name + ".bin")).arrayBuffer());
    await chrome.storage.local.set({ [name]: bytes.toBase64() });
  }
  return true;
})()`;

/** Asked again when a process ended in the middle of counting. */
async function memoryNow(pid: number): Promise<number | null> {
  for (let again = 0; again < 5; again++) {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    const memory = memoryOf(pid);
    if (memory !== null) return memory;
  }
  return null;
}

async function run(): Promise<PartResult> {
  const missing = noPages() ?? (findChromium() ? null : "Chromium is not installed");
  if (missing) return { skipped: missing };
  const pages = savedPages();
  note(`million: building a table of ${NAMES} names`);
  const names = nameSet(NAMES);
  const table = buildTable(names);
  const { singles, pairs } = buildFilter(names);
  const folder = await extension({ table, singles, pairs });
  const server = await serve(Object.fromEntries(pages.map(({ name, bytes }) => [`/${name}`, inert(bytes)])));
  const rows: Row[] = [
    row("whole table, bytes a page holds", "MB", exactly(table.length / MB)),
    row("filter, bytes a page holds", "MB", exactly((singles.length + pairs.length) / MB)),
  ];
  const reports: Record<Mode, Report[]> = { table: [], filter: [] };
  const cold: number[] = [];
  const memory: Partial<Record<Mode, number>> = {};
  try {
    for (const mode of MODES) {
      // A browser each, so that neither's memory is counted for the other.
      const browser = await chromium({ extension: folder });
      try {
        await browser.inExtension(STORE(["table", "singles", "pairs"]));
        await browser.inExtension(
          `chrome.storage.local.set({ mode: ${JSON.stringify(mode)} }).then(() => true)`,
        );
        const read = async (name: string, host = "127.0.0.1"): Promise<Report> => {
          const page = await browser.open(`${server.url.replace("127.0.0.1", host)}/${name}`);
          const report = await until(() => page.inContentScript!<Report | undefined>("globalThis.report"), "the report", 120_000); // prettier-ignore
          if (host === "127.0.0.1") await page.close();
          return report!;
        };
        for (let round = 0; round < ROUNDS; round++) {
          note(`million: ${mode}, round ${round + 1} of ${ROUNDS}`);
          if (mode === "filter") {
            await browser.stopWorker();
            cold.push((await read(pages[0]!.name)).ask);
          }
          for (const { name } of pages) reports[mode].push(await read(name));
        }
        const before = await memoryNow(browser.cdp.process.pid!);
        for (let tab = 0; tab < TABS; tab++)
          await read(pages[tab % pages.length]!.name, `site${tab}.localhost`);
        const after = await memoryNow(browser.cdp.process.pid!);
        if (before !== null && after !== null) memory[mode] = (after - before) / TABS / MB;
      } finally {
        await browser.kill();
      }
    }
  } finally {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
  for (const mode of MODES) {
    const all = reports[mode];
    const add = (what: string, of: (report: Report) => number): void =>
      void rows.push(row(`${mode}: ${what}`, "ms", seriesOf(all.map(of))));
    add("read from storage", ({ read }) => read);
    add("decode", ({ decode }) => decode);
    add("walk and scan", ({ scan }) => scan);
    if (mode === "filter") {
      add("question and answer, the worker awake with its table", ({ ask }) => ask);
      rows.push(row("filter: question and answer, the worker stopped before", "ms", seriesOf(cold)));
      rows.push(row("filter: size of the question", "KB", seriesOf(all.map(({ sent }) => sent / 1024))));
      rows.push(row("filter: places asked about for one that is a name", "×", seriesOf(all.filter(({ found }) => found > 0).map(({ asked, found }) => asked / found)))); // prettier-ignore
    }
    add("all of it, until names are known", ({ read, decode, scan, ask }) => read + decode + scan + ask);
    if (memory[mode] !== undefined) rows.push(row(`${mode}: memory a tab with the page in it`, "MB", exactly(memory[mode]))); // prettier-ignore
  }
  const total = (mode: Mode): number => reports[mode].reduce((sum, { found }) => sum + found, 0);
  rows.push(
    row("names found with the filter / with the table", "×", exactly(total("filter") / total("table"))),
  );
  return { rows };
}

/** A million names in a live page: the whole table in each page against a filter and one question to the worker. */
export const million: Part = { title: "1,000,000 names in a live page: two ways", run };
