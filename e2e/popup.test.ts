import { expect, test } from "vitest";
import { inBoth } from "./both.ts";
import { FIREFOX_UUID } from "./drivers/bidi.ts";
import { until, type Browser, type Page } from "./drivers/driver.ts";
import type { firefox } from "./drivers/firefox.ts";
import { cardOpen, cardText, castOf, mentionsOn } from "./drivers/siyaq.ts";
import { ownPage } from "./server.ts";

const PAGES = {
  "/story": ownPage("story.html"),
  "/none": `<!doctype html><html lang="en"><meta charset="utf-8"><title>None</title><link rel="icon" href="data:,"><p>Nothing here.`,
  "/long": `<!doctype html><html lang="en"><meta charset="utf-8"><title>Long</title><link rel="icon" href="data:,">
    <body style="font:20px/1.6 sans-serif">${[0, 1, 2, 3]
      .map((part) => `<p id="p${part}">Brett McGurk spoke.</p><div style="height:1500px"></div>`)
      .join("")}`,
};
const API = "(globalThis.browser ?? globalThis.chrome)";
const text = (page: Page): Promise<string> => page.evaluate("document.body.innerText");
const press = (page: Page, key: string): Promise<unknown> =>
  page.evaluate(
    `document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key: ${JSON.stringify(key)}, bubbles: true, cancelable: true }))`,
  );
const type = (page: Page, typed: string): Promise<unknown> =>
  page.evaluate(`(() => {
    const field = document.querySelector("input[type=search]");
    field.value = ${JSON.stringify(typed)};
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  })()`);
const titles = (page: Page): Promise<string[]> =>
  page.evaluate(`[...document.querySelectorAll(".row-title")].map((one) => one.textContent)`);

/** What the button says over the tab of an address: its title, and its number. */
const button = (browser: Browser, url: string): Promise<[title: string, badge: string]> =>
  browser.inExtension(`(async () => {
    const tab = (await ${API}.tabs.query({})).findLast((tab) => tab.url === ${JSON.stringify(url)});
    const tabId = tab.id;
    return Promise.all([${API}.action.getTitle({ tabId }), ${API}.action.getBadgeText({ tabId })]);
  })()`);
const settings = (browser: Browser, change: object): Promise<unknown> =>
  browser.inExtension(
    `(async () => { const { local } = ${API}.storage; const { settings } = await local.get("settings"); await local.set({ settings: { ...settings, ...${JSON.stringify(change)} } }); })()`,
  );

inBoth(
  "the popup as the cast of a page",
  (stage, name) => {
    /** The popup in a tab of its own, over the tab of an address: what a popup does is the same, and it stays open. */
    const popupOver = async (url: string): Promise<Page> => {
      const id = await stage.browser.inExtension<number>(
        `${API}.tabs.query({}).then((tabs) => tabs.findLast((tab) => tab.url === ${JSON.stringify(url)}).id)`,
      );
      return stage.browser.open(`${stage.browser.base}popup.html?tab=${id}`);
    };

    test("the real popup shows where on the page; the arrows go there while it stays open", async () => {
      const page = await stage.browser.open(`${stage.server.url}/long`);
      await page.resize(1000, 700);
      await castOf(stage.browser, page);
      const popup = await stage.browser.openPopup(page);
      const strokes = () =>
        popup.evaluate<number[]>(
          `[...document.querySelectorAll(".stroke")].map((one) => parseFloat(one.style.insetInlineStart))`,
        );
      await until(async () => (await strokes()).length === 4, "the strip");
      const at = await strokes();
      expect(at).toEqual([...at].sort((a, b) => a - b));
      expect(at[0]).toBeLessThan(5);
      expect(at[3]).toBeGreaterThan(60);
      await popup.evaluate(`document.querySelector(".row").focus()`);
      const scrolled = () => page.evaluate<number>("scrollY");
      for (const [key, least] of [["ArrowRight", 0], ["ArrowRight", 900], ["ArrowRight", 2400]] as const) {
        await press(popup, key);
        await until(async () => (await scrolled()) >= least, `the page at ${least}`);
      } // prettier-ignore
      expect(await popup.evaluate<number>(`document.querySelectorAll(".now").length`)).toBe(1);
      await until(() => cardOpen(page), "the card of the mention");
      await popup.evaluate(`document.querySelector(".row").click()`).catch(() => {}); // it closes under the call
      expect(await scrolled()).toBeGreaterThan(2400);
      await page.close();
    });

    test("a search in either script forgives a slip; what is on the page opens its card there", async () => {
      const page = await stage.browser.open(`${stage.server.url}/story`);
      await castOf(stage.browser, page);
      const popup = await popupOver(`${stage.server.url}/story`);
      await until(async () => (await titles(popup)).includes("Brett McGurk"), "the cast");
      expect(await popup.evaluate(`document.activeElement.type`)).toBe("search");
      for (const typed of ["mcgrk", "ماكغورك", "BRETT MC", "بريت"]) {
        await type(popup, typed);
        await until(async () => (await titles(popup))[0] === "Brett McGurk", typed);
      }
      await press(popup, "ArrowDown");
      expect(await popup.evaluate(`document.activeElement.textContent`)).toContain("Brett McGurk");
      await press(popup, "Escape");
      await until(async () => (await titles(popup)).length > 10, "the cast again");
      await type(popup, "mcgurk");
      await until(async () => (await titles(popup))[0] === "Brett McGurk", "the result");
      await press(popup, "Enter");
      await until(async () => (await cardText(page))?.includes("Brett McGurk"), "the card on the page");
      await page.close();
    });

    test("the popup reads in 320 px at twice the text size, in both directions", async () => {
      const page = await stage.browser.open(`${stage.server.url}/story`);
      await castOf(stage.browser, page);
      const popup = await popupOver(`${stage.server.url}/story`);
      for (const language of ["ar", "en"]) {
        await settings(stage.browser, { language });
        await popup.resize(320, 900);
        await popup.textSize(200);
        await until(() => popup.evaluate<boolean>(`document.documentElement.lang === "${language}" && document.querySelectorAll(".stroke").length > 5`), language); // prettier-ignore
        expect(await popup.evaluate<number>("document.documentElement.scrollWidth - innerWidth")).toBeLessThanOrEqual(0); // prettier-ignore
        const out = await popup.evaluate<number>(
          `[...document.querySelectorAll(".row > *, .row-text > *, .stroke")].filter((one) => { const { left, right, width } = one.getBoundingClientRect(); return width > 0 && (left < -1 || right > innerWidth + 1); }).length`,
        );
        expect(out).toBe(0);
        await popup.textSize(100);
        expect(await popup.axe("page")).toEqual([]);
      }
      await popup.close();
      await page.close();
    });

    test("the button tells of each tab what its picture shows, also after the worker was stopped", async () => {
      const url = `${stage.server.url}/story`;
      const none = `${stage.server.url}/none`;
      const page = await stage.browser.open(url);
      await castOf(stage.browser, page);
      // Events are recognised a moment after the names.
      const isCounted = async (): Promise<boolean> => {
        const number = String((await mentionsOn(stage.browser, page))?.length);
        const [title, badge] = await button(stage.browser, url);
        return badge === number && title === `Siyaq: ${number} names on this page`;
      };
      const told = async (title: string, badge: string, at = url): Promise<void> => {
        let last: unknown;
        await until(async () => {
          last = await button(stage.browser, at);
          return JSON.stringify(last) === JSON.stringify([title, badge]);
        }, `“${title}”`).catch((error: unknown) => {
          throw new Error(`${String(error)}; the button says ${JSON.stringify(last)}`);
        });
      };
      await until(isCounted, "the button to tell what is on the page");
      const empty = await stage.browser.open(none);
      await told("Siyaq: nothing found on this page", "", none);

      // A page that comes back: the browser forgot its badge, the page tells it again.
      await page.goto(none);
      await page.evaluate("void history.back()");
      await until(async () => (await page.evaluate<string>("location.href")) === url, "the way back");
      await until(isCounted, "the button to tell it again");

      await stage.browser.stopWorker();
      await settings(stage.browser, { off: ["127.0.0.1"] });
      await told("Siyaq: off on this site", "");
      // A page opened while its site is off.
      await page.goto(`${url}?again`);
      await told("Siyaq: off on this site", "", `${url}?again`);
      await settings(stage.browser, { off: [], paused: true });
      await told("Siyaq: off everywhere", "", none);
      await page.goto(`${url}?paused`);
      await told("Siyaq: off everywhere", "", `${url}?paused`);
      await settings(stage.browser, { paused: false, language: "ar" });
      await told(`سياق: لم يُعثر على شيء في هذه الصفحة`, "", none);
      await settings(stage.browser, { language: "en" });
      await empty.close();
      await page.close();
    });

    test.skipIf(name === "chromium")("it asks for access to pages when that was withdrawn", async () => {
      const { chrome } = stage.browser as Awaited<ReturnType<typeof firefox>>;
      const change = (what: "add" | "remove") =>
        chrome(`(async () => {
          const { ExtensionPermissions } = ChromeUtils.importESModule("resource://gre/modules/ExtensionPermissions.sys.mjs");
          const { extension } = WebExtensionPolicy.getByHostname(${JSON.stringify(FIREFOX_UUID)});
          await ExtensionPermissions.${what}(extension.id, { permissions: [], origins: ["<all_urls>"] }, extension);
        })()`);
      const url = `${stage.server.url}/story?access`;
      await change("remove");
      const page = await stage.browser.open(url);
      const popup = await stage.browser.openPopup(page);
      await until(async () => /may not read|Not available/.test(await text(popup)), "the missing access");
      expect(await text(popup)).toContain("Siyaq may not read web pages");
      expect(await text(popup)).toContain("Allow");
      await change("add");
      await popup.close().catch(() => {});
      await page.close();
    });
  },
  { pages: PAGES, language: "en" },
);
