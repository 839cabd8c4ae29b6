import { castOf } from "../background/frames.ts";
import { mayRead } from "../shared/access.ts";
import { browser } from "../shared/browser.ts";
import { ACTIVE_KEY } from "../shared/storage-keys.ts";
import type { TabFacts } from "./state.ts";

/** The tab that the popup was opened over. `?tab=` names another one: for pictures and tests of the popup in a tab of its own. */
export async function currentTab(): Promise<browser.Tabs.Tab | undefined> {
  const named = new URLSearchParams(location.search).get("tab");
  if (named !== null) return browser.tabs.get(Number(named));
  return (await browser.tabs.query({ active: true, currentWindow: true }))[0];
}

/** Everything the popup has to know of a tab to decide what to show. */
export async function readTab(tabId: number): Promise<TabFacts> {
  const [tab, access, stored, frames] = await Promise.all([
    browser.tabs.get(tabId),
    mayRead(),
    browser.storage.local.get(ACTIVE_KEY),
    // The browser says no by an error; its words differ and are no use to a reader.
    castOf(tabId).catch(() => null),
  ]);
  return { url: tab.url, loading: tab.status === "loading", access, installed: ACTIVE_KEY in stored, frames };
}
