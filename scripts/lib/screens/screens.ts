import { readFileSync } from "node:fs";
import { type Browser, type Page, until } from "../../../e2e/drivers/driver.ts";
import { cardOpen, castOf, centreOf, hover } from "../../../e2e/drivers/siyaq.ts";
import { ownPage, type Answer } from "../../../e2e/server.ts";
import { changeSettings, dress, type Look, settled } from "./look.ts";

/** Pages that the screens stand over; to be served by whoever opens them. */
export const SCREEN_PAGES: Readonly<Record<string, Answer>> = {
  "/story": ownPage("story.html"),
  "/none": `<!doctype html><html lang="en"><meta charset="utf-8"><title>Nothing</title><link rel="icon" href="data:,"><p>Nothing here.</p></html>`,
};

/** Where screens are opened. */
export interface ScreenStage {
  readonly browser: Browser;
  /** `http://127.0.0.1:PORT`, serving `SCREEN_PAGES`. */
  readonly url: string;
}

/** A screen that is open. */
export interface OpenScreen {
  readonly page: Page;
  close(): Promise<void>;
}

/** One screen of Siyaq, whatever it looks like at the moment. */
export interface Screen {
  readonly name: string;
  readonly where: "card" | "page";
  /** Widths at which it is seen, in CSS px, narrow first: 320 is also a window of 1280 at 400 % zoom. */
  readonly widths: readonly [narrow: number, wide: number];
  readonly height: number;
  /** Used with a finger: targets of 44 px. */
  readonly touch: boolean;
  /** Opens it as `look` says; the reader's language is set already (`changeSettings`). */
  open(stage: ScreenStage, look: Look): Promise<OpenScreen>;
}

type Texts = Readonly<Record<"en" | "ar", string>>;

/** The interface's own words, to find its buttons by. */
export const MESSAGES: Readonly<Record<"en" | "ar", Readonly<Record<string, { readonly message: string }>>>> =
  {
    en: JSON.parse(readFileSync("extension/_locales/en/messages.json", "utf8")),
    ar: JSON.parse(readFileSync("extension/_locales/ar/messages.json", "utf8")),
  };

/**
 * The story's tab, one for all cards of a browser and a text size: Chromium keeps the size that the card's host had
 * when the text size changed, until something else restyles it.
 */
const stories = new WeakMap<Browser, Map<number, Promise<Page>>>();
const storyOf = ({ browser, url }: ScreenStage, { text }: Look): Promise<Page> => {
  const tabs = stories.get(browser) ?? new Map<number, Promise<Page>>();
  stories.set(browser, tabs);
  let story = tabs.get(text);
  if (!story) {
    story = (async () => {
      const page = await browser.open(`${url}/story#${text}`);
      await castOf(browser, page);
      return page;
    })();
    tabs.set(text, story);
  }
  return story;
};

/** Presses a button of the open card with a real pointer, by its message key. */
const press =
  (key: string) =>
  async (page: Page, { language }: Look): Promise<void> => {
    const label = MESSAGES[language][key]!.message;
    // A card that still moves would slip away from under the pointer.
    await settled(page, "card");
    const at = await until(
      () =>
        page.inCard<{ x: number; y: number } | null>(
          `(() => {
            const button = [...(card?.querySelectorAll("button") ?? [])].find((one) => (one.getAttribute("aria-label") ?? one.textContent).trim().startsWith(${JSON.stringify(label)}));
            button?.scrollIntoView({ block: "nearest" });
            const box = button?.getBoundingClientRect();
            return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
          })()`,
        ),
      `“${label}” in the card`,
    );
    await page.click(at!.x, at!.y);
  };

/** Unfolds a card and reads on in it by most of a screenful. */
const unfold = async (page: Page, look: Look): Promise<void> => {
  await press("card_more")(page, look);
  await settled(page, "card");
  await page.inCard(
    `[...card.querySelectorAll("*")].filter((one) => one.scrollHeight > one.clientHeight + 20 && getComputedStyle(one).overflowY !== "visible").forEach((one) => one.scrollBy({ top: one.clientHeight * 0.9, behavior: "instant" }))`,
  );
};

/** Asks a card for its reason, and waits until that can be read. */
const askWhy = async (page: Page, look: Look): Promise<void> => {
  await press("card_why")(page, look);
  await until(
    () =>
      page.inCard<boolean>(
        `(() => {
          const reason = card.getElementById("why").getBoundingClientRect();
          const room = card.querySelector("[role=dialog]").getBoundingClientRect();
const seen = Math.min(reason.bottom, room.bottom) - Math.max(reason.top, room.top);
          return reason.height > 0 && seen >= Math.min(reason.height, 60) - 1;
        })()`,
      ),
    "the reason in sight",
  );
};

/** Selects a stretch of the page's text and looks it up, as the menu and the shortcut do. */
async function lookUp({ browser }: ScreenStage, page: Page, from: string, to = from): Promise<void> {
  await centreOf(page, from);
  await page.evaluate(
    `(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      let started = false;
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const first = started ? 0 : node.data.indexOf(${JSON.stringify(from)});
        if (first < 0) continue;
        if (!started) range.setStart(node, first);
        started = true;
        const last = node.data.indexOf(${JSON.stringify(to)}, first);
        if (last < 0) continue;
        range.setEnd(node, last + ${to.length});
        getSelection().removeAllRanges();
        return void getSelection().addRange(range);
      }
    })()`,
  );
  const url = await page.evaluate<string>("location.href");
  await browser.inExtension(
    `(async () => {
      const { tabs } = globalThis.browser ?? globalThis.chrome;
      const tab = (await tabs.query({})).findLast((tab) => tab.url === ${JSON.stringify(url)});
      return tabs.sendMessage(tab.id, { type: "look-up", text: null }, { frameId: 0 });
    })()`,
  );
}

/** Two frames: what was decided last is drawn, what was scrolled has come to rest. */
export const drawn = (page: Page): Promise<void> =>
  page.evaluate<void>(
    "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 20))))",
  );

interface CardOptions {
  /** What opens it, if not a resting pointer. */
  readonly by?: "tap" | ((stage: ScreenStage, page: Page, look: Look) => Promise<void>);
  /** What is done in it before it is looked at. */
  readonly act?: (page: Page, look: Look) => Promise<void>;
}

const inCard = (page: Page): Promise<boolean> =>
  page.inCard<boolean>(`!!card?.querySelector("[role=dialog]")`);

/** A card over the story, in the story's half that is in the reader's language. */
const card = (name: string, over: Texts, { by, act }: CardOptions = {}): Screen => ({
  name,
  where: "card",
  widths: by === "tap" ? [320, 600] : [320, 1280],
  height: 800,
  touch: by === "tap",
  async open(stage, look) {
    const page = await storyOf(stage, look);
    await page.activate();
    await dress(page, look, by === "tap");
    const text = over[look.language];
    if (by === undefined) {
      // No card opens while the page scrolls: it is brought into view first.
      await centreOf(page, text);
      await drawn(page);
      await hover(page, text);
    } else if (by === "tap") {
      const at = await centreOf(page, text);
      await page.tap(at.x, at.y);
      await until(() => cardOpen(page), `the sheet of “${text}”`);
    } else {
      await by(stage, page, look);
      await until(() => inCard(page), "the card");
    }
    await act?.(page, look);
    await settled(page, "card");
    return {
      page,
      async close() {
        await page.press("Escape");
        await page.movePointer(1, 1, 1);
        await until(async () => !(await inCard(page)), "the card to close");
        await page.evaluate("getSelection().removeAllRanges()");
        await changeSettings(stage.browser, { muted: [] });
      },
    };
  },
});

/** The popup in a tab of its own, speaking of a tab with the page at `path`. */
const popup = (
  name: string,
  {
    path = "/story",
    settings = {} as object,
    act = async (_page: Page, _look: Look): Promise<void> => {},
  } = {},
): Screen => ({
  name,
  where: "page",
  // As wide as browsers draw it, and as narrow as a phone does.
  widths: [320, 380],
  height: 600,
  touch: false,
  async open(stage, look) {
    await changeSettings(stage.browser, settings);
    const url = path.startsWith("/") ? stage.url + path : stage.browser.base + path;
    const under = await stage.browser.open(url);
    // Events are read after the names.
    if (path === "/story" && Object.keys(settings).length === 0)
      await until(
        async () => (await castOf(stage.browser, under)).some(({ id }) => id.startsWith("ev-")),
        "the story's events",
      );
    const tab = await stage.browser.inExtension<number>(
      `(globalThis.browser ?? globalThis.chrome).tabs.query({}).then((tabs) => tabs.findLast(({ url }) => url === ${JSON.stringify(url)}).id)`,
    );
    const page = await stage.browser.open(`${stage.browser.base}popup.html?tab=${tab}`);
    await dress(page, look);
    await act(page, look);
    await settled(page, "page");
    return {
      page,
      async close() {
        await page.close();
        await under.close();
        await changeSettings(stage.browser, { off: [], paused: false });
      },
    };
  },
});

/** A page of the extension's own. */
const own = (name: string, path: string | Texts, ready = "true"): Screen => ({
  name,
  where: "page",
  widths: [320, 1280],
  height: 900,
  touch: false,
  async open(stage, look) {
    // What a page asks once (whether there is a pointer) it is to find answered.
    const page = await stage.browser.open(`${stage.browser.base}licences.txt`);
    await dress(page, look);
    await page.goto(stage.browser.base + (typeof path === "string" ? path : path[look.language]));
    await dress(page, look);
    await until(
      () => page.evaluate<boolean>(`document.documentElement.lang === "${look.language}" && ${ready}`),
      `${name} in ${look.language}`,
    );
    await settled(page, "page");
    return { page, close: () => page.close() };
  },
});

/** Types into the page's search field. */
const typed =
  (texts: Texts) =>
  async (page: Page, { language }: Look): Promise<void> => {
    await until(
      () => page.evaluate<boolean>(`(document.querySelector("input[type=search]")?.focus(), !!document.activeElement?.matches("input[type=search]"))`),
      "the search field",
    ); // prettier-ignore
    for (const letter of texts[language]) await page.press(letter);
  };

const searched = (words: string): string => `library.html#/search?q=${encodeURIComponent(words)}`;

const EVENT = { en: "Operation True Promise", ar: "الوعد" };
const PERSON = { en: "Brett McGurk", ar: "بريت ماكغورك" };

/** Every screen, in the order in which a reader meets them. */
export const SCREENS: readonly Screen[] = [
  card("card-person", PERSON),
  card("card-place", { en: "Oman", ar: "سلطنة عُمان" }),
  card("card-event", EVENT),
  card("card-unfolded", EVENT, { act: unfold }),
  card("card-why", { en: "Axios", ar: "أكسيوس" }, { act: askWhy }),
  card("card-several", PERSON, {
    by: (stage, page, { language }) =>
      language === "en"
        ? lookUp(stage, page, "Brett McGurk", "Abram Paley")
        : lookUp(stage, page, "بريت ماكغورك", "أبرام بالي"),
  }),
  card("card-unknown", PERSON, {
    by: (stage, page, { language }) =>
      lookUp(stage, page, language === "en" ? "diplomatic desk" : "الخصمان القديمان"),
  }),
  card("card-not-this", PERSON, { act: press("card_not_this") }),
  card("card-muted", PERSON, {
    async act(page, look) {
      await press("card_not_this")(page, look);
      await press("card_mute_everywhere")(page, look);
    },
  }),
  card("card-sheet", { en: "Abram Paley", ar: "أبرام بالي" }, { by: "tap" }),
  popup("popup"),
  popup("popup-search", { act: typed({ en: "irann", ar: "ايران" }) }),
  popup("popup-nothing", { path: "/none" }),
  popup("popup-off", { settings: { off: ["127.0.0.1"] } }),
  popup("popup-paused", { settings: { paused: true } }),
  popup("popup-browser-page", { path: "licences.txt" }),
  own("library-home", "library.html#/"),
  own("library-people", "library.html#/actors"),
  own("library-events", "library.html#/events"),
  own("library-articles", "library.html#/articles"),
  own("library-person", "library.html#/entry/brett-mcgurk"),
  own("library-event", "library.html#/entry/ev-april13-attack"),
  own("library-article", "library.html#/article/al-quds-al-arabi-2024-05-18"),
  own("library-search", { en: searched("oman talks"), ar: searched("محادثات عمان") }),
  own("library-about", "library.html#/about"),
  own("library-lost", "library.html#/nowhere/at/all"),
  own("options", "options.html"),
  // Its text looks now and then whether the sample is marked: until then it ends in an ellipsis.
  own(
    "welcome",
    "welcome.html",
    `CSS.highlights.size > 0 && document.querySelector(".sample [role=status]")?.textContent.endsWith(".")`,
  ),
];
