import { browser } from "./browser.ts";
import { readSettings, SETTINGS_KEY, type Settings } from "./settings.ts";

/** The settings as they stand in `storage.local`. */
export async function loadSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(SETTINGS_KEY);
  return readSettings(stored[SETTINGS_KEY]);
}

/**
 * Changes some of the settings. What stands in storage is read first, so that two open pages (or a card's "not
 * on this site") do not undo each other's changes. Answers the settings as written.
 */
export async function changeSettings(change: (now: Settings) => Partial<Settings>): Promise<Settings> {
  const now = await loadSettings();
  const next = { ...now, ...change(now) };
  await browser.storage.local.set({ [SETTINGS_KEY]: next });
  return next;
}

/** Calls back with the new settings whenever they change anywhere, until the signal aborts. */
export function watchSettings(listener: (settings: Settings) => void, signal?: AbortSignal): void {
  const onChanged = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    const change = changes[SETTINGS_KEY];
    if (area === "local" && change) listener(readSettings(change.newValue));
  };
  browser.storage.onChanged.addListener(onChanged);
  signal?.addEventListener("abort", () => browser.storage.onChanged.removeListener(onChanged));
}
