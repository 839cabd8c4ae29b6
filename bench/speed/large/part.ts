import { readFileSync, rmSync } from "node:fs";
import { chromium } from "../../../e2e/drivers/chromium.ts";
import { until, type Browser } from "../../../e2e/drivers/driver.ts";
import { firefox } from "../../../e2e/drivers/firefox.ts";
import { closeWelcome, hover } from "../../../e2e/drivers/siyaq.ts";
import { serve, type Server } from "../../../e2e/server.ts";
import { findChromium, findFirefox } from "../../../scripts/browsers.mjs";
import { manifestFor } from "../../../scripts/build/manifest.ts";
import type { Pack } from "../../../src/dataset/compile.ts";
import { ownFiles, write } from "../browser/extension.ts";
import { memoryOf } from "../browser/tabs.ts";
import { nameSet } from "../lib/names.ts";
import { note } from "../lib/progress.ts";
import { row, type Part, type PartResult, type Row } from "../lib/row.ts";
import { exactly, seriesOf } from "../lib/series.ts";
import { ASK, HEARTBEAT, STOP } from "./heartbeat.ts";
import { largePack, putPack } from "./pack.ts";

const NAMES = 100_000;
const TABS = 20;
const BRIEFS = 30;
/** A machine that does other things too stops everybody now and then: that is what the worker's rest shows. */
const REST_MS = 10_000;
const INSTALL_MS = 300_000;

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const API = "(globalThis.browser ?? globalThis.chrome)";

/** The extension in a temporary folder, as the source has it, with a heartbeat in its worker; a pack of its own if given. */
async function extension(target: "chrome" | "firefox", pack: Pack | null): Promise<string> {
  const files = await ownFiles();
  files.set(
    "manifest.json",
    JSON.stringify(manifestFor(target, JSON.parse(readFileSync("manifest.json", "utf8")))),
  );
  files.set("background.js", HEARTBEAT + Buffer.from(files.get("background.js") as Uint8Array).toString());
  const folder = write(files);
  if (pack) putPack(folder, pack);
  return folder;
}

const START = {
  chromium: async (folder: string) => {
    const browser = await chromium({ extension: folder });
    await closeWelcome(browser);
    return { browser, pid: browser.cdp.process.pid! };
  },
  firefox: async (folder: string) => {
    const browser = await firefox({ extension: folder });
    await closeWelcome(browser);
    return { browser, pid: browser.bidi.process.pid! };
  },
};

/** Runs with a browser that has a pack installed; how long that took, in ms. */
async function withInstalled<T>(
  name: "chromium" | "firefox",
  pack: Pack | null,
  run: (browser: Browser, pid: number, installMs: number) => Promise<T>,
): Promise<T> {
  const folder = await extension(name === "chromium" ? "chrome" : "firefox", pack);
  const started = performance.now();
  const { browser, pid } = await START[name](folder);
  try {
    const isThere = `${API}.storage.local.get("active").then(({ active }) => !!active)`;
    await until(() => browser.inExtension<boolean>(isThere), "the dataset to be installed", INSTALL_MS);
    return await run(browser, pid, performance.now() - started);
  } finally {
    await browser.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Bytes that a browser holds with the tabs open; null where the system does not tell. */
async function memoryWithTabs(browser: Browser, pid: number, server: Server): Promise<number | null> {
  for (let index = 0; index < TABS; index++)
    await browser.open(`${server.url.replace("127.0.0.1", `site${index}.localhost`)}/names`);
  await sleep(2000);
  return memoryOf(pid);
}

/** How long a page of the extension takes until an expression holds, in ms. */
async function timed(browser: Browser, path: string, act: string, holds: string): Promise<number> {
  const page = await browser.open(browser.base + path);
  await until(() => page.evaluate<boolean>(`!!document.querySelector("input[type=search]")`), "the page");
  const ms = await page.evaluate<number>(`new Promise((resolve) => {
    const from = performance.now();
    ${act};
    const look = () => (${holds}) ? resolve(performance.now() - from) : setTimeout(look, 5);
    look();
  })`);
  await page.close();
  return ms;
}

const typing = (text: string): string =>
  `{ const field = document.querySelector("input[type=search]"); field.value = ${JSON.stringify(text)}; field.dispatchEvent(new InputEvent("input", { bubbles: true })); }`;

/** A page that names a few hundred of the things. */
function page(names: readonly { readonly text: string; readonly lang: string }[]): string {
  const latin = names.filter(({ lang }) => lang === "en");
  const chosen = Array.from({ length: 300 }, (_, at) => latin[(at * 317) % latin.length]!.text);
  const body = chosen
    .map((text) => `<p>The talks were held in ${text} on Tuesday, officials said.</p>`)
    .join("\n");
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Bench</title><link rel="icon" href="data:,"><body>${body}`;
}

async function measure(
  name: "chromium" | "firefox",
  pack: Pack,
  names: ReturnType<typeof nameSet>,
  server: Server,
): Promise<Row[]> {
  const rows: Row[] = [];
  const add = (
    what: string,
    ...[unit, series, more]: [Row["unit"], Parameters<typeof row>[2], Partial<Row>?]
  ): void => void rows.push(row(`${name}: ${what}`, unit, series, more));
  const wanted = names.find(
    ({ lang, text }, at) => lang === "en" && at > 1000 && /^[A-Z][a-z]{6,}$/.test(text),
  )!;
  const entry = pack.records.find(({ kind, ...record }) => kind === "actor" && (record as { title: { en: string } }).title.en === wanted.text)!; // prettier-ignore
  server.pages.set("/names", page(names));
  server.pages.set(
    "/one",
    `<!doctype html><meta charset="utf-8"><title>One</title><link rel="icon" href="data:,"><body style="margin:60px;font:20px sans-serif"><p>They met in ${wanted.text} again.</p>`,
  );

  note(`large: ${name}, installing ${NAMES} names`);
  const large = await withInstalled(name, pack, async (browser, pid, installMs) => {
    const busy = (await browser.inExtension<number[] | null>(ASK)) ?? [NaN];
    await sleep(REST_MS);
    const idle = (await browser.inExtension<number[] | null>(ASK)) ?? [NaN];
    await browser.inExtension(`void ${STOP}`);
    add("installed, from the browser’s start", "ms", exactly(installMs));
    add("longest time the worker was deaf while installing", "ms", exactly(busy[0]!), { most: 50 });
    add("the same, but for the two longest of a hundred", "ms", exactly(busy[2]!));
    add("longest time it was deaf while at rest", "ms", exactly(idle[0]!), {
      note: "what the machine does to it",
    });

    note(`large: ${name}, marks and briefs`);
    const one = await browser.open(`${server.url}/one`);
    await until(() => one.evaluate<boolean>("CSS.highlights.size > 0"), "the mark");
    const text = await hover(one, wanted.text);
    if (!text.includes("of a set of names")) throw new Error(`The card of ${wanted.text} says: ${text}`);
    const ask = await browser.inExtension<number[]>(`(async () => {
      const { active } = await ${API}.storage.local.get("active");
      const times = [];
      for (let n = 0; n < ${BRIEFS}; n++) {
        const from = performance.now();
        const reply = await ${API}.runtime.sendMessage({ type: "brief", generation: active.generation, entries: [${entry.entry}], reasons: [], surface: ${JSON.stringify(wanted.text)}, pageDate: null, verify: true });
        times.push(performance.now() - from);
        if (reply.state !== "ok") throw new Error(JSON.stringify(reply));
      }
      return times;
    })()`);
    add("a brief, text verified", "ms", seriesOf(ask));

    note(`large: ${name}, popup and library`);
    const found = `[...document.querySelectorAll(".results .row-title")].some((row) => row.textContent === ${JSON.stringify(wanted.text)})`;
    add("popup, first search", "ms", exactly(await timed(browser, "popup.html", typing(wanted.text), found)));
    add("library, first page", "ms", exactly(await timed(browser, "library.html", "", `!!document.querySelector("main .doors")`))); // prettier-ignore

    note(`large: ${name}, ${TABS} tabs`);
    return memoryWithTabs(browser, pid, server);
  });
  const bundled = await withInstalled(name, null, async (browser, pid) => {
    await browser.inExtension(`void ${STOP}`);
    return memoryWithTabs(browser, pid, server);
  });
  if (large !== null && bundled !== null) {
    add(`memory of all processes, ${TABS} tabs`, "MB", exactly(large / 2 ** 20));
    add("the same with the bundled dataset", "MB", exactly(bundled / 2 ** 20));
  }
  return rows;
}

async function run(): Promise<PartResult> {
  const browsers = [
    ...(findChromium() ? (["chromium"] as const) : []),
    ...(findFirefox() ? (["firefox"] as const) : []),
  ];
  if (browsers.length === 0) return { skipped: "there is no browser" };
  note(`large: compiling ${NAMES} names`);
  const names = nameSet(NAMES);
  const pack = await largePack(names);
  const rows: Row[] = [
    row("entries and articles as they ship", "MB", exactly(pack.entriesNdjson.length / 2 ** 20)),
    row("names table as it ships", "bytes/name", exactly(pack.namesBin.length / NAMES)),
  ];
  const server = await serve({});
  try {
    for (const name of browsers) rows.push(...(await measure(name, pack, names, server)));
  } finally {
    await server.close();
  }
  return { rows };
}

/** A hundred thousand names in the running extension: install, marks, briefs, search, memory. */
export const large: Part = { title: "100,000 names in the real extension", run };
