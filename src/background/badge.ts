import { browser } from "../shared/browser.ts";
import { hostOf } from "../shared/hosts.ts";
import { loadSettings } from "../shared/settings-store.ts";
import type { Settings } from "../shared/settings.ts";
import { castOf, entriesOf } from "./frames.ts";
import { drawDefaultIcon, drawIcon, type Told } from "./icon.ts";

/** What the badge says for a number of entries: nothing for none; four digits do not fit. */
export const badgeText = (entries: number): string =>
  entries === 0 ? "" : entries > 999 ? "999+" : `${entries}`;

/** Quiet, and readable on light and dark toolbars. Set with every text: the browser forgets it at its leisure. */
async function paintBadge(): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: "#57606a" });
  await browser.action.setBadgeTextColor({ color: "#ffffff" });
}

/** What the settings alone say of a page; null: that depends on what it holds. */
function toldBy(settings: Settings, url: string | undefined): Told | null {
  if (settings.paused) return { state: "paused" };
  const host = hostOf(url);
  return host !== null && settings.off.includes(host) ? { state: "off" } : null;
}

/**
 * Sets a tab's badge to the number of entries that its frames found, and its button's picture and title to match.
 * Always counts all of them anew, so a late or lost call cannot leave a wrong sum. Answers whether a frame is still
 * reading.
 */
export async function updateBadge(tabId: number): Promise<boolean> {
  try {
    const [tab, settings] = await Promise.all([browser.tabs.get(tabId), loadSettings()]);
    const switchedOff = toldBy(settings, tab.url);
    const frames = switchedOff ? [] : await castOf(tabId);
    const entries = entriesOf(frames).entries.length;
    const text = badgeText(entries);
    const told = switchedOff ?? (entries > 0 ? { state: "found", entries } : { state: "nothing" });
    await Promise.all([
      browser.action.setBadgeText({ tabId, text }),
      drawIcon(told, settings, tabId),
      text !== "" && paintBadge(),
    ]);
    return frames.some(({ cast }) => cast.state === "scanning");
  } catch {
    // The tab was closed or went elsewhere meanwhile, or nobody may enter it; the browser clears the badge itself.
    return false;
  }
}

/** When to count again, in ms, while frames are reading: pages switched on again report nothing by themselves. */
const COUNT_AGAIN = [200, 500, 1000, 2000, 4000];

/** Counts every tab anew: the reader switched a site, or everything, on or off, or took another language. */
export async function updateAllBadges(): Promise<void> {
  await drawDefaultIcon(await loadSettings());
  const tabs = await browser.tabs.query({ discarded: false, url: ["http://*/*", "https://*/*"] });
  let ids = tabs.flatMap(({ id }) => id ?? []);
  for (const pause of [0, ...COUNT_AGAIN]) {
    if (pause) await new Promise((resolve) => setTimeout(resolve, pause));
    const reading = await Promise.all(ids.map(updateBadge));
    ids = ids.filter((_, at) => reading[at]);
    if (ids.length === 0) return;
  }
}
