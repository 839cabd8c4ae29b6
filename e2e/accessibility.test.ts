import { beforeAll, afterAll, describe, expect, test } from "vitest";
import { changeSettings, dress, type Look, settled } from "../scripts/lib/screens/look.ts";
import { MESSAGES, type Screen, SCREEN_PAGES, SCREENS } from "../scripts/lib/screens/screens.ts";
import { inBoth } from "./both.ts";
import { everyNode, withRole, type AxNode } from "./drivers/accessibility.ts";
import { type Page, until } from "./drivers/driver.ts";
import { castOf } from "./drivers/siyaq.ts";
import { layoutDefects } from "./layout.ts";
import { expectedStops, motionIn, stopsByTab } from "./reach.ts";

/*
 * What screen readers are told, read from the browsers' own accessibility trees; what the keyboard reaches; what
 * is left under forced colours, without motion and at 400 % zoom. docs/ACCESSIBILITY.md speaks of these tests.
 */

const WIDE: Look = { language: "en", scheme: "light", width: 1000, height: 800, text: 100 };

const screen = (name: string): Screen => {
  const found = SCREENS.find((one) => one.name === name);
  if (!found) throw new Error(`No screen is called ${name}.`);
  return found;
};

/** What a reader acts on: each has to say what it is. */
const CONTROLS = new Set([
  "button", "link", "textbox", "searchbox", "switch", "checkbox", "radio", "combobox", "listbox", "slider", "tab", "menuitem",
]); // prettier-ignore
/** What a reader lands in: dialogs always have a name; so have regions and groups that claim to be one. */
const PLACES = new Set(["dialog", "alertdialog", "region", "radiogroup"]);

const label = ({ role, name }: AxNode): string => `${role} “${name}”`;

/** The part of the tree that is ours: a card's dialog, or the whole page. */
async function treeOf(page: Page, where: "card" | "page"): Promise<AxNode> {
  let found: AxNode | undefined;
  // Trees are told a moment later than what they speak of.
  await until(async () => {
    const tree = await page.accessibility();
    found = where === "page" ? tree : withRole(tree, "dialog")[0];
    return found !== undefined && found.children.length > 0;
  }, "the accessibility tree");
  return found!;
}

inBoth(
  "with assistive technology",
  (stage, name) => {
    const at = () => ({ browser: stage.browser, url: stage.server.url });
    const using = async (
      which: string,
      look: Look,
      then: (page: Page, where: "card" | "page") => Promise<void>,
    ): Promise<void> => {
      const one = screen(which);
      const { page, close } = await one.open(at(), { ...look, height: look.height });
      try {
        await then(page, one.where);
      } finally {
        await close();
      }
    };

    describe.each(["en", "ar"] as const)("names and roles, %s", (language) => {
      beforeAll(() => changeSettings(stage.browser, { language }));
      afterAll(() => changeSettings(stage.browser, { language: "en" }));

      test.each(SCREENS.map(({ name: one }) => one))("%s", async (which) => {
        await using(which, { ...WIDE, language }, async (page, where) => {
          const tree = await treeOf(page, where);
          const nodes = everyNode(tree);
          expect(tree.name.trim()).not.toBe("");
          const nameless = nodes
            .filter(({ role, name: said }) => (CONTROLS.has(role) || PLACES.has(role)) && said.trim() === "")
            .map(label);
          expect(nameless).toEqual([]);
          expect(nodes.filter(({ role }) => CONTROLS.has(role)).length).toBeGreaterThan(0);
          if (where === "page") {
            expect(withRole(tree, "main").length).toBe(1);
            const levels = await page.evaluate<number[]>(
              `[...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].filter((one) => one.checkVisibility()).map((one) => Number(one.localName[1]))`,
            );
            expect(levels.filter((level) => level === 1).length).toBe(1);
            for (const [index, level] of levels.entries())
              expect(level, levels.join(" ")).toBeLessThanOrEqual((levels[index - 1] ?? 1) + 1);
          } else expect(withRole(tree, "heading").length + withRole(tree, "text").length).toBeGreaterThan(0);
        });
      });
    });

    describe("what changes is announced", () => {
      const saysLive = async (page: Page, words: RegExp): Promise<void> => {
        await until(async () => {
          const live = everyNode(await page.accessibility()).filter((node) => node.live !== "");
          return live.some((node) => words.test(everyNode(node).map((one) => one.name).join(" ")));
        }, `a live region that says ${String(words)}`); // prettier-ignore
      };

      test("the card: whether it is kept open, and that its text was copied", async () => {
        await using("card-person", WIDE, async (page) => {
          const pinned = async () =>
            withRole(await treeOf(page, "card"), "button").find(
              (one) => one.name === MESSAGES.en["card_pin"]!.message,
            )!.states;
          expect(await pinned()).not.toContain("pressed");
          await pressIn(page, MESSAGES.en["card_pin"]!.message);
          await until(async () => (await pinned()).includes("pressed"), "the pin's state");
          await pressIn(page, MESSAGES.en["card_copy"]!.message);
          await saysLive(page, new RegExp(MESSAGES.en["card_copied"]!.message));
        });
      });

      test("the card: that a name is muted, with its way back", async () => {
        await using("card-muted", WIDE, async (page) => {
          await saysLive(page, /Brett McGurk/);
          expect(withRole(await treeOf(page, "card"), "button").map((one) => one.name)).toContain(
            MESSAGES.en["card_undo"]!.message,
          );
        });
      });

      test("the popup: how much was found on the page, and by a search", async () => {
        await using("popup", WIDE, async (page) => {
          await saysLive(page, /\d+ names on this page/);
          await page.evaluate(`document.querySelector("input[type=search]").focus()`);
          for (const letter of "oman") await page.press(letter);
          await saysLive(page, /\d+ result/);
        });
      });

      test("the library: how much a search found", async () => {
        await using("library-search", WIDE, (page) => saysLive(page, /\d+ result/));
      });
    });

    describe("by keyboard alone", () => {
      test.each([
        "popup", "popup-search", "library-home", "library-event", "library-article", "library-search", "options", "welcome",
      ])("%s: Tab reaches every control in reading order, and shows where it is", async (which) => {
        await using(which, WIDE, async (page, where) => {
          const wanted = await expectedStops(page, where, 40);
          const { stops, unseen } = await stopsByTab(page, where, wanted.length);
          expect(stops).toEqual(wanted);
          expect(unseen).toEqual([]);
        });
      }); // prettier-ignore

      test("the card: its keys open it, Tab goes round in it, Escape gives the focus back", async () => {
        const page = await stage.browser.open(`${stage.server.url}/story`);
        await dress(page, WIDE);
        await castOf(stage.browser, page);
        await page.activate();
        await page.evaluate(`document.querySelector("a[href='#nsc']").focus()`);
        await stage.browser.inExtension(
          `(async () => {
            const { tabs } = globalThis.browser ?? globalThis.chrome;
            const tab = (await tabs.query({})).findLast(({ url }) => url === ${JSON.stringify(`${stage.server.url}/story`)});
            return tabs.sendMessage(tab.id, { type: "step", direction: 1 }, { frameId: 0 });
          })()`,
        );
        await until(
          () => page.inCard<boolean>(`card?.activeElement?.matches("[role=dialog]") ?? false`),
          "the focus in the card",
        );
        await settled(page, "card");
        const wanted = await expectedStops(page, "card", 60);
        const { stops, unseen } = await stopsByTab(page, "card", wanted.length + 1);
        // Round: after the last comes the first.
        expect(stops).toEqual([...wanted, wanted[0]]);
        expect(unseen).toEqual([]);
        await page.press("Escape");
        await until(async () => !(await page.inCard<boolean>("!!card")), "the card to close");
        expect(await page.evaluate(`document.activeElement?.getAttribute("href")`)).toBe("#nsc");
        await page.close();
      });

      test("the library: a step puts the focus on the new page's heading", async () => {
        await using("library-home", WIDE, async (page) => {
          await page.evaluate(`void (location.hash = "#/entry/brett-mcgurk")`);
          await until(
            () =>
              page.evaluate<boolean>(
                `!!document.activeElement?.closest("h1, main") && document.querySelector("h1").textContent.includes("McGurk")`,
              ),
            "the focus on the heading",
          );
        });
      });
    });

    describe("forced colours", () => {
      test.each(["card-person", "card-event", "popup", "library-article", "options", "welcome"])(
        "%s: everything is still told apart",
        async (which) => {
          await using(which, WIDE, async (page, where) => {
            await page.media({ "forced-colors": "active", "prefers-reduced-motion": "reduce" });
            await settled(page, where);
            expect(await layoutDefects(page, where, { language: "en", target: 24 })).toEqual([]);
            expect(await page.axe(where, ["color-contrast"])).toEqual([]);
            const look = `(root) => {
              const rim = ({ borderTopStyle, borderTopWidth, outlineStyle }) => (borderTopStyle !== "none" && parseFloat(borderTopWidth) >= 1) || outlineStyle !== "none";
              const dialog = root.querySelector("[role=dialog]");
              const faults = dialog && !rim(getComputedStyle(dialog)) ? ["the card has no edge"] : [];
              for (const box of root.querySelectorAll("[role=switch], input[type=search], input[type=text]"))
                if (box.checkVisibility() && !rim(getComputedStyle(box))) faults.push("no edge: " + box.outerHTML.slice(0, 80));
              for (const knob of root.querySelectorAll("[role=switch] > *"))
                if (getComputedStyle(knob).backgroundColor === getComputedStyle(knob.parentElement).backgroundColor) faults.push("a switch without a knob");
              for (const one of root.querySelectorAll("svg"))
                if (one.checkVisibility() && getComputedStyle(one).color === getComputedStyle(one.closest("button, a, div, p, li") ?? one).backgroundColor) faults.push("an unseen sign");
              return faults;
            }`;
            expect(
              where === "card"
                ? await page.inCard(`(${look})(card)`)
                : await page.evaluate(`(${look})(document)`),
            ).toEqual([]);
          });
        },
      );
    });

    describe("without motion", () => {
      test.each(["card-person", "card-unfolded", "card-sheet", "popup", "library-home", "library-article", "options", "welcome"])(
        "%s: nothing moves when the reader asked for that",
        async (which) => {
          await using(which, WIDE, async (page, where) => {
            expect(await motionIn(page, where)).toEqual([]);
          });
        },
      ); // prettier-ignore

      test("the test would see what moves", async () => {
        await using("popup", WIDE, async (page, where) => {
          await page.media({ "prefers-reduced-motion": "no-preference" });
          expect((await motionIn(page, where)).length).toBeGreaterThan(0);
        });
      });
    });

    describe("at 400 % zoom", () => {
      // A window of 1280 × 1024 then is one of 320 × 256.
      const zoomed: Look = { ...WIDE, width: 320, height: 256, scale: 4 };
      test.each(["card-person", "card-event", "card-sheet", "popup", "library-home", "library-article", "library-event", "options", "welcome"])(
        "%s: all of it is there, without scrolling sideways",
        async (which) => {
          await using(which, zoomed, async (page, where) => {
            expect(await layoutDefects(page, where, { language: "en", target: screen(which).touch ? 44 : 24 })).toEqual([]);
          });
        },
      ); // prettier-ignore
    });

    test(`the tree is this browser's own (${name})`, async () => {
      await using("card-person", WIDE, async (page) => {
        const dialog = await treeOf(page, "card");
        expect(dialog.name).toContain("Brett McGurk");
        // A list of statements, each with buttons that lead to its sources.
        const [statements] = withRole(dialog, "list");
        expect(withRole(statements!, "listitem").length).toBeGreaterThan(0);
        expect(withRole(statements!, "button").map((one) => one.name).join("\n")).toMatch(/Source 1: \S+/); // prettier-ignore
      });
    });
  },
  { pages: SCREEN_PAGES },
);

/** Presses a button of the card by its accessible name, with a real pointer. */
async function pressIn(page: Page, name: string): Promise<void> {
  const box = await page.inCard<{ x: number; y: number }>(
    `(() => {
      const { x, y, width, height } = [...card.querySelectorAll("button")].find((one) => (one.getAttribute("aria-label") ?? one.textContent).trim() === ${JSON.stringify(name)}).getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    })()`,
  );
  await page.click(box.x, box.y);
}
