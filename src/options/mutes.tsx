import type { JSX } from "preact";
import { isolate } from "../shared/i18n.ts";
import { withMuted, withoutMuted } from "../shared/mutes.ts";
import { changeSettings } from "../shared/settings-store.ts";
import type { Muted } from "../shared/settings.ts";
import { useReader } from "../shared/ui/localised.tsx";
import { RemovableList } from "./removable.tsx";

const change = (one: Muted, add: boolean): void =>
  void changeSettings(({ muted }) => ({ muted: add ? withMuted(muted, one) : withoutMuted(muted, one) }));

/** The names that the reader muted, and where. */
export function Mutes(): JSX.Element {
  const { t, settings } = useReader();
  const where = ({ host }: Muted): JSX.Element | string =>
    host === null ? t("options_muted_everywhere") : <bdi dir="ltr">{host}</bdi>;
  return (
    <RemovableList
      id="muted"
      title={t("options_muted")}
      empty={t("options_muted_none")}
      button={t("options_muted_remove")}
      items={settings.muted}
      line={(one) => ({
        key: `${one.id} ${one.host}`,
        shows: (
          <span>
            <bdi>{one.title}</bdi> <span class="choice-detail">{where(one)}</span>
          </span>
        ),
        label: t("options_muted_remove_name", { name: one.title }),
        removed: t("options_muted_removed", { name: isolate(one.title) }),
      })}
      change={change}
    />
  );
}
