/**
 * `npm run demo`: builds, starts a real browser with the extension on a news page of our own in English and
 * Arabic, and hovers a name with a real pointer. With a display it leaves the browser open; without one (or
 * with `--headless`) it writes demo.png and prints the mentions found.
 */
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { type Browser, type Page, until } from "../e2e/drivers/driver.ts";
import { chromium } from "../e2e/drivers/chromium.ts";
import { firefox } from "../e2e/drivers/firefox.ts";
import { cardOpen, centreOf, closeWelcome, mentionsOn } from "../e2e/drivers/siyaq.ts";
import { ownPage, serve } from "../e2e/server.ts";
import { findChromium } from "./browsers.mjs";

const NAME = "Brett McGurk";

const hasDisplay =
  process.platform !== "linux" || Boolean(process.env["DISPLAY"] || process.env["WAYLAND_DISPLAY"]);
const headless = process.argv.includes("--headless") || !hasDisplay;

async function hover(browser: Browser, page: Page): Promise<void> {
  const cast = await until(() => mentionsOn(browser, page), "the page to be read");
  console.log(`Found on the page (${browser.name}):`);
  for (const { title, marked, quiet } of cast ?? []) console.log(`  ${title}: ${marked + quiet}`);
  const at = await centreOf(page, NAME);
  await page.movePointer(at.x, at.y);
  await until(() => cardOpen(page), `the card of ${NAME}`);
}

execFileSync(process.execPath, ["scripts/ts.mjs", "build.ts"], { stdio: "inherit" });
const server = await serve({ "/": ownPage("story.html") });
const browser = findChromium()
  ? await chromium({ extension: resolve("dist/chrome"), headless })
  : await firefox({ extension: resolve("dist/firefox"), headless });
try {
  await closeWelcome(browser);
  const page = await browser.open(server.url);
  if (headless) {
    await page.resize(1000, 760, 2);
    await hover(browser, page);
    // The card fades in; a still picture wants it whole.
    await new Promise((done) => setTimeout(done, 400));
    writeFileSync("demo.png", await page.screenshot());
    console.log("Wrote demo.png: the card over the page.");
  } else {
    await hover(browser, page);
    console.log("Hover the underlined names. Close the browser to end.");
    await browser.exited;
  }
} finally {
  await browser.close();
  await server.close();
}
