import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { withHost } from "../shared/hosts.ts";
import { isolate } from "../shared/i18n.ts";
import { changeSettings } from "../shared/settings-store.ts";
import { useReader } from "../shared/ui/localised.tsx";

const change = (host: string, add: boolean): void =>
  void changeSettings(({ off }) => ({ off: withHost(off, host, add) }));

/** The sites on which nothing is marked. Taking one off the list can be undone until the next. */
export function Sites(): JSX.Element {
  const { t, settings } = useReader();
  const [removed, setRemoved] = useState<string | null>(null);
  const undo = useRef<HTMLButtonElement>(null);
  // The button that was pressed is gone with its line: focus goes to the one that brings it back.
  useEffect(() => undo.current?.focus(), [removed]);
  const gone = removed !== null && !settings.off.includes(removed) ? removed : null;
  return (
    <section aria-labelledby="sites">
      <h2 id="sites">{t("options_sites")}</h2>
      {settings.off.length === 0 ? (
        <p class="quiet">{t("options_sites_none")}</p>
      ) : (
        <ul class="sites">
          {settings.off.map((host) => (
            <li key={host}>
              <bdi dir="ltr">{host}</bdi>
              <button
                type="button"
                class="button"
                aria-label={t("options_sites_remove_host", { host })}
                onClick={() => {
                  change(host, false);
                  setRemoved(host);
                }}
              >
                {t("options_sites_remove")}
              </button>
            </li>
          ))}
        </ul>
      )}
      <div class="undo" role="status">
        {gone !== null && (
          <>
            <span>{t("options_sites_removed", { host: isolate(gone) })}</span>{" "}
            <button
              type="button"
              class="button"
              ref={undo}
              onClick={() => {
                change(gone, true);
                setRemoved(null);
              }}
            >
              {t("options_undo")}
            </button>
          </>
        )}
      </div>
    </section>
  );
}
