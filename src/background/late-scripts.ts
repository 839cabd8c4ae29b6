import { browser } from "../shared/browser.ts";

/** What is put into frames in which names were found: the card's code, and the recogniser of events. */
export type Late = "card.js" | "events.js";

/**
 * Puts a late script into a frame. The two are most of what a page has to read of us, and most frames of the web name
 * nobody. One call each: together they would be one task of twice the length in the page.
 */
export async function sendScript(tabId: number, frameId: number, file: Late): Promise<void> {
  try {
    await browser.scripting.executeScript({
      target: { tabId, frameIds: [frameId] },
      files: [file],
      injectImmediately: true,
    });
  } catch {
    // The frame went elsewhere meanwhile. If it is still there, it asks again when a card is wanted.
  }
}

/** Settles when the recogniser has gone through a frame for the first time. */
export async function eventsRead(tabId: number, frameId: number): Promise<void> {
  try {
    await browser.scripting.executeScript({
      target: { tabId, frameIds: [frameId] },
      // The browser waits for what it answers.
      func: () => (globalThis as { siyaq?: { eventsRead?: Promise<void> } }).siyaq?.eventsRead,
      injectImmediately: true,
    });
  } catch {
    // As above.
  }
}
