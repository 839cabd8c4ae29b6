import { expect, test } from "vitest";
import { inBoth } from "./both.ts";
import { until, type Page } from "./drivers/driver.ts";
import { cardOpen, castOf, hover, mentionsOn } from "./drivers/siyaq.ts";
import { TROUBLE } from "./pages.ts";

const html = (body: string, head = ""): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Moves</title><link rel="icon" href="data:,">${head}
  <style>body { font: 20px/1.6 sans-serif; margin: 40px }</style></head><body>${body}</body></html>`;

const PAGES = {
  ...TROUBLE,
  "/written": html("<p>Brett McGurk was here before.</p>"),
  "/parent": html("<p>Nothing here.</p>"),
  "/route": html(`<main><p>Brett McGurk spoke.</p></main><script>
    function go(path, text) { history.pushState(null, "", path); document.querySelector("main").innerHTML = "<p>" + text + "</p>"; }
  </script>`),
  "/ahead": html(
    `<p>Nothing here. <a href="/next">Next</a></p><script type="speculationrules">{"prerender":[{"source":"list","urls":["/next"],"eagerness":"immediate"}]}</script>`,
  ),
  "/next": TROUBLE["/plain"]!,
};

/** Marks that the page shows, by the browser's own registry. */
const marks = (page: Page): Promise<number> =>
  page.evaluate("[...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0)");

const badge = (tab: number): string => `chrome.action.getBadgeText({ tabId: ${tab} })`;

inBoth(
  "a page that goes elsewhere",
  (stage, name) => {
    const open = async (path: string) => {
      const page = await stage.browser.open(stage.server.url + path);
      await page.resize(1000, 700);
      return page;
    };
    const settings = (change: object) =>
      stage.browser.inExtension(
        `(async () => { const { local } = (globalThis.browser ?? globalThis.chrome).storage; const { settings } = await local.get("settings"); await local.set({ settings: { ...settings, ...${JSON.stringify(change)} } }); })()`,
      );

    test("a document that is written anew is read, and the pointer works in it", async () => {
      const page = await open("/written");
      await castOf(stage.browser, page);
      await page.evaluate(
        `(document.open(), document.write("<!doctype html><title>New</title><body style='font: 20px sans-serif'><p>Abram Paley went to Oman.</p>"), document.close())`,
      );
      await until(async () => {
        const ids = (await castOf(stage.browser, page)).map(({ id }) => id);
        return ids.includes("abram-paley") && !ids.includes("brett-mcgurk");
      }, "the new text");
      await until(async () => (await marks(page)) >= 2, "the new marks");
      expect(await hover(page, "Abram Paley")).toContain("Abram Paley");
      await page.close();
    });

    test("frames written into, blank ones and those of another host are read", async () => {
      const page = await open("/parent");
      await page.evaluate(`(() => {
        const frame = (fill) => { const one = document.createElement("iframe"); one.width = 700; one.height = 150; fill(one); document.body.append(one); return one; };
        frame((one) => { one.src = "http://localhost:" + location.port + "/inner"; });
        const written = frame(() => {}); written.contentDocument.open(); written.contentDocument.write("<p style='font:20px sans-serif' id=w>Abram Paley was written.</p>"); written.contentDocument.close();
        const filled = frame(() => {}); filled.contentDocument.body.innerHTML = "<p>Vedant Patel was put in.</p>";
        window.written = written;
      })()`);
      await until(async () => {
        const ids = (await mentionsOn(stage.browser, page))?.map(({ id }) => id) ?? [];
        return ["hossein-amir-abdollahian", "abram-paley", "vedant-patel"].every((id) => ids.includes(id));
      }, "what stands in the frames");
      const at = await page.evaluate<{ x: number; y: number }>(
        `(() => { const { x, y } = written.getBoundingClientRect(); const p = written.contentDocument.getElementById("w").getBoundingClientRect(); return { x: x + p.x + 30, y: y + p.y + 12 }; })()`,
      );
      await page.movePointer(at.x, at.y);
      await until(() => cardOpen(page), "the card in the frame");
      await page.close();
    });

    test("a single-page application is followed from view to view", async () => {
      const page = await open("/route");
      await castOf(stage.browser, page);
      await page.evaluate(`go("/elsewhere", "Abram Paley spoke.")`);
      await until(async () => {
        const ids = (await castOf(stage.browser, page)).map(({ id }) => id);
        return ids.join() === "abram-paley";
      }, "the new view");
      expect(await hover(page, "Abram Paley")).toContain("Abram Paley");
      await page.close();
    });

    test("a page that comes back from the cache obeys settings changed meanwhile", async () => {
      const page = await open("/plain");
      await castOf(stage.browser, page);
      await page.evaluate(`addEventListener("pageshow", (event) => { window.cameBack = event.persisted; })`);
      await page.goto(`${stage.server.url}/arrived`);
      await settings({ paused: true });
      await page.evaluate("void history.back()").catch(() => {});
      await until(() => page.evaluate<boolean>(`location.pathname === "/plain"`), "the page to come back");
      expect(await page.evaluate<boolean>("window.cameBack")).toBe(true);
      await until(async () => (await marks(page)) === 0, "the marks to go", 4000);
      await page.evaluate("void history.forward()").catch(() => {});
      await until(() => page.evaluate<boolean>(`location.pathname === "/arrived"`), "the other page");
      await settings({ paused: false });
      await page.evaluate("void history.back()").catch(() => {});
      await until(() => page.evaluate<boolean>(`location.pathname === "/plain"`), "the page to come back");
      await until(async () => (await marks(page)) > 0, "the marks to come back", 4000);
      expect(await hover(page, "Abram Paley")).toContain("Abram Paley");
      await page.close();
    });

    // Firefox renders nothing ahead. The protocol stops Chromium from doing so in tabs that it looks into.
    test.skipIf(name === "firefox")(
      "a page that was rendered ahead gets its badge and its card",
      async () => {
        const { browser, server } = stage;
        const tab = await browser.inExtension<number>(
          `chrome.tabs.create({ url: "${server.url}/ahead" }).then(({ id }) => id)`,
        );
        await until(async () => server.log.includes("/next"), "the page to be rendered ahead");
        await new Promise((resolve) => setTimeout(resolve, 500));
        await browser.inExtension(
          `chrome.scripting.executeScript({ target: { tabId: ${tab} }, func: () => void document.querySelector("a").click() })`,
        );
        const page = await browser.tab("/next");
        const start = `performance.getEntriesByType("navigation")[0].activationStart`;
        expect(await page.evaluate<number>(start)).toBeGreaterThan(0);
        const found = await castOf(browser, page);
        await until(async () => (await browser.inExtension(badge(tab))) === `${found.length}`, "the badge");
        expect(await hover(page, "Abram Paley")).toContain("Abram Paley");
        await page.close();
      },
    );
  },
  { pages: PAGES },
);
