import { type Browser, type Page, until } from "../../../e2e/drivers/driver.ts";

/** How a screen is looked at. */
export interface Look {
  readonly language: "en" | "ar";
  readonly scheme: "light" | "dark";
  /** The window, in CSS px. */
  readonly width: number;
  readonly height: number;
  /** Text size in per cent. */
  readonly text: 100 | 200;
  /** Device pixels per CSS px; 1 where nothing else is said. */
  readonly scale?: number;
}

/** Media features of a look. Nothing moves: a picture and a measurement want the end of every movement. */
const featuresOf = ({ scheme }: Look, touch: boolean): Record<string, string> => ({
  "prefers-color-scheme": scheme,
  "prefers-reduced-motion": "reduce",
  pointer: touch ? "coarse" : "fine",
  hover: touch ? "none" : "hover",
});

/** Gives a tab the window, text size and colours of a look. */
export async function dress(page: Page, look: Look, touch = false): Promise<void> {
  await page.resize(look.width, look.height, look.scale);
  await recolour(page, look, touch);
}

/** Changes nothing but the colours of a tab that is dressed already. */
export async function recolour(page: Page, look: Look, touch = false): Promise<void> {
  await page.media(featuresOf(look, touch));
  await page.textSize(look.text);
  // Firefox answers before the page has its new size. Chromium at times forgets the text size for the media features.
  await until(
    async () => (await page.evaluate<boolean>(isDressed(look))) || (await page.textSize(look.text), false),
    "the window, text size and colours as asked for",
  );
}

/** Whether a page is what a look says. An em of a media query is the reader's text size, whatever a page sets. */
const isDressed = ({ width, height, scheme, text }: Look): string => {
  const ems = width / (0.16 * text);
  return `innerWidth === ${width} && innerHeight === ${height} && matchMedia("(prefers-color-scheme: ${scheme}) and (min-width: ${ems - 0.1}em) and (max-width: ${ems + 0.1}em)").matches`;
};

/** Changes the reader's settings, as the options page does. */
export const changeSettings = (browser: Browser, change: object): Promise<void> =>
  browser.inExtension<void>(
    `(async () => {
      const { local } = (globalThis.browser ?? globalThis.chrome).storage;
      const { settings } = await local.get("settings");
      await local.set({ settings: { ...settings, ...${JSON.stringify(change)} } });
    })()`,
  );

/** Waits until nothing is on its way any more: no skeleton, nothing busy, the same text and size three times in a row. */
export const settled = (page: Page, where: "page" | "card"): Promise<void> => {
  const wait = `(async (root) => {
    let last = "", same = 0;
    for (let tries = 0; tries < 400 && same < 3; tries++) {
      const scope = root === document ? document.body : root.querySelector("[role=dialog]");
      const busy = !scope || !scope.textContent.trim() || scope.closest("[aria-busy=true]") || scope.querySelector("[aria-busy=true], .skeleton, .loading, progress");
      const box = scope?.getBoundingClientRect();
      const now = busy ? "" : [scope.textContent.length, scope.scrollHeight, Math.round(box.x), Math.round(box.y), Math.round(box.width), Math.round(box.height)].join();
      same = now !== "" && now === last ? same + 1 : 0;
      last = now;
      await new Promise((resolve) => setTimeout(resolve, 15));
    }
    if (same < 3) throw new Error("never settles: " + last);
  })`;
  return where === "card" ? page.inCard<void>(`${wait}(card)`) : page.evaluate<void>(`${wait}(document)`);
};
