import { expect, test } from "vitest";
import { inBoth } from "./both.ts";
import { type Box, until, type Browser, type Page } from "./drivers/driver.ts";

/*
 * The library with the network down and the worker stopped: the browser is offline, and should it try all the same, its
 * proxy is a port at which nobody listens.
 */

const NOBODY = "127.0.0.1:9";
const text = (page: Page): Promise<string> => page.evaluate("document.body.innerText");

/** Takes a page of Chromium, or the whole of Firefox, off the network. */
async function unplug(browser: Browser, page: Page): Promise<void> {
  if (browser.name === "firefox")
    return (browser as Browser & { chrome(code: string): Promise<void> }).chrome(
      "void (Services.io.offline = true)",
    );
  const { send } = page as Page & { send(method: string, params?: object): Promise<unknown> };
  await send.call(page, "Network.enable");
  await send.call(page, "Network.emulateNetworkConditions", { offline: true, latency: 0, downloadThroughput: 0, uploadThroughput: 0 }); // prettier-ignore
}

inBoth(
  "the library, offline",
  (stage) => {
    const settings = (language: string) =>
      stage.browser.inExtension(
        `(async () => { const { local } = (globalThis.browser ?? globalThis.chrome).storage; const { settings } = await local.get("settings"); await local.set({ settings: { ...settings, language: "${language}" } }); })()`,
      );
    /** A page of the library in a tab of its own, offline, drawn. */
    const open = async (hash: string, shows: string, width = 1280): Promise<Page> => {
      const page = await stage.browser.open(`${stage.browser.base}licences.txt`);
      await page.resize(width, 900);
      await unplug(stage.browser, page);
      await page.goto(`${stage.browser.base}library.html${hash}`);
      await until(async () => (await text(page)).includes(shows), `“${shows}” at ${hash}`);
      return page;
    };
    /** Whatever is still being looked up in the articles has been found. */
    const settled = (page: Page) =>
      until(() => page.evaluate<boolean>("!document.querySelector('[data-busy]')"), "the passages");
    const go = async (page: Page, hash: string, shows: string): Promise<void> => {
      await page.evaluate(`void (location.hash = ${JSON.stringify(hash)})`);
      await until(async () => (await text(page)).includes(shows), `“${shows}” at ${hash}`);
    };

    test("opens every kind of page with the network down and the worker stopped", async () => {
      // The dataset is installed by then; from here on nothing but this device is needed.
      const first = await open("#/", "What happened");
      // What a tab does may wake the worker again while it stops.
      await stage.browser.stopWorker().catch(() => stage.browser.stopWorker());
      await first.close();
      const page = await open("#/", "What happened");
      expect(await page.evaluate("navigator.onLine")).toBe(false);
      await expect(page.evaluate("fetch('https://example.org/').then(() => 'went out')")).rejects.toThrow();
      await settled(page);
      expect(await page.evaluate("document.querySelectorAll('.home-events .moment').length")).toBe(32);
      expect(await text(page)).toMatch(/Brett McGurk\s+\d+ passages/);
      await go(page, "#/actors?kind=people&letter=B", "Benjamin Netanyahu");
      expect(await text(page)).not.toContain("Abram Paley");
      await go(page, "#/events?kind=talks", "Indirect US–Iran talks in Oman");
      await go(page, "#/entry/ev-consulate-strike-2024-04-01", "Before and after");
      await settled(page);
      expect(
        await page.evaluate<number>("document.querySelectorAll('.snippet mark').length"),
      ).toBeGreaterThan(4);
      await go(page, "#/article/al-quds-al-arabi-2024-05-18/p4", "Retold in our own words");
      // The focus follows the text.
      await until(() => page.evaluate<boolean>("document.activeElement.classList.contains('passage')"), "the focus on the passage"); // prettier-ignore
      await go(page, "#/search?q=consulate", "results");
      expect(await page.evaluate<number>("document.querySelectorAll('mark').length")).toBeGreaterThan(4);
      await go(page, "#/about", "CC BY 4.0");
      await page.close();
    });

    test("an event that no name calls is marked in its own way and opens its brief with the reason", async () => {
      const page = await open("#/article/al-quds-al-arabi-2024-05-18", "Retold in our own words");
      const event = "document.querySelector('.passage .mention.event')";
      await until(() => page.evaluate<boolean>(`!!${event}`), "the mark of an event");
      await page.evaluate(`${event}.click()`);
      await until(() => page.evaluate<boolean>("!!document.querySelector('.panel h2')"), "the brief");
      expect(await page.evaluate("document.querySelector('.panel').dataset.kind ?? document.querySelector('.panel section').dataset.kind")).toBe("event"); // prettier-ignore
      expect(await page.evaluate("document.querySelector('.panel').innerText")).toContain(" + ");
      await page.close();
    });

    test("a statement leads to its passage, the passage to its article, the article to its publisher", async () => {
      const page = await open("#/entry/brett-mcgurk", "Background");
      await page.evaluate("document.querySelector('.statements .meta a').click()");
      await until(() => page.evaluate<boolean>("!!document.querySelector('.passage.target')"), "the passage");
      const source = await page.evaluate<{
        host: string;
        shown: string;
        rel: string;
        target: string;
        head: string;
      }>(
        `(() => { const link = document.querySelector("a.source"); return { host: new URL(link.href).hostname.replace(/^www\\./, ""), shown: link.querySelector("bdi").textContent, rel: link.rel, target: link.target, head: document.querySelector(".kicker").textContent }; })()`,
      );
      expect(source.shown).toBe(source.host);
      expect(source.rel.split(" ").sort()).toEqual(["noopener", "noreferrer"]);
      expect(source.target).toBe("_blank");
      expect(source.head).toMatch(/ · .*20\d\d/);
      await page.close();
    });

    test("back and forward keep where one was, and what had focus", async () => {
      const page = await open("#/actors", "Abbas Araghchi");
      const link = `document.querySelector('a[href="#/entry/robert-malley"]')`;
      await page.evaluate(`void ${link}.scrollIntoView({ block: "center", behavior: "instant" })`);
      const down = await page.evaluate<number>("scrollY");
      expect(down).toBeGreaterThan(500);
      await until(() => page.evaluate<boolean>(`history.state?.scroll === scrollY`), "the place to be kept");
      await page.evaluate(`${link}.click()`);
      await until(() => page.evaluate<boolean>(`document.title.startsWith("Robert Malley")`), "the entry");
      await until(() => page.evaluate<boolean>("scrollY === 0 && document.activeElement.localName === 'h1'"), "its heading"); // prettier-ignore
      await page.evaluate("history.back()");
      await until(() => page.evaluate<boolean>(`Math.abs(scrollY - ${down}) < 2`), "the place in the list");
      expect(await page.evaluate("document.activeElement.getAttribute('href')")).toBe(
        "#/entry/robert-malley",
      );
      await page.close();
    });

    test.each([
      ["en", "Retold in our own words"],
      ["ar", "بصياغتنا"],
    ])("lines are 60 to 75 characters long, and margins run into nothing (%s)", async (language, shows) => {
      await settings(language);
      const page = await open("#/article/al-quds-al-arabi-2024-05-18", shows, 1440);
      await until(
        () => page.evaluate<boolean>("document.querySelectorAll('.margin').length > 5"),
        "the margins",
      );
      // In characters of the passages themselves, as they are set.
      const line = await page.evaluate<number>(`(() => {
        const pen = document.createElement("canvas").getContext("2d");
        const texts = [...document.querySelectorAll(".passage > p")];
        const style = getComputedStyle(texts[0]);
        pen.font = style.fontWeight + " " + style.fontSize + " " + style.fontFamily;
        const all = texts.map((one) => one.textContent).join(" ");
        const width = texts[0].clientWidth - 2 * parseFloat(style.paddingInlineStart);
        return width / (pen.measureText(all).width / all.length);
      })()`);
      expect(line).toBeGreaterThanOrEqual(60);
      expect(line).toBeLessThanOrEqual(75);
      const boxes = await page.evaluate<Box[]>(
        `[...document.querySelectorAll(".margin, .passage > p, .cited")].map((one) => { const { x, y, width, height } = one.getBoundingClientRect(); return { x, y, width, height }; })`,
      );
      const clash = (a: Box, b: Box): boolean =>
        a.x < b.x + b.width &&
        b.x < a.x + a.width &&
        a.y < b.y + b.height - 0.5 &&
        b.y < a.y + a.height - 0.5;
      expect(boxes.filter((a, at) => boxes.some((b, other) => other > at && clash(a, b)))).toEqual([]);
      await page.resize(320, 900);
      expect(await page.evaluate("getComputedStyle(document.querySelector('.margin')).display")).toBe("none");
      for (const hash of [
        "#/",
        "#/actors",
        "#/events",
        "#/entry/ev-april13-attack",
        "#/article/news-az-2024-05-18",
      ]) {
        await page.evaluate(`void (location.hash = "${hash}")`);
        await until(() => page.evaluate<boolean>(`location.hash === "${hash}" && !!document.querySelector("main h1") && !document.querySelector("[data-busy]")`), hash); // prettier-ignore
        expect(await page.evaluate("document.documentElement.scrollWidth"), hash).toBeLessThanOrEqual(320);
      }
      await page.close();
      await settings("en");
    });

    test.each(["en", "ar"])(
      "axe finds nothing serious in its lists, entries, search and articles (%s)",
      async (language) => {
        await settings(language);
        for (const hash of [
          "#/",
          "#/actors?kind=people",
          "#/articles",
          "#/events",
          "#/entry/brett-mcgurk",
          "#/search?q=oman",
          "#/search?q=qqqqqq",
          "#/article/al-quds-al-arabi-2024-05-18/p4",
          "#/nowhere",
        ]) {
          const page = await open(hash, "", 1440);
          await until(
          () => page.evaluate<boolean>(`document.documentElement.lang === "${language}" && !!document.querySelector("main h1") && !document.querySelector("[data-busy]")`),
          hash,
        ); // prettier-ignore
          expect(await page.axe("page"), hash).toEqual([]);
          await page.close();
        }
        await settings("en");
      },
    );
  },
  { proxy: NOBODY },
);
