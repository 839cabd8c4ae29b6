import { browser } from "../shared/browser.ts";
import type { FrameRequest } from "../shared/messages.ts";
import { DENSITIES, type Density } from "../shared/settings.ts";
import { changeSettings } from "../shared/settings-store.ts";
import { sendScript } from "./late-scripts.ts";
import { askFrame, castOf } from "./frames.ts";
import { focusedFrame, lookUpIn } from "./selection.ts";

/** The steps that the manifest's commands stand for. */
const STEPS: Readonly<Record<string, FrameRequest>> = {
  "next-mention": { type: "step", direction: 1 },
  "previous-mention": { type: "step", direction: -1 },
};

/** Runs a keyboard command in the tab it was given in. */
export async function runCommand(command: string, tab?: { id?: number | undefined }): Promise<void> {
  const id = tab?.id ?? (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id;
  const step = STEPS[command];
  if (command === "cycle-marks") return cycleMarks(id);
  if (id === undefined) return;
  if (step) return go(id, step);
  if (command === "look-up") await lookUpIn({ ...tab, id }, await focusedFrame(id), null);
}

/** Which marks show after these: first of each, all, none, and round again. */
export const densityAfter = (density: Density): Density =>
  DENSITIES[(DENSITIES.indexOf(density) + 1) % DENSITIES.length]!;

/** Takes the next kind of density, on all pages, and says so on the one that is read. */
async function cycleMarks(tabId: number | undefined): Promise<void> {
  const { density } = await changeSettings((now) => ({ density: densityAfter(now.density) }));
  if (tabId === undefined) return;
  await sendScript(tabId, 0, "card.js");
  await askFrame(tabId, 0, { type: "notice", density });
}

/** Goes to a mention: the page first, then its frames; the first one that has a mention to go to answers true. */
async function go(tabId: number, step: FrameRequest): Promise<void> {
  try {
    for (const { frameId, cast } of await castOf(tabId))
      if (cast.entries.length > 0 && (await askFrame(tabId, frameId, step))) return;
  } catch {
    // No extension may enter this tab: there is nothing to step to.
  }
}
