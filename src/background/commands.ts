import { browser } from "../shared/browser.ts";
import type { FrameRequest } from "../shared/messages.ts";
import { askFrame, castOf } from "./frames.ts";

/** The steps that the manifest's commands stand for. */
const STEPS: Readonly<Record<string, FrameRequest>> = {
  "next-mention": { type: "step", direction: 1 },
  "previous-mention": { type: "step", direction: -1 },
};

/**
 * Runs a keyboard command in the tab it was given in: the page first, then its frames; the first one that has a
 * mention to go to answers true.
 */
export async function runCommand(command: string, tab?: { id?: number | undefined }): Promise<void> {
  const step = STEPS[command];
  const tabId = tab?.id ?? (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id;
  if (!step || tabId === undefined) return;
  try {
    for (const { frameId, cast } of await castOf(tabId))
      if (cast.entries.length > 0 && (await askFrame(tabId, frameId, step))) return;
  } catch {
    // No extension may enter this tab: there is nothing to step to.
  }
}
