import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { browser } from "../shared/browser.ts";
import { useReader } from "../shared/ui/localised.tsx";

/** The manifest's commands, by the keys of their names. */
const TITLES: Readonly<Record<string, string>> = {
  "next-mention": "options_next",
  "previous-mention": "options_previous",
  "look-up": "options_look_up",
  "cycle-marks": "options_cycle",
};

/** The keyboard shortcuts as the browser has them now; where it has none (phones), nothing. */
export function Keys(): JSX.Element | null {
  const { t } = useReader();
  const [keys, setKeys] = useState<readonly (readonly [name: string, keys: string])[]>([]);
  useEffect(() => {
    void browser.commands?.getAll().then((all) =>
      setKeys(
        all.flatMap(({ name = "", shortcut }) => {
          const title = TITLES[name];
          return title === undefined || !shortcut ? [] : [[title, shortcut] as const];
        }),
      ),
    );
  }, []);
  if (keys.length === 0) return null;
  return (
    <section aria-labelledby="keys">
      <h2 id="keys">{t("welcome_keys")}</h2>
      <dl class="facts">
        {keys.map(([title, shortcut]) => (
          <div key={title}>
            <dt>{t(title)}</dt>
            <dd>
              <kbd dir="ltr">{shortcut}</kbd>
            </dd>
          </div>
        ))}
      </dl>
      <p class="quiet">{t("welcome_keys_text")}</p>
    </section>
  );
}
