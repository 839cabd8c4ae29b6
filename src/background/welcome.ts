import { browser } from "../shared/browser.ts";

/**
 * Opens the one page that a reader sees after installing. Only the browser's own word "install" opens it: nothing
 * is opened by an update, an update of the browser, or a second start.
 */
export async function welcome(reason: string): Promise<void> {
  if (reason === "install") await browser.tabs.create({ url: browser.runtime.getURL("welcome.html") });
}
