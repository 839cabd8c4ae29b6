import type { JSX } from "preact";
import { hostOf, withHost } from "../shared/hosts.ts";
import { changeSettings } from "../shared/settings-store.ts";
import { LibraryIcon, SettingsIcon } from "../shared/ui/icons.tsx";
import { useReader } from "../shared/ui/localised.tsx";
import { Switch } from "../shared/ui/switch.tsx";
import type { TabView } from "./use-tab.ts";

/** The popup's name, ways out of it, and the two switches: for this site, for every site. */
export function Head(props: { view: TabView; onLibrary: () => void; onOptions: () => void }): JSX.Element {
  const { t, settings } = useReader();
  const host = hostOf(props.view.tab?.url);
  return (
    <header class="head">
      <div class="bar">
        <h1 class="brand">{t("popup_name")}</h1>
        <button type="button" class="tool" onClick={props.onLibrary}>
          <LibraryIcon />
          {t("popup_library")}
        </button>
        <button type="button" class="tool" aria-label={t("popup_options")} onClick={props.onOptions}>
          <SettingsIcon />
        </button>
      </div>
      {host !== null ? (
        <Switch
          label={t("popup_here")}
          detail={host}
          on={!settings.off.includes(host)}
          disabled={settings.paused}
          onChange={(on) => void changeSettings(({ off }) => ({ off: withHost(off, host, !on) }))}
        />
      ) : (
        // Its room, so that nothing moves when the tab is known a moment later.
        props.view.tab === null && <div class="switch-row" />
      )}
      <Switch
        label={t("popup_everywhere")}
        on={!settings.paused}
        onChange={(on) => void changeSettings(() => ({ paused: !on }))}
      />
    </header>
  );
}
