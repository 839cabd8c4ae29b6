import { expect, test } from "vitest";
import { inBoth } from "./both.ts";
import { chooseMenu, runCommand } from "./drivers/browser-ui.ts";
import { until, type Page } from "./drivers/driver.ts";
import { cardOpen, cardText, castOf, centreOf, hover, mentionsOn } from "./drivers/siyaq.ts";

const html = (body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Manners</title><link rel="icon" href="data:,">
  <style>body { font: 20px/1.6 sans-serif; margin: 40px; max-width: 900px }</style></head><body>${body}</body></html>`;

const PAGES = {
  "/walk": html(
    `<p>It rained. Brett McGurk and Abram Paley went to Oman, where they were to hear what Iran had to say about its
     programme, and to say what they had been told to say themselves, all of it through others. Then it rained.</p>
     <p>Later Oman spoke. Oman spoke again, and Vedant Patel spoke of Oman.</p>`,
  ),
  "/plain":
    html(`<p id="none">The weather was fine and nobody was named.</p><textarea>Ask oman about it</textarea>
    <p id="weak">She met mcgruk in the lobby.</p>`),
  "/frames": html(
    `<p>Oman and Iran.</p><iframe src="/inner" width="600" height="200" title="inner"></iframe>`,
  ),
  "/inner": html(`<p>Nobody. <span id="s">Abram Paley</span></p>`),
};

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const title = (page: Page): Promise<string | null> =>
  page.inCard(`card?.querySelector("h2")?.textContent ?? null`);
const words = (page: Page): Promise<string> =>
  page.inCard<string>(`card?.querySelector("[role=dialog]")?.innerText ?? ""`);
const marks = (page: Page): Promise<number> =>
  page.evaluate<number>("[...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0)");
const box = (page: Page) =>
  page.inCard<{ left: number; top: number; right: number; bottom: number }>(
    `(() => { const { left, top, right, bottom } = card.querySelector("[role=dialog]").getBoundingClientRect(); return { left, top, right, bottom }; })()`,
  );

/** Clicks a button of the open card by its words or label. */
async function press(page: Page, label: string): Promise<void> {
  const at = await until(
    () =>
      page.inCard<{ x: number; y: number } | null>(
        `(() => { const button = [...card.querySelectorAll("button")].find((one) => (one.getAttribute("aria-label") ?? one.textContent).includes(${JSON.stringify(label)}));
          if (!button) return null; button.scrollIntoView({ block: "nearest" });
          const { x, y, width, height } = button.getBoundingClientRect(); return { x: x + width / 2, y: y + height / 2 }; })()`,
      ),
    `the button “${label}”`,
  );
  await page.click(at!.x, at!.y);
}

const select = (page: Page, selector: string): Promise<void> =>
  page.evaluate(`void getSelection().selectAllChildren(document.querySelector(${JSON.stringify(selector)}))`);

inBoth(
  "the card's manners",
  (stage, name) => {
    const api = "(globalThis.browser ?? globalThis.chrome)";
    const set = (settings: object): Promise<void> =>
      stage.browser.inExtension(`${api}.storage.local.set({ settings: ${JSON.stringify(settings)} })`);
    const open = async (path: string, width = 1000, height = 760): Promise<Page> => {
      const page = await stage.browser.open(stage.server.url + path);
      await page.resize(width, height);
      return page;
    };
    const read = async (path: string): Promise<Page> => {
      await set({});
      const page = await open(path);
      await castOf(stage.browser, page);
      return page;
    };

    test("walking from mark to mark changes the one card in place: never two, never none between", async () => {
      const page = await read("/walk");
      await hover(page, "Brett McGurk");
      await page.evaluate(`void (window.seen = [], new MutationObserver(() => seen.push(document.querySelectorAll("html > [popover]").length))
        .observe(document.documentElement, { childList: true }))`);
      for (const name of ["Abram Paley", "Oman", "Iran"]) {
        const at = await centreOf(page, name);
        await page.movePointer(at.x, at.y, 3);
        await until(async () => (await title(page)) === name, `the card of ${name}`);
      }
      expect(await page.evaluate<number[]>("seen")).toEqual([]);
      await page.close();
    });

    test("the card lies beside the sentence, not over it", async () => {
      const page = await read("/walk");
      await hover(page, "Abram Paley");
      const card = await box(page);
      const [top, bottom] = await page.evaluate<[number, number]>(`(() => {
        const { firstChild: text } = document.querySelector("p");
        const range = document.createRange();
        range.setStart(text, text.data.indexOf("Brett")); range.setEnd(text, text.data.indexOf(" Then it rained"));
        const { top, bottom } = range.getBoundingClientRect(); return [top, bottom]; })()`);
      expect(bottom - top).toBeGreaterThan(60);
      expect(card.top >= bottom || card.bottom <= top).toBe(true);
      await page.close();
    });

    // Firefox lets tests pinch nothing.
    test.skipIf(name === "firefox")(
      "a card keeps within what is seen of a pinched page, and follows it",
      async () => {
        const page = await read("/walk");
        const send = (method: string, params: object): Promise<void> =>
          (page as Page & { send(method: string, params: object): Promise<void> }).send(method, params);
        await hover(page, "Brett McGurk");
        const isWithin = async (): Promise<boolean> => {
          const seen = await page.evaluate<number[]>(
            `(({ offsetLeft, offsetTop, width, height }) => [offsetLeft, offsetTop, offsetLeft + width, offsetTop + height])(visualViewport)`,
          );
          const { left, top, right, bottom } = await box(page);
          return left >= seen[0]! && top >= seen[1]! && right <= seen[2]! && bottom <= seen[3]!;
        };
        for (const pageScaleFactor of [2, 3.2, 1]) {
          await send("Emulation.setPageScaleFactor", { pageScaleFactor });
          await until(isWithin, `the card to keep within a page pinched ${pageScaleFactor} times`);
        }
        await page.close();
      },
    );

    test("a pinned card is dragged by its bar and by arrow keys, and stays inside the window", async () => {
      const page = await read("/walk");
      await hover(page, "Brett McGurk");
      await press(page, "Keep this card open");
      await until(() => page.inCard<boolean>(`!!card.querySelector(".movable")`), "the pin");
      const before = await box(page);
      const grip = { x: before.left + 60, y: before.top + 12 };
      await page.drag(grip, { x: grip.x + 200, y: grip.y + 90 });
      const after = await box(page);
      expect(Math.round(after.left - before.left)).toBe(200);
      expect(Math.round(after.top - before.top)).toBe(90);
      await page.drag({ x: after.left + 60, y: after.top + 12 }, { x: 5000, y: 5000 });
      const corner = await box(page);
      expect(corner.right).toBeLessThanOrEqual(1000);
      expect(corner.bottom).toBeLessThanOrEqual(760);
      await page.press("ArrowUp");
      await until(async () => (await box(page)).top < corner.top - 10, "the arrow key");
      expect(await page.evaluate<string>("String(getSelection())")).toBe("");
      await page.press("Escape");
      await until(async () => !(await cardOpen(page)), "the card to close");
      await page.close();
    });

    test("“Not this” mutes a name on this site in every tab at once, and Undo brings it back", async () => {
      const other = await read("/walk");
      const page = await read("/walk");
      const counted = async (one: Page) =>
        (await mentionsOn(stage.browser, one))?.some(({ id }) => id === "oman");
      await until(() => counted(page), "Oman among the names");
      const all = await marks(page);
      await hover(page, "Oman");
      await press(page, "Not this");
      await until(async () => (await words(page)).includes("Stop marking"), "the question");
      await press(page, "127.0.0.1");
      await until(async () => (await words(page)).includes("no longer marked on"), "the answer");
      for (const one of [page, other]) {
        await until(async () => (await marks(one)) === all - 2, "the marks to go");
        await until(async () => (await counted(one)) === false, "the count to go");
      }
      await press(page, "Undo");
      await until(async () => (await title(page)) === "Oman", "the brief again");
      for (const one of [page, other])
        await until(async () => (await marks(one)) === all, "the marks to come back");
      await other.close();
      await page.close();
    });

    test("a name muted everywhere neither answers to the pointer, and the options take it back", async () => {
      const page = await read("/walk");
      await hover(page, "Oman");
      await press(page, "Not this");
      await press(page, "Everywhere");
      await until(async () => (await words(page)).includes("no longer marked anywhere"), "the answer");
      await press(page, "Close");
      await until(async () => !(await cardOpen(page)), "the card to close");
      await stage.browser.stopWorker();
      await page.reload();
      await castOf(stage.browser, page);
      const at = await centreOf(page, "Oman");
      await page.movePointer(at.x, at.y);
      await wait(600);
      expect(await cardOpen(page)).toBe(false);
      const options = await stage.browser.open(`${stage.browser.base}options.html`);
      await until(
        () => options.evaluate<boolean>(`document.querySelector("section[aria-labelledby=muted] li")?.textContent.includes("Oman") ?? false`),
        "the list",
      ); // prettier-ignore
      await options.evaluate(`document.querySelector("section[aria-labelledby=muted] li button").click()`);
      await until(
        () =>
          options.evaluate<boolean>(`document.querySelector("section[aria-labelledby=muted] li") === null`),
        "the list to be empty",
      );
      await options.close();
      await page.movePointer(5, 5);
      await until(
        async () => (await mentionsOn(stage.browser, page))?.some(({ id }) => id === "oman"),
        "Oman again",
      );
      await hover(page, "Oman");
      await page.close();
    });

    test("the menu looks up what is selected, on a page that names nobody", async () => {
      await set({});
      const page = await open("/plain");
      await select(page, "#none");
      await chooseMenu(stage.browser, page, { menuItemId: "look-up", selectionText: "Brett McGurk" });
      await until(async () => (await title(page)) === "Brett McGurk", "the card");
      await page.press("Escape");
      await until(async () => !(await cardOpen(page)), "the card to close");
      await chooseMenu(stage.browser, page, { menuItemId: "look-up", selectionText: "The weather" });
      await until(async () => (await words(page)).includes("nothing in the dataset"), "the answer");
      await page.press("Escape");
      await page.close();
    });

    test("the menu looks up on a site that is switched off, too", async () => {
      await set({ off: ["127.0.0.1"] });
      const page = await open("/walk");
      await select(page, "p");
      await chooseMenu(stage.browser, page, { menuItemId: "look-up", selectionText: "Abram Paley" });
      await until(async () => (await title(page)) === "Abram Paley", "the card");
      expect(await marks(page)).toBe(0);
      await page.close();
    });

    test("a card stays as it is when the page's marks are renewed under the pointer", async () => {
      const page = await read("/walk");
      await hover(page, "Abram Paley");
      await page.inCard(`void (card.querySelector("h2").dataset.seen = "yes", card.querySelector(".body").scrollTop = 7)`);
      const kept = await page.inCard<number>(`card.querySelector(".body").scrollTop`);
      await set({ density: "all" });
      await wait(300);
      const at = await centreOf(page, "Abram Paley");
      await page.movePointer(at.x + 6, at.y + 1);
      await wait(400);
      expect(await page.inCard(`[card.querySelector("h2").dataset.seen, card.querySelector(".body").scrollTop]`)).toEqual(["yes", kept]);
      await page.close();
    }); // prettier-ignore

    test("the key looks up the selection: near names where it is misspelt, fields too; without a selection it says so", async () => {
      await set({});
      const page = await open("/plain");
      await page.evaluate(`(() => { const { firstChild: text } = document.querySelector("#weak"); getSelection().setBaseAndExtent(text, 8, text, 14); })()`);
      await runCommand(stage.browser, page, "look-up");
      await until(async () => (await words(page)).includes("Similar names"), "the near names");
      await press(page, "Brett McGurk");
      await until(async () => (await title(page)) === "Brett McGurk", "the near name's card");
      await page.press("Escape");
      await until(async () => !(await cardOpen(page)), "the card to close");
      await page.evaluate(`(() => { const field = document.querySelector("textarea"); field.focus(); field.setSelectionRange(4, 8); })()`);
      await runCommand(stage.browser, page, "look-up");
      await until(async () => (await title(page)) === "Oman", "the card of what is selected in the field");
      await page.press("Escape");
      await until(async () => !(await cardOpen(page)), "the card to close");
      await page.evaluate(`(() => { const field = document.querySelector("textarea"); field.setSelectionRange(0, 0); field.blur(); getSelection().removeAllRanges(); })()`);
      await runCommand(stage.browser, page, "look-up");
      await until(async () => (await page.inCard<string>(`card?.textContent ?? ""`)).includes("Select a name first"), "the notice");
      await page.close();
    }); // prettier-ignore

    test("the key looks up in the frame that has the focus", async () => {
      const page = await read("/frames");
      await until(() => page.evaluate<boolean>(`frames[0].document.readyState === "complete"`), "the frame");
      await page.evaluate(
        `(() => { frames[0].focus(); frames[0].getSelection().selectAllChildren(frames[0].document.querySelector("#s")); })()`,
      );
      await page.click(60, 220);
      await page.evaluate(
        `void frames[0].getSelection().selectAllChildren(frames[0].document.querySelector("#s"))`,
      );
      await runCommand(stage.browser, page, "look-up");
      await until(async () => (await cardText(page))?.includes("Abram Paley"), "the card in the frame");
      await page.close();
    });

    test("one key goes round: all marks, none, the first ones; the page says which", async () => {
      const page = await read("/walk");
      const first = await until(() => marks(page), "the marks");
      const says = (text: string): Promise<unknown> =>
        until(
          async () => (await page.inCard<string>(`card?.querySelector("[role=status]")?.textContent ?? ""`)).includes(text),
          text,
        ); // prettier-ignore
      await runCommand(stage.browser, page, "cycle-marks");
      await says("every name");
      await until(async () => (await marks(page)) === first + 2, "all marks");
      await runCommand(stage.browser, page, "cycle-marks");
      await says("none");
      await until(async () => (await marks(page)) === 0, "no marks");
      await runCommand(stage.browser, page, "cycle-marks");
      await says("first");
      await until(async () => (await marks(page)) === first, "the first marks");
      await until(
        () => page.evaluate<boolean>(`document.querySelector("html > [popover]") === null`),
        "the notice to go",
      );
      await page.close();
    });
  },
  { pages: PAGES },
);
