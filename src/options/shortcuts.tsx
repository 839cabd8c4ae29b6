import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { browser } from "../shared/browser.ts";
import { useReader } from "../shared/ui/localised.tsx";

interface Shortcut {
  readonly name: string;
  readonly keys: string;
}

/** What each of the manifest's commands is called here. */
const TITLES: Readonly<Record<string, string>> = {
  "next-mention": "options_next",
  "previous-mention": "options_previous",
  "look-up": "options_look_up",
  "cycle-marks": "options_cycle",
};

const ORDER = Object.keys(TITLES);

/** Firefox opens its own page for it; Chromium's page has an address that only extensions may open. */
async function openBrowserPage(): Promise<void> {
  const commands = browser.commands as typeof browser.commands & {
    openShortcutSettings?: () => Promise<void>;
  };
  if (commands.openShortcutSettings) await commands.openShortcutSettings();
  else await browser.tabs.create({ url: "chrome://extensions/shortcuts" });
}

/** The keyboard shortcuts as they are now, and the way to change them. Nothing where the browser has none (Android). */
export function Shortcuts(): JSX.Element | null {
  const { t } = useReader();
  const [shortcuts, setShortcuts] = useState<readonly Shortcut[]>([]);
  const look = (): void =>
    void browser.commands?.getAll().then((all) =>
      setShortcuts(
        all
          .filter(({ name }) => name !== undefined && name in TITLES)
          .map(({ name, shortcut }) => ({ name: name!, keys: shortcut ?? "" }))
          .sort((a, b) => ORDER.indexOf(a.name) - ORDER.indexOf(b.name)),
      ),
    );
  useEffect(() => {
    look();
    // Back from the browser's page, where they may have been changed.
    window.addEventListener("focus", look);
    return () => window.removeEventListener("focus", look);
  }, []);
  if (shortcuts.length === 0) return null;
  return (
    <section aria-labelledby="shortcuts">
      <h2 id="shortcuts">{t("options_shortcuts")}</h2>
      <dl class="facts shortcuts">
        {shortcuts.map(({ name, keys }) => (
          <div key={name}>
            <dt>{t(TITLES[name]!)}</dt>
            <dd>{keys === "" ? t("options_no_keys") : <kbd dir="ltr">{keys}</kbd>}</dd>
          </div>
        ))}
      </dl>
      <button type="button" class="button" onClick={() => void openBrowserPage()}>
        {t("options_change_shortcuts")}
      </button>
    </section>
  );
}
