import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { changeSettings, settled } from "../scripts/lib/screens/look.ts";
import { MESSAGES } from "../scripts/lib/screens/screens.ts";
import { inBoth } from "./both.ts";
import { until, type Page } from "./drivers/driver.ts";
import { cardOpen, castOf, hover, mentionsOn } from "./drivers/siyaq.ts";
import { layoutDefects } from "./layout.ts";
import { ownPage } from "./server.ts";

const PAGES = { "/twins": ownPage("twins.html") };
const APRIL = "ev-april13-attack";
const OCTOBER = "ev-oct1-2024-attack";

/** What a card that offers several says of each: its date, title and reason, without the isolates round them. */
interface Offer {
  readonly type: string;
  readonly title: string;
  readonly why: string;
}
const offersIn = (page: Page): Promise<Offer[]> =>
  page.inCard<Offer[]>(`(() => {
    const textOf = (item, part) => (item.querySelector(part)?.textContent ?? "").replace(/[\\u2066-\\u2069]/g, "").trim();
    return [...(card?.querySelectorAll(".choice > li") ?? [])].map((item) => ({
      type: textOf(item, ".type"), title: textOf(item, ".title"), why: textOf(item, ".why"),
    }));
  })()`);

inBoth(
  "words that two events fit alike",
  (stage) => {
    let page: Page;
    beforeAll(async () => {
      page = await stage.browser.open(`${stage.server.url}/twins`);
      await page.resize(1000, 760);
      await castOf(stage.browser, page);
      await until(async () => {
        const found = await mentionsOn(stage.browser, page);
        return found?.some(({ id }) => id === APRIL);
      }, "the events of the page");
    });
    const close = async (): Promise<void> => {
      await page.press("Escape");
      await until(async () => !(await cardOpen(page)), "the card to close");
      await page.movePointer(2, 2);
    };
    /** The title of the one brief in the card; null while several are offered. */
    const titleOf = (): Promise<string | null> =>
      page.inCard<string | null>(
        `card?.querySelector(".choice") ? null : (card?.querySelector("h2")?.textContent ?? null)`,
      );
    const turned = (to: "one" | "several"): Promise<unknown> =>
      until(
        async () => (to === "one" ? (await titleOf()) !== null : (await offersIn(page)).length === 2),
        `${to} in the card`,
      );
    const pressButton = async (selector: string): Promise<void> => {
      await settled(page, "card");
      const at = await page.inCard<{ x: number; y: number }>(`(() => {
        const button = card.querySelector(${JSON.stringify(selector)});
        button.scrollIntoView({ block: "nearest" });
        const { x, y, width, height } = button.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      })()`);
      await page.click(at.x, at.y);
    };
    const step = (): Promise<boolean> =>
      stage.browser.inExtension<boolean>(`(async () => {
        const { tabs } = globalThis.browser ?? globalThis.chrome;
        const tab = (await tabs.query({})).findLast(({ url }) => url === ${JSON.stringify(`${stage.server.url}/twins`)});
        return tabs.sendMessage(tab.id, { type: "step", direction: 1 }, { frameId: 0 });
      })()`);
    const focused = (): Promise<string> =>
      page.inCard<string>(
        `(card.activeElement?.getAttribute("aria-label") ?? card.activeElement?.textContent ?? "").trim()`,
      );

    describe.each([
      {
        language: "en",
        /** The words in the reader's language, and those in the other. */
        words: ["attacked", "هاجمت"],
        why: /^Told by: attack \+ 2024 \+ Iran \+ Israel\./,
        april: { type: /13–14 April 2024/, title: "Iranian attack on Israel" },
        october: { type: /1 October 2024/, title: "Iran's missile attack on Israel" },
      },
      {
        language: "ar",
        words: ["هاجمت", "attacked"],
        why: /^ما دلّ عليه: هجوم \+ 2024 \+ إيران \+ إسرائيل\./,
        april: { type: /13–14 أبريل 2024/, title: "الهجوم الإيراني على إسرائيل" },
        october: { type: /1 أكتوبر 2024/, title: "الهجوم الصاروخي الإيراني على إسرائيل" },
      },
    ] as const)("in $language", ({ language, words, why, april, october }) => {
      const message = (key: string): string => MESSAGES[language][key]!.message;
      beforeAll(() => changeSettings(stage.browser, { language }));
      afterAll(() => changeSettings(stage.browser, { language: "en" }));

      test.each(words)("the pointer on “%s” opens both, each with its reasons", async (word) => {
        const text = await hover(page, word);
        expect(text).toContain(message("card_several"));
        const [first, second, ...more] = await offersIn(page);
        expect(more).toEqual([]);
        expect(first).toEqual({ type: expect.stringMatching(april.type), title: april.title, why: expect.stringMatching(why) }); // prettier-ignore
        expect(second).toEqual({ type: expect.stringMatching(october.type), title: october.title, why: expect.stringMatching(why) }); // prettier-ignore
        await settled(page, "card");
        expect(await layoutDefects(page, "card", { language, target: 24 })).toEqual([]);
        await close();
      });

      test("a click on one opens its brief, which still says why; one can come back and take the other", async () => {
        await hover(page, words[0]);
        await pressButton(".choice > li:last-child .title");
        await turned("one");
        expect(await titleOf()).toBe(october.title);
        await pressButton(`[aria-controls="why"]`);
        const reason = await page.inCard<string>(`card.getElementById("why").innerText`);
        expect(reason.replace(/[\u2066-\u2069]/g, "")).toMatch(why);
        await pressButton(".back");
        await turned("several");
        await pressButton(".choice > li:first-child .title");
        await turned("one");
        expect(await titleOf()).toBe(april.title);
        await close();
      });

      test("the keyboard reaches both, takes one and comes back", async () => {
        // Iran, attacked, Israel.
        await step();
        await until(() => cardOpen(page), "the card of Iran");
        await step();
        await turned("several");
        expect(await page.inCard<boolean>(`card.activeElement?.getAttribute("role") === "dialog"`)).toBe(
          true,
        );
        const seen: string[] = [];
        for (let tabs = 0; tabs < 7 && seen.at(-1) !== october.title; tabs++) {
          await page.press("Tab");
          seen.push(await focused());
        }
        // Before them come the card's own buttons, in Firefox also what scrolls.
        expect(seen.slice(0, 2)).toEqual([message("card_pin"), message("card_close")]);
        expect(seen.slice(-2)).toEqual([april.title, october.title]);
        await page.press("Enter");
        await turned("one");
        expect(await titleOf()).toBe(october.title);
        await page.press("Tab");
        expect(await focused()).toBe(message("card_back"));
        await page.press("Enter");
        await turned("several");
        // Whoever reads by keys stays in the card.
        expect(await page.inCard<boolean>("card.activeElement !== null")).toBe(true);
        await close();
      });

      test("the popup lists the likelier, says which other it may be, and goes to words that offer both", async () => {
        const popup = await stage.browser.openPopup(page);
        const rows = (): Promise<{ text: string; or: string | null }[]> =>
          popup.evaluate(
            `[...document.querySelectorAll(".row")].map((row) => ({ text: row.querySelector(".row-title").textContent, or: row.querySelector(".row-or")?.textContent.replace(/[\\u2066-\\u2069]/g, "") ?? null }))`,
          );
        await until(async () => (await rows()).some(({ or }) => or !== null), "the other event in the popup");
        const events = (await rows()).filter(({ or }) => or !== null);
        expect(events).toHaveLength(1);
        expect(events[0]!.text).toContain(april.title);
        expect(events[0]!.or).toContain(october.title);
        expect(events[0]!.or).toMatch(october.type);
        await popup.close();
        await page.activate();
        const jumped = await stage.browser.inExtension<boolean>(`(async () => {
          const { tabs } = globalThis.browser ?? globalThis.chrome;
          const tab = (await tabs.query({})).findLast(({ url }) => url === ${JSON.stringify(`${stage.server.url}/twins`)});
          const lines = (await (await fetch("/pack/entries.ndjson")).text()).trim().split("\\n");
          const entry = lines.findIndex((line) => JSON.parse(line).id === ${JSON.stringify(APRIL)});
          return tabs.sendMessage(tab.id, { type: "jump", entry, nth: 0 }, { frameId: 0 });
        })()`);
        expect(jumped).toBe(true);
        await turned("several");
        await close();
      });
    });

    test("“not this” of one leaves the other, and can be undone", async () => {
      await hover(page, "attacked");
      await pressButton(".choice > li:first-child .title");
      await turned("one");
      const press = async (key: string): Promise<void> => {
        await settled(page, "card");
        const at = await until(
          () =>
            page.inCard<{ x: number; y: number } | null>(`(() => {
              const button = [...card.querySelectorAll("button")].find((one) => one.textContent.trim() === ${JSON.stringify(MESSAGES.en[key]!.message)});
              const box = button?.getBoundingClientRect();
              return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
            })()`),
          `the button ${key}`,
        );
        await page.click(at!.x, at!.y);
      };
      await press("card_not_this");
      await press("card_mute_everywhere");
      const ids = async () => ((await mentionsOn(stage.browser, page)) ?? []).map(({ id }) => id);
      await until(async () => {
        const now = await ids();
        return now.includes(OCTOBER) && !now.includes(APRIL);
      }, "the other event alone");
      await press("card_undo");
      await until(async () => (await ids()).includes(APRIL), "both again");
      await close();
      expect(await hover(page, "attacked")).toContain(MESSAGES.en["card_several"]!.message);
      await close();
    });
  },
  { pages: PAGES },
);
