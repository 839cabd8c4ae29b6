import { describe, expect, test } from "vitest";
import { findChromium, findFirefox } from "../scripts/browsers.mjs";
import { startWithCopy } from "./both.ts";
import { type Page, until } from "./drivers/driver.ts";
import { paste } from "./drivers/paste.ts";
import { castOf, hover } from "./drivers/siyaq.ts";
import { TROUBLE } from "./pages.ts";
import { serve } from "./server.ts";

/** Copies the open card, where pages have no clipboard of their own, and pastes it. */
async function copied(page: Page, name: "chromium" | "firefox"): Promise<string> {
  const { x, y } = await page.inCard<{ x: number; y: number }>(
    `(() => { const { x, y, width, height } = card.querySelector(".copy").getBoundingClientRect(); return { x: x + width / 2, y: y + height / 2 }; })()`,
  );
  await page.click(x, y);
  await until(() => page.inCard<boolean>(`card.querySelector("[role=status]").innerText === "Copied"`), "copying"); // prettier-ignore
  await page.press("Escape");
  return paste(page, name);
}

/** A host that is not loopback: browsers trust 127.0.0.1 and localhost like an encrypted page. */
const HOST = "http://news.example";

describe.each(["chromium", "firefox"] as const)("a page without encryption (%s)", (name) => {
  test.skipIf(!{ chromium: findChromium(), firefox: findFirefox() }[name])(
    "is read like any other, and its marks' key is another one on each page",
    async () => {
      // A proxy is asked for whole addresses: the server stands for every host.
      const server = await serve({
        [`${HOST}/plain`]: TROUBLE["/plain"]!,
        [`${HOST}/link`]: TROUBLE["/link"]!,
      });
      const { browser, remove } = await startWithCopy(name, { proxy: `127.0.0.1:${server.port}` });
      try {
        const keys = new Set<string>();
        for (const path of ["/plain", "/link"]) {
          const page = await browser.open(HOST + path);
          expect(await page.evaluate<boolean>("isSecureContext")).toBe(false);
          await castOf(browser, page);
          expect(await hover(page, "Abram Paley")).toContain("Abram Paley");
          expect(await copied(page, name)).toMatch(/^Abram Paley\n[^]*\[1\]/);
          for (const key of await page.evaluate<string[]>("[...CSS.highlights.keys()]")) keys.add(key);
        }
        // One for names and one for events on each.
        expect(keys.size).toBe(4);
      } finally {
        await browser.close();
        await server.close();
        remove();
      }
    },
  );
});
