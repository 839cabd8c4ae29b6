import { browser } from "./browser.ts";

/** Every web page: what the manifest asks for, and what a reader may give and take back. */
const EVERYWHERE = { origins: ["<all_urls>"] };

/** Whether the browser lets the extension read web pages. */
export const mayRead = (): Promise<boolean> => browser.permissions.contains(EVERYWHERE);

/** Asks the reader for it. To be called from a click, before anything is awaited. Answers whether it was given. */
export const askForAccess = (): Promise<boolean> => browser.permissions.request(EVERYWHERE);

/** Calls back whenever a permission was given or taken away, until the signal aborts. */
export function watchAccess(listener: () => void, signal: AbortSignal): void {
  const { onAdded, onRemoved } = browser.permissions;
  for (const event of [onAdded, onRemoved]) {
    event.addListener(listener);
    signal.addEventListener("abort", () => event.removeListener(listener));
  }
}
