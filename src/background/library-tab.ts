import { browser } from "../shared/browser.ts";

const PAGE = "library.html";

/** The tab that a reader comes from, as far as it matters for where the library opens. */
export interface From {
  readonly id?: number | undefined;
  readonly windowId?: number | undefined;
  readonly incognito?: boolean | undefined;
}

/** Whether a library address is one of ours: a route after `#`, nothing else. */
export const isRoute = (hash: unknown): hash is string =>
  typeof hash === "string" && hash.length <= 2000 && hash.startsWith("#/");

/**
 * Opens the library at a route (`#/entry/iran`). A library tab that is open already is taken, the one in the
 * reader's own window first, so that who checks ten citations ends with one tab, and "back" leads through them.
 * Private and other windows never share a tab.
 */
export async function openLibrary(hash: string, from: From): Promise<void> {
  const page = browser.runtime.getURL(PAGE);
  const url = page + hash;
  // Without the "tabs" permission the addresses of the extension's own tabs are visible all the same.
  const tabs = await browser.tabs.query({});
  const open = tabs.filter(
    (tab) =>
      tab.incognito === (from.incognito ?? false) && (tab.url === page || tab.url?.startsWith(`${page}#`)),
  );
  const tab = open.find(({ windowId }) => windowId === from.windowId) ?? open[0];
  if (tab?.id === undefined) {
    // Beside the page it was asked from. Chromium shows no extension page in a private window: it picks one.
    const beside = from.id === undefined || from.incognito ? {} : { openerTabId: from.id };
    await browser.tabs.create({ url, active: true, ...beside });
    return;
  }
  await browser.tabs.update(tab.id, { url, active: true });
  // Firefox for Android has no windows to bring to the front.
  if (tab.windowId !== undefined) await browser.windows?.update(tab.windowId, { focused: true });
}
