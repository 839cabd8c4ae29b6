import type { JSX } from "preact";
import { withHost } from "../shared/hosts.ts";
import { isolate } from "../shared/i18n.ts";
import { changeSettings } from "../shared/settings-store.ts";
import { useReader } from "../shared/ui/localised.tsx";
import { RemovableList } from "./removable.tsx";

/** The sites on which nothing is marked. */
export function Sites(): JSX.Element {
  const { t, settings } = useReader();
  return (
    <RemovableList
      id="sites"
      title={t("options_sites")}
      empty={t("options_sites_none")}
      button={t("options_sites_remove")}
      items={settings.off}
      line={(host) => ({
        key: host,
        shows: <bdi dir="ltr">{host}</bdi>,
        label: t("options_sites_remove_host", { host }),
        removed: t("options_sites_removed", { host: isolate(host) }),
      })}
      change={(host, add) => void changeSettings(({ off }) => ({ off: withHost(off, host, add) }))}
    />
  );
}
