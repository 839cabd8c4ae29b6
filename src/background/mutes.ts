import { browser } from "../shared/browser.ts";
import { numbersOf } from "../shared/mutes.ts";
import { loadSettings } from "../shared/settings-store.ts";
import { MUTES_KEY, type ActiveMutes } from "../shared/storage-keys.ts";
import { store } from "./own-store.ts";

/** Writes follow one another, so that the last change is what stands there. */
let running: Promise<void> = Promise.resolve();

async function write(): Promise<void> {
  const { muted } = await loadSettings();
  const { [MUTES_KEY]: stored } = await browser.storage.local.get(MUTES_KEY);
  if (muted.length === 0) {
    if (stored !== undefined) await browser.storage.local.remove(MUTES_KEY);
    return;
  }
  const ids = [...new Set(muted.map(({ id }) => id))];
  const mutes = await store.readActive(async (reader, { generation }): Promise<ActiveMutes> => ({
    generation,
    entries: numbersOf(muted, await reader.entriesById(ids)),
  }));
  if (JSON.stringify(mutes) !== JSON.stringify(stored))
    await browser.storage.local.set({ [MUTES_KEY]: mutes });
}

/** Tells the pages what the muted entries' numbers are now: after the list or the dataset changed, and at every start. */
export function writeMutes(): Promise<void> {
  running = running.then(write).catch(console.error);
  return running;
}
