import { useEffect, useState } from "preact/hooks";
import { browser } from "../browser.ts";

/** A keyboard command of the extension. */
export interface Shortcut {
  /** The key of the text that says what it does (`options_…`). */
  readonly title: string;
  /** The keys as the browser writes them; "" where none are set. */
  readonly keys: string;
}

/** What each of the manifest's commands is called, in the order in which they are shown. */
const TITLES: Readonly<Record<string, string>> = {
  "next-mention": "options_next",
  "previous-mention": "options_previous",
  "look-up": "options_look_up",
  "cycle-marks": "options_cycle",
};

/** The keyboard shortcuts as the browser has them now; none where it knows no commands (phones). */
export function useShortcuts(): readonly Shortcut[] {
  const [shortcuts, setShortcuts] = useState<readonly Shortcut[]>([]);
  useEffect(() => {
    const stop = new AbortController();
    const look = async (): Promise<void> => {
      const all = (await browser.commands?.getAll()) ?? [];
      const keys = new Map(all.map(({ name, shortcut }) => [name, shortcut ?? ""]));
      if (stop.signal.aborted) return;
      setShortcuts(
        Object.entries(TITLES).flatMap(([name, title]) =>
          keys.has(name) ? [{ title, keys: keys.get(name)! }] : [],
        ),
      );
    };
    void look();
    // Back from the browser's page, where they may have been changed.
    window.addEventListener("focus", () => void look(), { signal: stop.signal });
    return () => stop.abort();
  }, []);
  return shortcuts;
}
