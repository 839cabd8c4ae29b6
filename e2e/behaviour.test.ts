import { expect, test } from "vitest";
import { inBoth } from "./both.ts";
import { until, type Page } from "./drivers/driver.ts";
import { cardOpen, castOf, centreOf, hover } from "./drivers/siyaq.ts";
import { TROUBLE } from "./pages.ts";

const PAGES = {
  ...TROUBLE,
  /** Something on it scrolls all the time. */
  "/ticker": `${TROUBLE["/plain"] as string}<div id="ticker" style="width: 200px; overflow: hidden; white-space: nowrap">${"stock prices ".repeat(200)}</div>
    <script>setInterval(() => (ticker.scrollLeft = (ticker.scrollLeft + 1) % 500), 16)</script>`,
  /** Takes the card out before it is shown. */
  "/prevents": `${TROUBLE["/plain"] as string}<script>
    failures = []; addEventListener("error", ({ message }) => failures.push(message)); addEventListener("unhandledrejection", ({ reason }) => failures.push(String(reason)));
    document.addEventListener("beforetoggle", ({ target }) => { prevented = true; target.remove(); }, true);
  </script>`,
};

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

inBoth(
  "what a page goes on doing",
  (stage) => {
    const open = async (path: string, settings: object = {}): Promise<Page> => {
      await stage.browser.inExtension(
        `(globalThis.browser ?? globalThis.chrome).storage.local.set({ settings: ${JSON.stringify(settings)} })`,
      );
      const page = await stage.browser.open(stage.server.url + path);
      await page.resize(1000, 700);
      await castOf(stage.browser, page);
      return page;
    };
    const rest = async (page: Page, text: string): Promise<boolean> => {
      const at = await centreOf(page, text);
      await page.movePointer(at.x, at.y);
      await wait(500);
      return cardOpen(page);
    };

    test("Escape closes the card, and the dialog under it only when pressed again", async () => {
      const page = await open("/modal");
      await hover(page, "Vedant Patel");
      const isOpen = () => page.evaluate<boolean>(`document.querySelector("dialog").open`);
      await page.press("Escape");
      await until(async () => !(await cardOpen(page)), "the card to close");
      expect(await isOpen()).toBe(true);
      await page.press("Escape");
      await until(async () => !(await isOpen()), "the dialog to close");
      await page.close();
    });

    test("a ticker that scrolls elsewhere keeps no card from opening and closes none", async () => {
      const page = await open("/ticker");
      await hover(page, "Brett McGurk");
      await wait(600);
      expect(await cardOpen(page)).toBe(true);
      await page.close();
    });

    test("a page that prevents the card from showing prevails, and no error reaches it", async () => {
      const page = await open("/prevents");
      expect(await rest(page, "Brett McGurk")).toBe(false);
      expect(await page.evaluate<boolean>("prevented")).toBe(true);
      expect(await page.evaluate<string[]>("failures")).toEqual([]);
      expect(await page.evaluate<number>(`document.querySelectorAll("[popover]").length`)).toBe(0);
      await page.close();
    });

    test("what is selected and copied is the page's text, marks or no marks", async () => {
      const page = await open("/plain");
      const text = `(() => { getSelection().selectAllChildren(document.querySelector("p")); return [String(getSelection()), getSelection().getRangeAt(0).cloneContents().childNodes.length]; })()`;
      expect(await page.evaluate(text)).toEqual([
        "Brett McGurk went to Oman for talks with Iran, and Abram Paley went with him.",
        1,
      ]);
      await page.close();
    });

    test("set to click, a click on a mark opens the card, resting does not, and links lead on", async () => {
      const page = await open("/link", { trigger: "click" });
      expect(await rest(page, "Abram Paley")).toBe(false);
      const at = await centreOf(page, "Abram Paley");
      await page.click(at.x, at.y);
      await until(() => cardOpen(page), "the card");
      await page.press("Escape");
      await until(async () => !(await cardOpen(page)), "the card to close");
      const link = await centreOf(page, "Brett McGurk");
      await page.click(link.x, link.y);
      await until(() => page.evaluate<boolean>(`location.pathname === "/arrived"`), "the link's page");
      await page.close();
    });

    test("with a card open, a click on a link still leads on", async () => {
      const page = await open("/link");
      await hover(page, "Brett McGurk");
      const link = await centreOf(page, "Brett McGurk");
      await page.click(link.x, link.y);
      await until(() => page.evaluate<boolean>(`location.pathname === "/arrived"`), "the link's page");
      await page.close();
    });

    test("set to a key, resting opens the card only with Shift", async () => {
      const page = await open("/plain", { trigger: "key" });
      expect(await rest(page, "Abram Paley")).toBe(false);
      await page.press("Shift");
      await until(() => cardOpen(page), "the card");
      await page.close();
    });

    test("settings take effect in open pages", async () => {
      const page = await open("/plain", { trigger: "click" });
      expect(await rest(page, "Abram Paley")).toBe(false);
      const set = (settings: object) =>
        stage.browser.inExtension(
          `(globalThis.browser ?? globalThis.chrome).storage.local.set({ settings: ${JSON.stringify(settings)} })`,
        );
      const marks = () =>
        page.evaluate<number>("[...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0)");
      await set({ marks: "none" });
      await until(async () => (await marks()) === 0, "the marks to go");
      await page.movePointer(5, 5);
      await hover(page, "Abram Paley");
      await page.press("Escape");
      await set({ paused: true });
      await page.movePointer(5, 5);
      await until(async () => !(await rest(page, "Abram Paley")), "the pause");
      await set({});
      await until(async () => (await marks()) > 0, "the marks to come back");
      await page.movePointer(5, 5);
      await hover(page, "Abram Paley");
      await page.close();
    });
  },
  { pages: PAGES },
);
