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

/** The story's tab, one for all cards of a browser. */
const stories = new WeakMap<Browser, Promise<Page>>();
const storyOf = (stage: ScreenStage): Promise<Page> => {
  let story = stories.get(stage.browser);
  if (!story) {
    story = (async () => {
      const page = await stage.browser.open(`${stage.url}/story`);
      await castOf(stage.browser, page);
      return page;
    })();
    stories.set(stage.browser, story);
  }
  return story;
};

/** A card over the story, in the story's half that is in the reader's language. */
const card = (
  name: string,
  over: Texts,
  { touch = false, then = async (_page: Page): Promise<void> => {} } = {},
): Screen => ({
  name,
  where: "card",
  widths: touch ? [320, 600] : [320, 1280],
  height: 800,
  touch,
  async open(stage, look) {
    const page = await storyOf(stage);
    await page.activate();
    await dress(page, look, touch);
    const text = over[look.language];
    if (touch) {
      const at = await centreOf(page, text);
      await page.tap(at.x, at.y);
      await until(() => cardOpen(page), `the sheet of “${text}”`);
    } else await hover(page, text);
    await then(page);
    await settled(page, "card");
    return {
      page,
      async close() {
        await page.press("Escape");
        await page.movePointer(1, 1, 1);
        await until(async () => !(await cardOpen(page)), "the card to close");
      },
    };
  },
});

/** The popup in a tab of its own, speaking of a tab with the page at `path`. */
const popup = (
  name: string,
  { path = "/story", settings = {} as object, then = async (_page: Page): Promise<void> => {} } = {},
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
    if (path === "/story" && Object.keys(settings).length === 0) await castOf(stage.browser, under);
    const tab = await stage.browser.inExtension<number>(
      `(globalThis.browser ?? globalThis.chrome).tabs.query({}).then((tabs) => tabs.findLast(({ url }) => url === ${JSON.stringify(url)}).id)`,
    );
    const page = await stage.browser.open(`${stage.browser.base}popup.html?tab=${tab}`);
    await dress(page, look);
    await then(page);
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
const own = (name: string, path: string): Screen => ({
  name,
  where: "page",
  widths: [320, 1280],
  height: 900,
  touch: false,
  async open(stage, look) {
    const page = await stage.browser.open(stage.browser.base + path);
    await dress(page, look);
    await until(
      () => page.evaluate<boolean>(`document.documentElement.lang === "${look.language}"`),
      `${path} in ${look.language}`,
    );
    await settled(page, "page");
    return { page, close: () => page.close() };
  },
});

/** Types into the page's search field. */
const typed = (text: string) => async (page: Page) => {
  await page.evaluate(`document.querySelector("input[type=search]").focus()`);
  for (const letter of text) await page.press(letter);
};

const PERSON = { en: "Brett McGurk", ar: "بريت ماكغورك" };

/** Every screen, in the order in which a reader meets them. */
export const SCREENS: readonly Screen[] = [
  card("card-person", PERSON),
  card("card-place", { en: "Oman", ar: "سلطنة عُمان" }),
  card("card-event", { en: "Operation True Promise", ar: "الوعد" }),
  card("card-sheet", { en: "Abram Paley", ar: "أبرام بالي" }, { touch: true }),
  popup("popup"),
  popup("popup-search", { then: typed("iran") }),
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
  own("library-search", `library.html#/search?q=${encodeURIComponent("oman talks")}`),
  own("library-about", "library.html#/about"),
  own("library-lost", "library.html#/nowhere/at/all"),
  own("options", "options.html"),
  own("welcome", "welcome.html"),
];
