import { hashOf } from "../library/routes.ts";
import { browser } from "../shared/browser.ts";
import { sendScript } from "./late-scripts.ts";
import { askFrame } from "./frames.ts";
import { openLibrary, type From } from "./library-tab.ts";

/**
 * Opens the card on what is selected in a frame. Its code may not be there yet: nobody is named on the page. Where no
 * extension may enter (the browser's own pages, its reader of PDF), the library's search answers.
 */
export async function lookUpIn(
  tab: From & { id: number },
  frameId: number,
  text: string | null,
): Promise<void> {
  await sendScript(tab.id, frameId, "card.js");
  if (await askFrame(tab.id, frameId, { type: "look-up", text })) return;
  if (text !== null) await openLibrary(hashOf({ page: "search", query: text.trim() }), tab);
}

/** The frame of a tab that the keyboard is in: where what is selected is meant. */
export async function focusedFrame(tabId: number): Promise<number> {
  try {
    const results = await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      injectImmediately: true,
      // The frames around the focused one have the focus as well: on the frame's element.
      func: () => document.hasFocus() && !/^i?frame$/i.test(document.activeElement?.localName ?? ""),
    });
    return results.find(({ result }) => result === true)?.frameId ?? 0;
  } catch {
    return 0;
  }
}
