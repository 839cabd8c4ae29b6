import { expect, test } from "vitest";
import { inBoth } from "./both.ts";
import { until } from "./drivers/driver.ts";
import { boxOf, cardOpen, cardText, castOf, centreOf, hover } from "./drivers/siyaq.ts";
import { ownPage } from "./server.ts";

const PAGES = { "/story": ownPage("story.html") };

inBoth(
  "a news page",
  (stage) => {
    const open = async (path = "/story") => {
      const page = await stage.browser.open(stage.server.url + path);
      await page.resize(1000, 760);
      await castOf(stage.browser, page);
      return page;
    };

    test("the names of the story are found, in English and Arabic, and its DOM is untouched", async () => {
      const page = await open();
      const found = await castOf(stage.browser, page);
      for (const id of [
        "brett-mcgurk",
        "abram-paley",
        "oman",
        "iran",
        "axios",
        "quds-force",
        "mohammad-reza-zahedi",
      ])
        expect(found.map(({ id }) => id)).toContain(id);
      const mcgurk = found.find(({ id }) => id === "brett-mcgurk")!;
      expect(mcgurk.marked + mcgurk.quiet).toBeGreaterThanOrEqual(3);
      const fresh = await page.evaluate<boolean>(
        `fetch(location.href).then((r) => r.text()).then((html) => {
          const clean = new DOMParser().parseFromString(html, "text/html");
          return clean.documentElement.outerHTML === document.documentElement.outerHTML;
        })`,
      );
      expect(fresh).toBe(true);
      expect(await page.evaluate<number>("CSS.highlights.size")).toBeGreaterThan(0);
      await page.close();
    });

    test("resting on a name opens its card beside the line, with citations; Escape closes it", async () => {
      const page = await open();
      const text = await hover(page, "Brett McGurk");
      expect(text).toContain("Brett McGurk");
      expect(text).toMatch(/Oman/);
      const line = await boxOf(page, "Brett McGurk");
      const card = await page.inCard<{ x: number; y: number; width: number; height: number }>(
        `(() => { const { x, y, width, height } = card.querySelector("[role=dialog]").getBoundingClientRect(); return { x, y, width, height }; })()`,
      );
      expect(card.y >= line.y + line.height || card.y + card.height <= line.y).toBe(true);
      expect(card.x).toBeGreaterThanOrEqual(0);
      expect(card.x + card.width).toBeLessThanOrEqual(1000);
      expect(card.y + card.height).toBeLessThanOrEqual(760);
      await page.press("Escape");
      await until(async () => !(await cardOpen(page)), "the card to close");
      expect(await page.evaluate<number>(`document.querySelectorAll("[popover]").length`)).toBe(0);
      await page.close();
    });

    test("a citation opens its passage in the library", async () => {
      const page = await open();
      await hover(page, "Brett McGurk");
      const mark = await page.inCard<{ x: number; y: number }>(
        `(() => { const { x, y, width, height } = card.querySelector(".cite").getBoundingClientRect(); return { x: x + width / 2, y: y + height / 2 }; })()`,
      );
      await page.click(mark.x, mark.y);
      const library = await stage.browser.tab("library.html#/article/");
      const hash = await library.evaluate<string>("location.hash");
      const [, article, passage] = /^#\/article\/([^/]+)\/(p\d+)$/.exec(hash)!;
      await until(
        () => library.evaluate<boolean>(`!!document.querySelector("main article, main h1")`),
        "the article",
      );
      expect(article).toMatch(/^[a-z0-9-]+$/);
      expect(passage).toMatch(/^p\d+$/);
      await library.close();
      await page.close();
    });

    test("an Arabic name opens the same entry; the brief keeps the reader's language", async () => {
      const page = await open();
      const text = await hover(page, "بريت ماكغورك");
      expect(text).toContain("Brett McGurk");
      await page.close();
    });

    test("the keyboard walks the marks, focus enters the card and comes back", async () => {
      const page = await open();
      const step = (direction: number) =>
        stage.browser.inExtension(`(async () => {
          const api = globalThis.browser ?? globalThis.chrome;
          const tab = (await api.tabs.query({})).findLast((tab) => tab.url === ${JSON.stringify(`${stage.server.url}/story`)});
          return api.tabs.sendMessage(tab.id, { type: "step", direction: ${direction} }, { frameId: 0 });
        })()`);
      await step(1);
      await until(() => cardOpen(page), "the first card");
      const first = await cardText(page);
      expect(await page.inCard<boolean>("card.activeElement !== null")).toBe(true);
      await step(1);
      await until(async () => (await cardText(page)) !== first && (await cardOpen(page)), "the second card");
      await step(-1);
      await until(async () => (await cardText(page)) === first, "the first card again");
      await page.press("Escape");
      await until(async () => !(await cardOpen(page)), "the card to close");
      expect(await page.evaluate<boolean>("document.activeElement === document.body")).toBe(true);
      await page.close();
    });

    test("nothing opens while the pointer is on its way, while scrolling or while a button is held", async () => {
      const page = await open();
      const at = await centreOf(page, "Abram Paley");
      await page.movePointer(at.x, at.y, 2);
      await page.movePointer(at.x, at.y + 200, 2);
      await new Promise((resolve) => setTimeout(resolve, 600));
      expect(await cardOpen(page)).toBe(false);
      await page.close();
    });

    test("events that a page makes up are ignored", async () => {
      const page = await open();
      const { x, y } = await centreOf(page, "Abram Paley");
      await page.evaluate(
        `(() => { for (const type of ["pointerover", "pointermove", "mousemove", "mouseover", "pointerdown", "pointerup", "click"])
          document.elementFromPoint(${x}, ${y}).dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true, clientX: ${x}, clientY: ${y}, pointerType: "mouse" })); })()`,
      );
      await new Promise((resolve) => setTimeout(resolve, 600));
      expect(await cardOpen(page)).toBe(false);
      await page.close();
    });
  },
  { pages: PAGES },
);
