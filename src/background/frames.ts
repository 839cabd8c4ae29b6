import { browser } from "../shared/browser.ts";
import type { Cast, FrameRequest, Places } from "../shared/messages.ts";

/** What one frame of a tab found. */
export interface FrameCast {
  readonly frameId: number;
  readonly cast: Cast;
}

/** Entries of a tab's frames, each once, in reading order (the page first, then its frames). */
export interface TabEntry {
  readonly entry: number;
  /** How often it stands in the tab, quiet mentions included. */
  readonly count: number;
  /** The first frame that mentions it. */
  readonly frameId: number;
}

/**
 * Asks every frame of a tab for what it found, by a call in the content script's own world: nothing has to be
 * remembered anywhere, and nothing but entry numbers leaves a frame. Frames without the script are left out.
 * Throws when the browser lets nobody into the tab.
 */
export async function castOf(tabId: number): Promise<FrameCast[]> {
  const results = await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    // Otherwise the answer waits for frames that are still loading, and some never end.
    injectImmediately: true,
    func: () => (globalThis as { siyaq?: { cast(): unknown } }).siyaq?.cast() ?? null,
  });
  return results
    .flatMap(({ frameId, result }) => (result ? [{ frameId: frameId ?? 0, cast: result as Cast }] : []))
    .sort((a, b) => a.frameId - b.frameId);
}

/** Where on the page the entries of a tab's own document (frame 0) are mentioned; none while its card's code is not there. */
export async function placesIn(tabId: number): Promise<Places> {
  const [answer] = await browser.scripting.executeScript({
    target: { tabId, frameIds: [0] },
    injectImmediately: true,
    func: () => (globalThis as { siyaq?: { places?(): unknown } }).siyaq?.places?.() ?? [],
  });
  return (answer?.result ?? []) as Places;
}

/** What a tab holds, and the generation that its entry numbers belong to. */
export interface TabCast {
  readonly generation: string;
  readonly entries: readonly TabEntry[];
}

/**
 * Puts the frames' lists together. Frames of another generation than the first are left out: their numbers mean
 * other entries.
 */
export function entriesOf(frames: readonly FrameCast[]): TabCast {
  const generation = frames.find(({ cast }) => cast.entries.length > 0)?.cast.generation ?? "";
  const found = new Map<number, TabEntry>();
  for (const { frameId, cast } of frames) {
    if (cast.generation !== generation || cast.state === "off") continue;
    for (const { entry, marked, quiet } of cast.entries) {
      const known = found.get(entry);
      const count = marked + quiet + (known?.count ?? 0);
      if (count > 0) found.set(entry, { entry, count, frameId: known?.frameId ?? frameId });
    }
  }
  return { generation, entries: [...found.values()] };
}

/** Sends a request to the content script of one frame; false when nobody is there to answer. */
export async function askFrame(tabId: number, frameId: number, request: FrameRequest): Promise<boolean> {
  try {
    return (await browser.tabs.sendMessage(tabId, request, { frameId })) === true;
  } catch {
    return false;
  }
}
