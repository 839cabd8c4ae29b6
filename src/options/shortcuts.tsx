import type { JSX } from "preact";
import { browser } from "../shared/browser.ts";
import { useReader } from "../shared/ui/localised.tsx";
import { useShortcuts } from "../shared/ui/shortcuts.ts";

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
  const shortcuts = useShortcuts();
  if (shortcuts.length === 0) return null;
  return (
    <section aria-labelledby="shortcuts">
      <h2 id="shortcuts">{t("options_shortcuts")}</h2>
      <dl class="facts shortcuts">
        {shortcuts.map(({ title, keys }) => (
          <div key={title}>
            <dt>{t(title)}</dt>
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
