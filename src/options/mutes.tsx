import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { isolate } from "../shared/i18n.ts";
import { withMuted, withoutMuted } from "../shared/mutes.ts";
import { changeSettings } from "../shared/settings-store.ts";
import type { Muted } from "../shared/settings.ts";
import { useReader } from "../shared/ui/localised.tsx";

/** The names that the reader muted, and where. Taking one off the list can be undone until the next. */
export function Mutes(): JSX.Element {
  const { t, settings } = useReader();
  const [removed, setRemoved] = useState<Muted | null>(null);
  const undo = useRef<HTMLButtonElement>(null);
  // The button that was pressed is gone with its line: focus goes to the one that brings it back.
  useEffect(() => undo.current?.focus(), [removed]);
  const where = ({ host }: Muted): JSX.Element | string =>
    host === null ? t("options_muted_everywhere") : <bdi dir="ltr">{host}</bdi>;
  return (
    <section aria-labelledby="muted">
      <h2 id="muted">{t("options_muted")}</h2>
      {settings.muted.length === 0 ? (
        <p class="quiet">{t("options_muted_none")}</p>
      ) : (
        <ul class="sites">
          {settings.muted.map((one) => (
            <li key={`${one.id} ${one.host}`}>
              <span>
                <bdi>{one.title}</bdi> <span class="choice-detail">{where(one)}</span>
              </span>
              <button
                type="button"
                class="button"
                aria-label={t("options_muted_remove_name", { name: one.title })}
                onClick={() => {
                  void changeSettings(({ muted }) => ({ muted: withoutMuted(muted, one) }));
                  setRemoved(one);
                }}
              >
                {t("options_muted_remove")}
              </button>
            </li>
          ))}
        </ul>
      )}
      <div class="undo" role="status">
        {removed !== null && (
          <>
            <span>{t("options_muted_removed", { name: isolate(removed.title) })}</span>{" "}
            <button
              type="button"
              class="button"
              ref={undo}
              onClick={() => {
                void changeSettings(({ muted }) => ({ muted: withMuted(muted, removed) }));
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
