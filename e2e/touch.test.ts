import { expect, test } from "vitest";
import { inBoth } from "./both.ts";
import { until } from "./drivers/driver.ts";
import { cardOpen, castOf, centreOf } from "./drivers/siyaq.ts";
import { TROUBLE } from "./pages.ts";

inBoth(
  "a finger",
  (stage) => {
    const open = async () => {
      const page = await stage.browser.open(`${stage.server.url}/link`);
      await page.resize(390, 700, 2);
      await castOf(stage.browser, page);
      return page;
    };

    test("a tap on a mark opens the card as a sheet at the bottom; a tap beside it closes", async () => {
      const page = await open();
      const at = await centreOf(page, "Abram Paley");
      await page.tap(at.x, at.y);
      await until(() => cardOpen(page), "the sheet");
      const box = await page.inCard<{ left: number; right: number; bottom: number }>(
        `(() => { const { left, right, bottom } = card.querySelector("[role=dialog]").getBoundingClientRect(); return { left, right, bottom }; })()`,
      );
      expect(box.bottom).toBeGreaterThan(690);
      expect(box.left).toBeGreaterThanOrEqual(0);
      expect(box.right).toBeLessThanOrEqual(390);
      const small = await page.inCard<string[]>(
        `[...card.querySelectorAll("button")].filter((button) => { const { width, height } = button.getBoundingClientRect(); return height > 0 && (height < 43.5 || width < 43.5) && !button.closest("p, li"); }).map((button) => button.outerHTML.slice(0, 120))`,
      );
      expect(small).toEqual([]);
      await page.tap(200, 200);
      await until(async () => !(await cardOpen(page)), "the sheet to close");
      await page.close();
    });

    test("a tap on a link still follows the link", async () => {
      const page = await open();
      const at = await centreOf(page, "Brett McGurk");
      await page.tap(at.x, at.y);
      await until(() => page.evaluate<boolean>(`location.pathname === "/arrived"`), "the link's page");
      await page.close();
    });
  },
  { pages: TROUBLE, touch: true },
);
