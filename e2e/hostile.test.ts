import { expect, test } from "vitest";
import { inBoth } from "./both.ts";
import { until } from "./drivers/driver.ts";
import { boxOf, cardOpen, castOf, centreOf, hover } from "./drivers/siyaq.ts";
import { TROUBLE } from "./pages.ts";

inBoth(
  "a page that makes trouble",
  (stage, name) => {
    const open = async (path: string) => {
      const page = await stage.browser.open(stage.server.url + path);
      await page.resize(1000, 700);
      await castOf(stage.browser, page);
      return page;
    };

    test.each(["/csp", "/trusted-types", "/sandbox", "/xhtml", "/restyles", "/clobbers"])(
      "%s: marks and card work all the same, and no error reaches the page",
      async (path) => {
        const page = await open(path);
        expect(await hover(page, "Brett McGurk")).toContain("Brett McGurk");
        const shown = await until(
          () =>
            page.inCard<{ width: number; height: number } | null>(
              `(() => { const dialog = card.querySelector("[role=dialog]"); const { width, height } = dialog.getBoundingClientRect();
                return dialog.checkVisibility({ opacityProperty: true, visibilityProperty: true }) ? { width, height } : null; })()`,
            ),
          "the card to fade in",
        );
        expect(shown!.width).toBeGreaterThan(200);
        expect(shown!.height).toBeGreaterThan(80);
        await page.close();
      },
    );

    test("a page that clears all highlights gets its marks again, and the pointer does not need them", async () => {
      const page = await open("/clears");
      expect(await hover(page, "Brett McGurk")).toContain("Brett McGurk");
      await page.close();
    });

    test("a page that removes our host wins after three tries; nothing is thrown, nothing loops", async () => {
      const page = await open("/removes");
      const at = await centreOf(page, "Brett McGurk");
      await page.movePointer(at.x, at.y);
      await until(() => page.evaluate<boolean>("removed > 0"), "the page to fight");
      await new Promise((resolve) => setTimeout(resolve, 1500));
      const removed = await page.evaluate<number>("removed");
      expect(removed).toBeLessThanOrEqual(4);
      await new Promise((resolve) => setTimeout(resolve, 500));
      expect(await page.evaluate<number>("removed")).toBe(removed);
      await page.close();
    });

    test("inside an open modal dialog the card stands in the dialog", async () => {
      const page = await open("/modal");
      expect(await hover(page, "Vedant Patel")).toContain("Vedant Patel");
      expect(await page.evaluate<boolean>(`!!document.querySelector("dialog [popover]")`)).toBe(true);
      await page.close();
    });

    test("frames of the same origin and srcdoc frames are read", async () => {
      const page = await open("/frames");
      await until(async () => {
        const ids = (await castOf(stage.browser, page)).map(({ id }) => id);
        return ids.includes("hossein-amir-abdollahian") && ids.includes("amir-saeid-iravani");
      }, "what stands in the frames");
      const frame = await page.evaluate<{ x: number; y: number }>(
        `(() => { const frame = document.querySelector("iframe"); const { x, y } = frame.getBoundingClientRect();
          const walker = frame.contentDocument.createTreeWalker(frame.contentDocument.body, 4);
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            const at = node.data.indexOf("Hossein"); if (at < 0) continue;
            const range = frame.contentDocument.createRange(); range.setStart(node, at); range.setEnd(node, at + 7);
            const box = range.getBoundingClientRect(); return { x: x + box.x + box.width / 2, y: y + box.y + box.height / 2 };
          } })()`,
      );
      await page.movePointer(frame.x, frame.y);
      await until(() => cardOpen(page), "the card in the frame");
      await page.close();
    });

    test("a right-to-left page keeps its marks and its card inside the window", async () => {
      const page = await open("/rtl");
      await hover(page, "بريت ماكغورك");
      const line = await boxOf(page, "بريت ماكغورك");
      const card = await page.inCard<{ left: number; right: number; top: number; bottom: number }>(
        `(() => { const { left, right, top, bottom } = card.querySelector("[role=dialog]").getBoundingClientRect(); return { left, right, top, bottom }; })()`,
      );
      expect(card.left).toBeGreaterThanOrEqual(0);
      expect(card.right).toBeLessThanOrEqual(1000);
      expect(card.top >= line.y + line.height || card.bottom <= line.y).toBe(true);
      await page.close();
    });

    test("editors, inputs, code and hidden text are left alone", async () => {
      const page = await open("/editors");
      const paley = (await castOf(stage.browser, page)).find(({ id }) => id === "abram-paley");
      expect(paley!.marked + paley!.quiet).toBe(1);
      await page.close();
    });

    test("a name split by inline elements, wbr and soft hyphens is one mention; one split by blocks is none", async () => {
      const page = await open("/split");
      const found = await castOf(stage.browser, page);
      const count = (id: string) =>
        found.filter((entry) => entry.id === id).reduce((sum, { marked, quiet }) => sum + marked + quiet, 0);
      expect(count("brett-mcgurk")).toBeGreaterThanOrEqual(1);
      expect(count("abram-paley")).toBe(1);
      await page.close();
    });

    test("open and closed shadow roots are read", async () => {
      const page = await open("/shadow");
      const ids = (await castOf(stage.browser, page)).map(({ id }) => id);
      expect(ids).toContain("brett-mcgurk");
      expect(ids).toContain("abram-paley");
      if (name === "chromium") {
        const box = await page.evaluate<{ x: number; y: number }>(
          `(() => { const { x, y } = open.querySelector("p").getBoundingClientRect(); return { x, y }; })()`,
        );
        await page.movePointer(box.x + 30, box.y + 14);
        await until(() => cardOpen(page), "the card over the shadow root");
      }
      await page.close();
    });
  },
  { pages: TROUBLE },
);
