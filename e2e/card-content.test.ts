import { describe, expect, test } from "vitest";
import { inBoth } from "./both.ts";
import { until, type Page } from "./drivers/driver.ts";
import { paste } from "./drivers/paste.ts";
import { castOf, hover } from "./drivers/siyaq.ts";
import { ownPage } from "./server.ts";

/* What the card says: then and now, what unfolds, the strip, what sources disagree on, why, copying. */

const html = (body: string, head = ""): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title><link rel="icon" href="data:,">${head}
  <style>body { font: 20px/1.6 sans-serif; margin: 40px }</style></head><body>${body}</body></html>`;

const EVENT = "Iran's attack on Israel of 13 April";
/** A page of its date, its sentence so far down that the card has room on either side. */
const dated = (date: string, body: string): string =>
  html(body, `<meta property="article:published_time" content="${date}T09:00:00Z">`);
const PAGES = {
  "/story": ownPage("story.html"),
  "/early": dated("2023-09-20", "<p>Brett McGurk went to Muscat.</p>"),
  "/late": dated("2025-06-01", "<p>Brett McGurk went to Muscat.</p>"),
  "/low": dated("2024-05-18", `<div style="height: 80vh"></div><p>Brett McGurk went to Muscat.</p>`),
  "/event": dated("2024-05-18", `<p>Diplomats speak of True Promise to this day.</p><p>${EVENT}.</p>`),
  "/paste": html(`<p>Brett McGurk went to Muscat.</p>`),
};

const clickIn = async (page: Page, selector: string): Promise<void> => {
  const { x, y } = await page.inCard<{ x: number; y: number }>(
    `(() => { const { x, y, width, height } = card.querySelector(${JSON.stringify(selector)}).getBoundingClientRect(); return { x: x + width / 2, y: y + height / 2 }; })()`,
  );
  await page.click(x, y);
};
const has = (page: Page, test: string): Promise<unknown> =>
  until(() => page.inCard<boolean>(`card !== null && !!(${test})`), test);
const tops = (page: Page): Promise<number[]> =>
  page.inCard(
    `[...card.querySelectorAll("h2, .identity, .fold, .statements > li")].filter((one) => !one.closest("#rest")).map((one) => Math.round(one.getBoundingClientRect().top))`,
  );

inBoth(
  "what a card says",
  (stage, name) => {
    const open = async (path: string): Promise<Page> => {
      const page = await stage.browser.open(stage.server.url + path);
      await page.resize(1000, 760);
      await castOf(stage.browser, page);
      return page;
    };

    test("who that was on the page's date, and what changed since", async () => {
      const page = await open("/early");
      const text = await hover(page, "Brett McGurk");
      expect(text).toMatch(/Then:\s+NSC coordinator/);
      expect(text).toMatch(/Now:\s+no longer, since January 2025/);
      // What happened in 2024 is not told beside what was known in 2023.
      expect(text).not.toContain("2024");
      await clickIn(page, ".fold");
      await has(page, `card.querySelector(".later h3")`);
      const later = await page.inCard<string>(`card.querySelector(".later").innerText`);
      expect(later).toMatch(/^After this page was written/);
      expect(later).toContain("2024");
      await page.close();
      const late = await open("/late");
      expect(await hover(late, "Brett McGurk")).toMatch(/until January 2025/);
      expect(await late.inCard<boolean>(`card.querySelector(".times") === null`)).toBe(true);
      await late.close();
    });

    describe.each(["/early", "/low"])("more, on %s", (path) => {
      test("unfolds below what is read, which stays where it is, as does the focus", async () => {
        const page = await open(path);
        await hover(page, "Brett McGurk");
        const before = await tops(page);
        await clickIn(page, ".fold");
        await has(page, `card.querySelector(".sources")`);
        expect(await tops(page)).toEqual(before);
        expect(await page.inCard<boolean>(`card.activeElement.matches(".fold[aria-expanded=true]")`)).toBe(true); // prettier-ignore
        const { bottom, right } = await page.inCard<{ bottom: number; right: number }>(
          `(() => { const { bottom, right } = card.querySelector("[role=dialog]").getBoundingClientRect(); return { bottom, right }; })()`,
        );
        expect(bottom).toBeLessThanOrEqual(760);
        expect(right).toBeLessThanOrEqual(1000);
        // Pinning draws the card again, and moves nothing either.
        await clickIn(page, "[aria-pressed]");
        await has(page, `card.querySelector("[aria-pressed=true]")`);
        expect(await tops(page)).toEqual(before);
        await page.close();
      });
    });

    test("the strip walks from event to event, and back", async () => {
      const page = await open("/event");
      const text = await hover(page, "True Promise");
      expect(text).toContain("13–14 April 2024");
      expect(await page.inCard<string>(`card.querySelector("h2").innerText`)).toBe(
        "Iranian attack on Israel",
      );
      const dates = await page.inCard<string[]>(
        `[...card.querySelectorAll(".strip .date")].map((one) => one.innerText)`,
      );
      expect(dates.length).toBeGreaterThanOrEqual(3);
      expect(dates.map((date) => Date.parse(date))).toEqual(dates.map((date) => Date.parse(date)).toSorted((a, b) => a - b)); // prettier-ignore
      const isMiddle = `(() => {
        const [room, own] = [card.querySelector(".strip ol"), card.querySelector(".strip .this")].map((one) => one.getBoundingClientRect());
        return own.left >= room.left && own.right <= room.right;
      })()`;
      expect(await page.inCard<boolean>(isMiddle)).toBe(true);
      await page.inCard(`card.querySelector(".strip button[tabindex='0']").focus()`);
      const name = await page.inCard<string>(`card.activeElement.querySelector(".what").innerText`);
      await page.press("ArrowLeft");
      expect(await page.inCard<string>(`card.activeElement.querySelector(".what").innerText`)).not.toBe(name);
      await page.press("ArrowRight");
      await page.press("Enter");
      await has(page, `card.querySelector("h2").innerText !== "Iranian attack on Israel"`);
      expect(await page.inCard<string>(`card.querySelector("h2").innerText`)).toContain(name.slice(0, 8));
      // The new card has the focus itself, and begins at its top.
      expect(await page.inCard<boolean>(`card.activeElement.getAttribute("role") === "dialog"`)).toBe(true);
      await clickIn(page, ".back");
      await has(page, `card.querySelector("h2").innerText === "Iranian attack on Israel"`);
      await page.close();
    });

    test("what sources disagree on stands together, each side with its sources", async () => {
      const page = await open("/event");
      await hover(page, "True Promise");
      await clickIn(page, ".fold");
      await has(page, `card.querySelector(".disputes")`);
      const disputes = await page.inCard<string>(`card.querySelector(".disputes").innerText`);
      expect(disputes).toContain("How many projectiles");
      expect(disputes).toMatch(/Israeli army, first count: about 200/);
      const uncited = await page.inCard<number>(
        `[...card.querySelectorAll(".disputes li, .statements > li")].filter((one) => !one.querySelector(".cite")).length`,
      );
      expect(uncited).toBe(0);
      await page.close();
    });

    test("why this: quiet, and in words", async () => {
      const page = await open("/story");
      const text = await hover(page, "Brett McGurk");
      expect(text).not.toContain("It is called");
      await clickIn(page, ".fold + .plain");
      await has(page, `!card.querySelector(".why").hidden`);
      expect(await page.inCard<string>(`card.querySelector(".why").innerText`)).toContain("It is called");
      await page.close();
    });

    test("copies with sources, without touching the page's selection", async () => {
      const page = await open("/paste");
      await hover(page, "Brett McGurk");
      await page.evaluate(`getSelection().selectAllChildren(document.querySelector("p"))`);
      await clickIn(page, ".copy");
      await has(page, `card.querySelector("[role=status]").innerText === "Copied"`);
      expect(await page.evaluate<string>("getSelection().toString()")).toBe("Brett McGurk went to Muscat.");
      await page.press("Escape");
      const pasted = await paste(page, name);
      expect(pasted).toMatch(/^Brett McGurk\nNSC coordinator/);
      expect(pasted).toMatch(/• .+ \(.*As of .+\) \[1\]/);
      expect(pasted).toMatch(/Sources:\n\[1\] .+ https?:\/\//);
      await page.close();
    });
  },
  { pages: PAGES },
);
