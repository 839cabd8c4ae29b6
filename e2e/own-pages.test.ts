import { expect, test } from "vitest";
import { inBoth } from "./both.ts";
import { until, type Page } from "./drivers/driver.ts";
import { cardOpen, castOf, hover, mentionsOn } from "./drivers/siyaq.ts";
import { ownPage } from "./server.ts";

const PAGES = {
  "/story": ownPage("story.html"),
  "/none": "<!doctype html><title>None</title><p>Nothing here.</p>",
};
const text = (page: Page): Promise<string> => page.evaluate("document.body.innerText");

inBoth(
  "popup, library and options",
  (stage) => {
    const story = async () => {
      const page = await stage.browser.open(`${stage.server.url}/story`);
      await page.resize(1000, 760);
      await castOf(stage.browser, page);
      return page;
    };
    const settings = (change: object) =>
      stage.browser.inExtension(
        `(async () => { const { local } = (globalThis.browser ?? globalThis.chrome).storage; const { settings } = await local.get("settings"); await local.set({ settings: { ...settings, ...${JSON.stringify(change)} } }); })()`,
      );

    test("the real toolbar popup lists who and what is on the page; a click goes there", async () => {
      const page = await story();
      const popup = await stage.browser.openPopup(page);
      await until(async () => (await text(popup)).includes("Brett McGurk"), "the cast");
      const shown = await text(popup);
      for (const title of ["Abram Paley", "Oman", "Axios", "Quds Force"]) expect(shown).toContain(title);
      const row = `[...document.querySelectorAll("button, a")].find((element) => element.innerText.includes("Vedant Patel"))`;
      await popup.evaluate(`${row}.click()`).catch(() => {}); // the popup may close under the call
      await until(() => cardOpen(page), "the card of the entry that was clicked");
      await page.close();
    });

    test("the badge tells the number of entries", async () => {
      const page = await story();
      const badge = () =>
        stage.browser.inExtension<string>(`(async () => {
          const api = globalThis.browser ?? globalThis.chrome;
          const tab = (await api.tabs.query({})).findLast((tab) => tab.url === ${JSON.stringify(`${stage.server.url}/story`)});
          return api.action.getBadgeText({ tabId: tab.id });
        })()`);
      // Counted anew each time: events are recognised a moment after the names.
      const found = async () => String((await mentionsOn(stage.browser, page))?.length);
      await until(async () => (await badge()) === (await found()), "the badge");
      await page.close();
    });

    test("a page with nothing on it says so", async () => {
      const page = await stage.browser.open(`${stage.server.url}/none`);
      const popup = await stage.browser.openPopup(page);
      await until(async () => /nothing|no names|none/i.test(await text(popup)), "the empty state");
      await popup.close().catch(() => {});
      await page.close();
    });

    test("switching this site off removes the marks at once, on brings them back", async () => {
      const page = await story();
      await settings({ off: ["127.0.0.1"] });
      await until(
        async () =>
          (await page.evaluate<number>(
            "[...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0)",
          )) === 0,
        "the marks to go",
      );
      await settings({ off: [] });
      await until(
        async () =>
          (await page.evaluate<number>(
            "[...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0)",
          )) > 0,
        "the marks to come back",
      );
      await settings({ paused: true });
      await until(
        async () =>
          (await page.evaluate<number>(
            "[...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0)",
          )) === 0,
        "the marks to go everywhere",
      );
      await settings({ paused: false });
      await page.close();
    });

    test("the brief is in the reader's language, whatever the page's", async () => {
      const page = await story();
      await settings({ language: "ar" });
      const card = await hover(page, "Brett McGurk");
      expect(card).toContain("بريت ماكغورك");
      expect(await page.inCard<string>(`card.querySelector("[role=dialog]").dir`)).toBe("rtl");
      await settings({ language: "en" });
      await page.close();
    });

    test("the library opens with the network down and the worker stopped", async () => {
      await stage.browser.stopWorker();
      const library = await stage.browser.open(`${stage.browser.base}library.html#/entry/brett-mcgurk`);
      await until(async () => (await text(library)).includes("Brett McGurk"), "the entry");
      expect(await text(library)).toMatch(/Oman/);
      await library.evaluate(`void (location.hash = "#/article/al-quds-al-arabi-2024-05-18/p3")`);
      await until(async () => (await text(library)).includes("Al-Quds Al-Arabi"), "the article");
      await library.evaluate(`void (location.hash = "#/events")`);
      await until(
        async () => (await library.evaluate<number>("document.querySelectorAll('main a').length")) >= 32,
        "the events",
      );
      await library.evaluate(`void (location.hash = "#/search?q=" + encodeURIComponent("ماكغورك"))`);
      await until(async () => /McGurk|ماكغورك/.test(await text(library)), "the search");
      await library.close();
    });

    test.each(["en", "ar"] as const)(
      "axe finds nothing serious in card, popup, options and library (%s)",
      async (language) => {
        await settings({ language });
        const page = await story();
        await hover(page, "Brett McGurk");
        expect(await page.axe("card")).toEqual([]);
        const popup = await stage.browser.open(`${stage.browser.base}popup.html`);
        await until(async () => (await text(popup)).trim().length > 0, "the popup");
        expect(await popup.axe("page")).toEqual([]);
        for (const path of [
          "options.html",
          "library.html#/",
          "library.html#/entry/ev-april13-attack",
          "library.html#/article/al-quds-al-arabi-2024-05-18",
          "library.html#/events",
          "library.html#/about",
        ]) {
          const own = await stage.browser.open(stage.browser.base + path);
          await until(() => own.evaluate<boolean>("!!document.querySelector('main h1, h1')"), path);
          await until(
            () => own.evaluate<boolean>(`document.documentElement.lang === "${language}"`),
            "the language",
          );
          expect(await own.axe("page"), path).toEqual([]);
          await own.close();
        }
        await popup.close();
        await page.close();
        await settings({ language: "en" });
      },
    );
  },
  { pages: PAGES },
);
