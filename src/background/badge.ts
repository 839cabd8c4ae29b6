import { browser } from "../shared/browser.ts";
import { hostOf, isOff } from "../shared/hosts.ts";
import { loadSettings } from "../shared/settings-store.ts";
import { castOf, entriesOf } from "./frames.ts";

/** What the badge says for a number of entries: nothing for none; four digits do not fit. */
export const badgeText = (entries: number): string =>
  entries === 0 ? "" : entries > 999 ? "999+" : `${entries}`;

/**
 * Sets a tab's badge to the number of entries that its frames found. Called for each frame that reports, and
 * always counts all of them anew, so a late or lost call cannot leave a wrong sum.
 */
export async function updateBadge(tabId: number): Promise<void> {
  try {
    const [tab, settings] = await Promise.all([browser.tabs.get(tabId), loadSettings()]);
    const off = isOff(settings, hostOf(tab.url));
    const count = off ? 0 : entriesOf(await castOf(tabId)).entries.length;
    await browser.action.setBadgeText({ tabId, text: badgeText(count) });
  } catch {
    // The tab was closed or went elsewhere meanwhile; the browser clears the badge itself.
  }
}

/** Counts every tab that shows a badge, or may have to, anew: the reader switched a site or everything. */
export async function updateAllBadges(): Promise<void> {
  const tabs = await browser.tabs.query({ discarded: false, url: ["http://*/*", "https://*/*"] });
  for (const { id } of tabs) if (id !== undefined) await updateBadge(id);
}

/** The badge's colours: quiet, and readable on light and dark toolbars. */
export async function paintBadge(): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: "#57606a" });
  await browser.action.setBadgeTextColor({ color: "#ffffff" });
}
