import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { inBoth, SHARED } from "./both.ts";
import { until } from "./drivers/driver.ts";
import { castOf, mentionsOn } from "./drivers/siyaq.ts";

/* Real saved pages, which belong to their publishers and are no part of the project. */

const NAMES = SHARED ? readdirSync(`${SHARED}/pages`).filter((name) => name.endsWith(".html")) : [];
/** Their scripts and remote files are not ours to run or fetch. */
const inert = { "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'" };
const PAGES = Object.fromEntries(
  NAMES.map((name) => [`/${name}`, { body: readFileSync(`${SHARED}/pages/${name}`), headers: inert }]),
);

inBoth(
  SHARED ? "real saved pages" : "real saved pages: skipped, SIYAQ_SHARED is not set",
  (stage) => {
    test.skipIf(!SHARED)(
      "are read to the end, untouched, with few marks registered at once",
      { timeout: 240_000 },
      async () => {
        for (const name of NAMES) {
          const page = await stage.browser.open(`${stage.server.url}/${name}`);
          await until(
            async () => (await mentionsOn(stage.browser, page)) !== null,
            `${name} to be read`,
            30_000,
          );
          const registered = await page.evaluate<number>(
            "[...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0)",
          );
          expect(registered, name).toBeLessThanOrEqual(300);
          expect(
            await page.evaluate<number>(`document.querySelectorAll("html > div[popover]").length`),
            name,
          ).toBe(0);
          await page.close();
        }
      },
    );

    test.skipIf(!SHARED)("the Arabic and English news pages show what they speak of", async () => {
      const page = await stage.browser.open(`${stage.server.url}/trafilatura-intercept-gaza.html`);
      const ids = (await castOf(stage.browser, page)).map(({ id }) => id);
      for (const id of ["gaza", "israel"]) expect(ids).toContain(id);
      await page.close();
    });
  },
  { pages: PAGES },
);
