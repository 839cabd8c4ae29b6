import { expect, test } from "vitest";
import { inBoth } from "./both.ts";
import { until, type Page } from "./drivers/driver.ts";
import { cardOpen, cardText, castOf, centreOf, hover } from "./drivers/siyaq.ts";
import { ownPage } from "./server.ts";

const PAGES = {
  "/story": ownPage("story.html"),
  "/stage": `<!doctype html><html lang="en"><meta charset="utf-8"><title>Stage</title><link rel="icon" href="data:,"><body style="font: 20px sans-serif">
    <div id="stage" style="background: Canvas; padding: 40px"><p>Vedant Patel spoke in Washington.</p></div></body></html>`,
};

/** Clicks an element of the open card with the real pointer. */
async function clickInCard(page: Page, find: string): Promise<void> {
  const at = await until(
    () =>
      page.inCard<{ x: number; y: number } | null>(
        `(() => { const element = ${find}; if (!element) return null; element.scrollIntoView({ block: "nearest" });
          const { x, y, width, height } = element.getBoundingClientRect(); return { x: x + Math.min(width / 2, 20), y: y + Math.min(height / 2, 10) }; })()`,
      ),
    find,
  );
  await page.click(at!.x, at!.y);
}

const title = (page: Page): Promise<string | null> =>
  page.inCard(`card?.querySelector("h2")?.textContent ?? null`);

inBoth(
  "what a card can do",
  (stage) => {
    const open = async (path = "/story", width = 1000, height = 760) => {
      const page = await stage.browser.open(stage.server.url + path);
      await page.resize(width, height);
      await castOf(stage.browser, page);
      return page;
    };

    test("a name inside the card opens its own card, with a way back", async () => {
      const page = await open();
      await hover(page, "Brett McGurk");
      await clickInCard(
        page,
        `[...card.querySelectorAll("button.name")].find((name) => name.textContent === "Abram Paley")`,
      );
      await until(async () => (await title(page)) === "Abram Paley", "the other card");
      await clickInCard(page, `card.querySelector("button.back")`);
      await until(async () => (await title(page)) === "Brett McGurk", "the first card again");
      expect(await page.inCard(`card.querySelector("button.back")`)).toBeNull();
      await page.close();
    });

    test("a pinned card stays while the pointer goes elsewhere and the page scrolls", async () => {
      const page = await open();
      await hover(page, "Brett McGurk");
      await clickInCard(page, `card.querySelector("[aria-pressed]")`);
      await until(
        () =>
          page.inCard<boolean>(
            `card.querySelector("[aria-pressed]").getAttribute("aria-pressed") === "true"`,
          ),
        "the pin",
      );
      await page.movePointer(20, 700);
      await page.wheel(20, 700, 200);
      await new Promise((resolve) => setTimeout(resolve, 900));
      expect(await title(page)).toBe("Brett McGurk");
      await page.press("Escape");
      await until(async () => !(await cardOpen(page)), "the card to close");
      await page.close();
    });

    test("a card closes when the pointer leaves it, but not on the way from the name to the card", async () => {
      const page = await open();
      await hover(page, "Brett McGurk");
      const inside = await page.inCard<{ x: number; y: number }>(
        `(() => { const { x, y, width, height } = card.querySelector("[role=dialog]").getBoundingClientRect(); return { x: x + width / 2, y: y + height / 2 }; })()`,
      );
      await page.movePointer(inside.x, inside.y, 6);
      await new Promise((resolve) => setTimeout(resolve, 700));
      expect(await title(page)).toBe("Brett McGurk");
      await page.movePointer(30, 740, 3);
      await until(async () => !(await cardOpen(page)), "the card to close");
      await page.close();
    });

    test("“don't mark on this site” takes the marks off at once, and can be undone from the card", async () => {
      const page = await open();
      const marks = () =>
        page.evaluate<number>("[...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0)");
      await hover(page, "Brett McGurk");
      await clickInCard(page, `[...card.querySelectorAll(".foot button")].at(-1)`);
      await until(async () => (await marks()) === 0, "the marks to go");
      await clickInCard(page, `card.querySelector(".state button")`);
      await until(async () => (await marks()) > 0, "the marks to come back");
      await page.close();
    });

    test("in fullscreen the card stands in the fullscreen element", async () => {
      const page = await open("/stage");
      await page.evaluate(`document.getElementById("stage").requestFullscreen()`);
      await until(() => page.evaluate<boolean>("document.fullscreenElement !== null"), "fullscreen");
      expect(await hover(page, "Vedant Patel")).toContain("Vedant Patel");
      expect(await page.evaluate<boolean>(`!!document.querySelector("#stage [popover]")`)).toBe(true);
      await page.evaluate("document.exitFullscreen()");
      await page.close();
    });

    test.each([
      ["320 px wide", 320, 640],
      ["a low window", 900, 320],
    ])(
      "the card keeps inside a window that is %s, without sideways scrolling",
      async (_name, width, height) => {
        const page = await open("/story", width, height);
        await hover(page, "Abram Paley");
        const box = await page.inCard<{
          left: number;
          right: number;
          top: number;
          bottom: number;
          wide: boolean;
        }>(
          `(() => { const dialog = card.querySelector("[role=dialog]"); const { left, right, top, bottom } = dialog.getBoundingClientRect();
          return { left, right, top, bottom, wide: [dialog, ...dialog.querySelectorAll("*")].some((element) => element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX !== "visible") }; })()`,
        );
        expect(box.left).toBeGreaterThanOrEqual(0);
        expect(box.right).toBeLessThanOrEqual(width);
        expect(box.top).toBeGreaterThanOrEqual(0);
        expect(box.bottom).toBeLessThanOrEqual(height);
        expect(box.wide).toBe(false);
        await page.close();
      },
    );

    test("every piece of text has a language, and an Arabic name among English keeps its direction", async () => {
      const page = await open();
      await hover(page, "Brett McGurk");
      const wrong = await page.inCard<string[]>(
        `(() => { const wrong = []; const walker = document.createTreeWalker(card.querySelector("[role=dialog]"), NodeFilter.SHOW_TEXT);
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            if (!/\\p{L}/u.test(node.data)) continue;
            const arabic = /\\p{Script=Arabic}/u.test(node.data);
            const { lang } = node.parentElement.closest("[lang]") ?? {};
            if (lang !== (arabic ? "ar" : "en") || getComputedStyle(node.parentElement).direction !== (arabic ? "rtl" : "ltr")) wrong.push(node.data);
          }
          return wrong; })()`,
      );
      expect(wrong).toEqual([]);
      expect(await cardText(page)).toContain("بريت ماكغورك");
      await page.close();
    });

    test("a late answer never opens a card that the reader has left", async () => {
      const page = await open();
      await stage.browser.stopWorker();
      const at = await centreOf(page, "Abram Paley");
      await page.movePointer(at.x, at.y);
      await new Promise((resolve) => setTimeout(resolve, 160));
      await page.press("Escape");
      await page.movePointer(20, 740);
      await new Promise((resolve) => setTimeout(resolve, 1200));
      expect(await cardOpen(page)).toBe(false);
      await page.close();
    });
  },
  { pages: PAGES },
);
