import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { withHost } from "../shared/hosts.ts";
import { isolate } from "../shared/i18n.ts";
import { changeSettings } from "../shared/settings-store.ts";
import { useReader } from "../shared/ui/localised.tsx";
import { RemovableList } from "./removable.tsx";

const change = (host: string, add: boolean): void =>
  void changeSettings(({ off }) => ({ off: withHost(off, host, add) }));

/** The sites on which nothing is marked. */
export function Sites(): JSX.Element {
  const { t, settings } = useReader();
  const [removed, setRemoved] = useState<string | null>(null);
  const gone = removed !== null && !settings.off.includes(removed) ? removed : null;
  return (
    <RemovableList
      id="sites"
      title={t("options_sites")}
      empty={t("options_sites_none")}
      button={t("options_sites_remove")}
      lines={settings.off.map((host) => ({
        key: host,
        shows: <bdi dir="ltr">{host}</bdi>,
        label: t("options_sites_remove_host", { host }),
        remove() {
          change(host, false);
          setRemoved(host);
        },
      }))}
      removed={
        gone === null
          ? null
          : {
              says: t("options_sites_removed", { host: isolate(gone) }),
              undo() {
                change(gone, true);
                setRemoved(null);
              },
            }
      }
      focusOn={removed}
    />
  );
}
