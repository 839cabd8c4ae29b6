import type { JSX } from "preact";
import { searchOf, useDataset } from "../library/use-dataset.ts";
import { useState } from "preact/hooks";
import { openLibrary } from "../background/library-tab.ts";
import { askFrame } from "../background/frames.ts";
import { browser } from "../shared/browser.ts";
import { hostOf, withHost } from "../shared/hosts.ts";
import { changeSettings } from "../shared/settings-store.ts";
import { LibraryIcon, SearchIcon, SettingsIcon } from "../shared/ui/icons.tsx";
import { useReader } from "../shared/ui/localised.tsx";
import { Skeleton } from "../shared/ui/message.tsx";
import { Switch } from "../shared/ui/switch.tsx";
import { Failed, PageView } from "./page-view.tsx";
import { SearchResults } from "./search-results.tsx";
import { useTab } from "./use-tab.ts";

/** The toolbar popup: the two switches, who and what is on the page, and a search over everything. */
export function App(): JSX.Element {
  const { t, settings } = useReader();
  const view = useTab(settings);
  const [typed, setTyped] = useState("");
  const query = typed.trim();
  const dataset = useDataset(query !== "");
  const host = hostOf(view.tab?.url);
  const hits = query !== "" && dataset.state === "ready" ? searchOf(dataset.value)(query) : [];
  const status = (): string => {
    if (query !== "") return hits.length > 0 ? t.count("popup_results", hits.length) : "";
    if (view.state.state !== "found") return "";
    return t.count(view.state.scanning ? "popup_found_so_far" : "popup_found", view.state.entries.length);
  };

  const open = async (hash: string): Promise<void> => {
    await openLibrary(hash, view.tab ?? {});
    window.close();
  };
  const openOptions = async (): Promise<void> => {
    await browser.runtime.openOptionsPage();
    window.close();
  };

  return (
    <>
      <header class="head">
        <div class="bar">
          <h1 class="brand">{t("popup_name")}</h1>
          <button type="button" class="tool" onClick={() => void open("#/")}>
            <LibraryIcon />
            {t("popup_library")}
          </button>
          <button
            type="button"
            class="tool"
            aria-label={t("popup_options")}
            onClick={() => void openOptions()}
          >
            <SettingsIcon />
          </button>
        </div>
        {host !== null && (
          <Switch
            label={t("popup_here")}
            detail={host}
            on={!settings.off.includes(host)}
            disabled={settings.paused}
            onChange={(on) => void changeSettings(({ off }) => ({ off: withHost(off, host, !on) }))}
          />
        )}
        <Switch
          label={t("popup_everywhere")}
          on={!settings.paused}
          onChange={(on) => void changeSettings(() => ({ paused: !on }))}
        />
      </header>
      <search class="search">
        <SearchIcon />
        <input
          type="search"
          value={typed}
          placeholder={t("popup_search")}
          aria-label={t("popup_search")}
          autocomplete="off"
          spellcheck={false}
          dir="auto"
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </search>
      <main>
        {/* Always there, so that assistive technology hears every change of it. */}
        <p class="found" role="status">
          {status()}
        </p>
        {query === "" ? (
          <PageView
            view={view}
            onJump={async ({ entry, frameId }) => {
              if (view.tab && (await askFrame(view.tab.id, frameId, { type: "jump", entry, nth: 0 })))
                window.close();
              else view.again();
            }}
          />
        ) : dataset.state === "ready" ? (
          <SearchResults
            query={query}
            hits={hits}
            dataset={dataset.value}
            onOpen={(hash) => void open(hash)}
          />
        ) : dataset.state === "failed" ? (
          <Failed onRetry={dataset.retry} />
        ) : (
          <Skeleton lines={4} label={t("popup_searching")} />
        )}
      </main>
    </>
  );
}
