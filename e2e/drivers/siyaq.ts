import { type Box, type Browser, type Page, until } from "./driver.ts";

/** What a page's cast holds of one entry, with its title. */
export interface Found {
  readonly id: string;
  readonly title: string;
  readonly marked: number;
  readonly quiet: number;
}

/**
 * The cast of the tab that shows `page`, asked for as the popup does: from an extension page, all frames, by
 * `scripting.executeScript`. Null while a frame is still being read.
 */
export async function mentionsOn(browser: Browser, page: Page): Promise<Found[] | null> {
  const url = await page.evaluate<string>("location.href");
  return browser.inExtension<Found[] | null>(`(async () => {
    const api = globalThis.browser ?? globalThis.chrome;
    const tabs = await api.tabs.query({});
    const tab = tabs.findLast((tab) => tab.url === ${JSON.stringify(url)});
    const results = await api.scripting.executeScript({
      target: { tabId: tab.id, allFrames: true },
      injectImmediately: true,
      func: () => globalThis.siyaq?.cast() ?? null,
    });
    const casts = results.map(({ result }) => result).filter(Boolean);
    if (casts.length === 0 || casts.some((cast) => cast.state === "scanning")) return null;
    const lines = (await (await fetch("/pack/entries.ndjson")).text()).trim().split("\\n").map((line) => JSON.parse(line));
    const total = new Map();
    for (const { entries } of casts)
      for (const { entry, marked, quiet } of entries) {
        const sum = total.get(entry) ?? { marked: 0, quiet: 0 };
        total.set(entry, { marked: sum.marked + marked, quiet: sum.quiet + quiet });
      }
    return [...total].map(([entry, sum]) => ({ id: lines[entry].id, title: lines[entry].title.en, ...sum }));
  })()`);
}

/** The same, waiting until every frame was read and something was found. */
export const castOf = (browser: Browser, page: Page): Promise<Found[]> =>
  until(async () => {
    const found = await mentionsOn(browser, page);
    return found && found.length > 0 ? found : null;
  }, "mentions on the page") as Promise<Found[]>;

/** The box of the `nth` occurrence (from 0) of a piece of text inside one text node, scrolled into view. */
export async function boxOf(page: Page, text: string, nth = 0): Promise<Box> {
  const box = await page.evaluate<Box | null>(`(() => {
    const walker = document.createTreeWalker(document.body ?? document.documentElement, NodeFilter.SHOW_TEXT);
    let left = ${nth};
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      for (let at = node.data.indexOf(${JSON.stringify(text)}); at >= 0; at = node.data.indexOf(${JSON.stringify(text)}, at + 1)) {
        if (left-- > 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + ${text.length});
        const isSeen = () => { const { top, bottom } = range.getBoundingClientRect(); return top >= 0 && bottom <= innerHeight; };
        if (!isSeen()) node.parentElement.scrollIntoView({ block: "center", behavior: "instant" });
        // The middle of a long paragraph may be far from the text.
        if (!isSeen()) scrollBy({ top: range.getBoundingClientRect().top - innerHeight / 2, behavior: "instant" });
        const { x, y, width, height } = range.getClientRects()[0];
        return { x, y, width, height };
      }
    return null;
  })()`);
  if (!box) throw new Error(`The page does not show “${text}”.`);
  return box;
}

/** The middle of a piece of text on the page. */
export async function centreOf(page: Page, text: string, nth = 0): Promise<{ x: number; y: number }> {
  const { x, y, width, height } = await boxOf(page, text, nth);
  return { x: x + width / 2, y: y + height / 2 };
}

/** The text of the open card, or null. Only once its brief stands in it. */
export const cardText = (page: Page): Promise<string | null> =>
  page.inCard<string | null>(
    `card?.querySelector("[role=dialog] h2") ? card.querySelector("[role=dialog]").innerText : null`,
  );

/** Whether a card with a brief in it is open. */
export const cardOpen = async (page: Page): Promise<boolean> => (await cardText(page)) !== null;

/** Rests a real pointer on a piece of text until its card opens; answers the card's text. */
export async function hover(page: Page, text: string, nth = 0): Promise<string> {
  const at = await centreOf(page, text, nth);
  const before = await cardText(page);
  await page.movePointer(at.x, at.y);
  // A card that is open already stays until the next one takes its place.
  const end = Date.now() + (before === null ? 0 : 1500);
  return until(async () => {
    const now = await cardText(page);
    return now !== before || Date.now() > end ? now : null;
  }, `the card of “${text}”`) as Promise<string>;
}

/** Closes the page that opens once after an installation, which would stand in front of all that comes after it. */
export const closeWelcome = async (browser: Browser): Promise<void> =>
  (await browser.tab("welcome.html")).close();
