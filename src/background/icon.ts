import { texts } from "locales:icon";
import { browser } from "../shared/browser.ts";
import { translator } from "../shared/i18n.ts";
import { languageOf, type Settings } from "../shared/settings.ts";
import { iconPath, TOOLBAR_SIZES, type IconState } from "./icon-files.ts";

/** What the toolbar's button says of a tab. */
export type Told =
  | { readonly state: "found"; readonly entries: number }
  | { readonly state: "nothing" }
  /** Switched off on the tab's site. */
  | { readonly state: "off" }
  /** Switched off everywhere. */
  | { readonly state: "paused" };

const shapeOf = ({ state }: Told): IconState => (state === "paused" ? "off" : state);

/** The button's tooltip, which is also what a screen reader calls it: the same as its picture, in words. */
export function titleOf(told: Told, settings: Settings): string {
  const t = translator(texts, languageOf(settings, browser.i18n.getUILanguage()));
  return told.state === "found" ? t.count("icon_found", told.entries) : t(`icon_${told.state}`);
}

/** Draws the button of a tab, or, without one, of every tab that was not drawn by itself. */
export async function drawIcon(told: Told, settings: Settings, tabId?: number): Promise<void> {
  const path = Object.fromEntries(TOOLBAR_SIZES.map((size) => [size, iconPath(shapeOf(told), size)]));
  const where = tabId === undefined ? {} : { tabId };
  await Promise.all([
    browser.action.setIcon({ ...where, path }),
    browser.action.setTitle({ ...where, title: titleOf(told, settings) }),
  ]);
}

/**
 * Draws the button of all tabs of which nothing is known: "nothing found" (a page in which something is found says
 * so), or "paused". Browsers forget it when they close or the extension is switched off for a while, each in its
 * own way: so it is drawn whenever the worker starts, from the settings alone.
 */
export const drawDefaultIcon = (settings: Settings): Promise<void> =>
  drawIcon({ state: settings.paused ? "paused" : "nothing" }, settings);
