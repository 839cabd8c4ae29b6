/**
 * `npm run dev [-- --firefox] [--headless]`: starts a browser with the extension, rebuilds on every change
 * and loads the new build over the running one, as an update does.
 */
import { spawnSync } from "node:child_process";
import { watch } from "node:fs";
import { resolve } from "node:path";
import { chromium } from "../e2e/drivers/chromium.ts";
import { firefox } from "../e2e/drivers/firefox.ts";
import { ownPage, serve } from "../e2e/server.ts";
import { findChromium } from "./browsers.mjs";

const SOURCES = ["src", "extension", "dataset", "icons", "manifest.json"];
/** Editors write a file in several steps; one build for all of them. In milliseconds. */
const SETTLE = 100;

const wantsFirefox = process.argv.includes("--firefox") || !findChromium();
const options = {
  extension: resolve(wantsFirefox ? "dist/firefox" : "dist/chrome"),
  headless: process.argv.includes("--headless"),
};
const build = (): boolean =>
  spawnSync(process.execPath, ["scripts/ts.mjs", "build.ts", "--no-minify"], { stdio: "inherit" }).status ===
  0;

if (!build()) process.exit(1);
const server = await serve({ "/": ownPage("story.html") });
const browser = await (wantsFirefox ? firefox(options) : chromium(options));
await browser.open(server.url);
console.log(
  `dev: ${browser.name} runs the extension; ${server.url} is a page to try it on. Watching for changes.`,
);

let timer: NodeJS.Timeout | undefined;
let work: Promise<void> = Promise.resolve();
const rebuild = async (): Promise<void> => {
  if (!build()) return console.log("dev: the build failed; the browser keeps the last good one.");
  await browser.update(options.extension);
  console.log("dev: rebuilt and reloaded");
};
const watchers = SOURCES.map((path) =>
  watch(path, { recursive: path !== "manifest.json" }, () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      work = work.then(rebuild).catch((error) => console.error(`dev: ${error.message}`));
    }, SETTLE);
  }),
);
await browser.exited;
for (const watcher of watchers) watcher.close();
await server.close();
process.exit(0);
