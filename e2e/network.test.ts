import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { findChromium, findFirefox } from "../scripts/browsers.mjs";
import { type BrowserName, startWithCopy } from "./both.ts";
import { type Browser, until } from "./drivers/driver.ts";
import { castOf, hover } from "./drivers/siyaq.ts";
import { ownPage, recordingProxy, serve } from "./server.ts";

/* Nothing ever leaves: counted while the whole product is used, with an alarm that is shown to ring. */

/** Hosts that the browsers themselves call on their own, whatever is installed. */
const BROWSERS_OWN = /(?:google|gvt1|googleapis|gstatic|mozilla|firefox|mozgcp)\.(?:com|net|org)/;

async function useEverything(browser: Browser, url: string): Promise<void> {
  const page = await browser.open(url);
  await castOf(browser, page);
  await hover(page, "Brett McGurk");
  const popup = await browser.open(`${browser.base}popup.html`);
  await until(() => popup.evaluate<boolean>("document.body.innerText.trim().length > 0"), "the popup");
  for (const hash of [
    "#/",
    "#/articles",
    "#/actors",
    "#/events",
    "#/entry/brett-mcgurk",
    "#/search?q=oman",
    "#/about",
  ]) {
    const library = await browser.open(`${browser.base}library.html${hash}`);
    await until(
      () => library.evaluate<boolean>("!!document.querySelector('main h1')"),
      `the library at ${hash}`,
    );
    await library.close();
  }
  const options = await browser.open(`${browser.base}options.html`);
  await until(
    () => options.evaluate<boolean>("document.querySelectorAll('input, select').length > 0"),
    "the options",
  );
}

/** Requests that Chromium's network log ascribes to the extension. */
function fromExtension(netLog: string): string[] {
  const text = readFileSync(netLog, "utf8");
  const head = text.indexOf('"events": [');
  const start = JSON.parse(`${text.slice(0, head)}"events": []}`).constants.logEventTypes
    .URL_REQUEST_START_JOB;
  // One event a line; a browser that was closed in a hurry leaves the last one unfinished.
  const lines = text
    .slice(head)
    .split("\n")
    .filter((line) => /^\{.*\},?\s*$/.test(line));
  expect(lines.length).toBeGreaterThan(100);
  return lines
    .map((line) => JSON.parse(line.replace(/,\s*$/, "")))
    .filter((event: { type: number }) => event.type === start)
    .flatMap(({ params }: { params?: { url?: string; initiator?: string } }) =>
      params?.url && params.initiator?.startsWith("chrome-extension://") ? [params.url] : [],
    );
}

async function run(
  name: BrowserName,
  plant: boolean,
): Promise<{ proxied: string[]; logged: string[]; pageLog: string[] }> {
  const folder = mkdtempSync(join(tmpdir(), "siyaq-net-"));
  const netLog = join(folder, "net.json");
  const proxy = await recordingProxy();
  const server = await serve({ "/story": ownPage("story.html") });
  const { browser, remove } = await startWithCopy(name, {
    proxy: proxy.address,
    ...(name === "chromium" ? { netLog } : {}),
  });
  await useEverything(browser, `${server.url}/story`);
  if (plant) {
    const page = await browser.open(`${server.url}/story?planted`);
    await castOf(browser, page);
    // A request from the page side: the extension pages' CSP does not bind a content script.
    if (name === "chromium")
      await page.inContentScript!(`fetch("http://planted.invalid/from-content").then(() => 1, () => 0)`);
    else
      await browser.inExtension(`(async () => {
        const tab = (await browser.tabs.query({})).findLast((tab) => tab.url?.includes("planted"));
        await browser.scripting.executeScript({ target: { tabId: tab.id }, func: () => fetch("http://planted.invalid/from-content").then(() => 1, () => 0) });
      })()`);
  }
  await browser.close();
  remove();
  const logged = name === "chromium" ? fromExtension(netLog) : [];
  await proxy.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
  return {
    proxied: proxy.seen.filter((line) => !BROWSERS_OWN.test(line) && !line.includes("127.0.0.1")),
    logged,
    pageLog: server.log,
  };
}

describe.each(["chromium", "firefox"] as const)("the network (%s)", (name) => {
  const there = { chromium: findChromium(), firefox: findFirefox() }[name];

  test.skipIf(!there)("using the whole product makes no request at all", { timeout: 120_000 }, async () => {
    const { proxied, logged, pageLog } = await run(name, false);
    expect(proxied).toEqual([]);
    expect(logged).toEqual([]);
    expect(pageLog).toEqual(["/story"]);
  });

  test.skipIf(!there)("the alarm rings: a planted request is seen", { timeout: 120_000 }, async () => {
    const { proxied } = await run(name, true);
    expect(proxied.some((line) => line.includes("planted.invalid"))).toBe(true);
  });

  test.skipIf(!there)(
    "the extension's own pages cannot make a request even if they try",
    { timeout: 60_000 },
    async () => {
      const { browser, remove } = await startWithCopy(name);
      expect(
        await browser.inExtension(`fetch("http://127.0.0.1:9/").then(() => "went out", () => "refused")`),
      ).toBe("refused");
      expect(
        await browser.inExtension(
          `new Promise((resolve) => { addEventListener("securitypolicyviolation", (event) => resolve(event.effectiveDirective), { once: true }); fetch("http://127.0.0.1:9/").catch(() => {}); })`,
        ),
      ).toBe("connect-src");
      await browser.close();
      remove();
    },
  );
});
