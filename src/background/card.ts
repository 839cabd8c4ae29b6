import { browser } from "../shared/browser.ts";

/**
 * Puts the card's code and the recogniser of events into a frame in which names were found. They are most of what a
 * page has to read of us, and most frames of the web name nobody.
 */
export async function sendCard(
  tabId: number,
  frameId: number,
  files: readonly string[] = ["card.js", "events.js"],
): Promise<void> {
  try {
    await browser.scripting.executeScript({
      target: { tabId, frameIds: [frameId] },
      files: [...files],
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
