import type { JSX } from "preact";
import { useReader } from "../shared/ui/localised.tsx";
import { useShortcuts } from "../shared/ui/shortcuts.ts";

/** The keyboard shortcuts that are set; where there are none (phones), nothing. */
export function Keys(): JSX.Element | null {
  const { t } = useReader();
  const shortcuts = useShortcuts().filter(({ keys }) => keys !== "");
  if (shortcuts.length === 0) return null;
  return (
    <section aria-labelledby="keys">
      <h2 id="keys">{t("welcome_keys")}</h2>
      <dl class="facts">
        {shortcuts.map(({ title, keys }) => (
          <div key={title}>
            <dt>{t(title)}</dt>
            <dd>
              <kbd dir="ltr">{keys}</kbd>
            </dd>
          </div>
        ))}
      </dl>
      <p class="quiet">{t("welcome_keys_text")}</p>
    </section>
  );
}
