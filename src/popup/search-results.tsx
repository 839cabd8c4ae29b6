import type { JSX } from "preact";
import type { TabEntry } from "../background/frames.ts";
import { hashOf } from "../library/routes.ts";
import { useLoaded } from "../library/use-loaded.ts";
import { isolate } from "../shared/i18n.ts";
import { walkByArrows } from "../shared/ui/arrow-keys.ts";
import { LibraryIcon } from "../shared/ui/icons.tsx";
import { KindIcon, kindOf } from "../shared/ui/kind-icon.tsx";
import { useReader } from "../shared/ui/localised.tsx";
import { Skeleton } from "../shared/ui/message.tsx";
import type { NameHit } from "../store/names-search.ts";
import { readEntries } from "./installed.ts";
import { Failed } from "./page-view.tsx";

/** More than a popup shows: the library has the rest. */
export const MOST_RESULTS = 20;

/** What was found in the whole dataset by name. What the page mentions opens its card there, the rest the library. */
export function SearchResults(props: {
  query: string;
  generation: string;
  hits: readonly NameHit[];
  /** What is on the page under the popup, by number. */
  onPage: ReadonlyMap<number, TabEntry>;
  onJump: (item: TabEntry) => void;
  onOpen: (hash: string) => void;
  /** The entries could not be read: the names may be of a generation that was replaced. */
  onStale: () => void;
}): JSX.Element {
  const { t, language } = useReader();
  const { query, generation, hits, onPage, onOpen } = props;
  const numbers = hits.slice(0, MOST_RESULTS).map(({ entry }) => entry);
  const loaded = useLoaded(`${generation} ${numbers.join(" ")}`, () => readEntries(generation, numbers));
  if (hits.length > 0 && loaded.state === "loading")
    return <Skeleton lines={4} label={t("popup_searching")} />;
  if (hits.length > 0 && loaded.state === "failed") {
    const { retry } = loaded;
    return <Failed onRetry={() => (props.onStale(), retry())} />;
  }
  const entries = loaded.state === "ready" ? numbers.flatMap((number) => loaded.value.get(number) ?? []) : [];
  return (
    <div class="results" onKeyDown={walkByArrows}>
      {hits.length === 0 && (
        <p class="nothing" role="status">
          {t("popup_no_results", { query: isolate(query) })}
        </p>
      )}
      <ul>
        {entries.map((entry) => {
          const mentioned = onPage.get(entry.entry);
          const hash = hashOf({ page: "entry", id: entry.id });
          return (
            <li key={entry.id} class="result">
              <button
                type="button"
                class="row"
                data-kind={kindOf(entry)}
                onClick={() => (mentioned ? props.onJump(mentioned) : onOpen(hash))}
              >
                <KindIcon kind={kindOf(entry)} />
                <span class="row-text">
                  <span class="row-title">{entry.title[language]}</span>
                  <span class="row-detail">{entry.identity[language]}</span>
                </span>
                <span class="row-type">
                  {mentioned ? (
                    <span class="count">
                      <span aria-hidden="true">{mentioned.count}</span>
                      <span class="unseen">{t("popup_on_page")}</span>
                    </span>
                  ) : (
                    t(`type_${entry.type}`)
                  )}
                </span>
              </button>
              {mentioned && (
                <button
                  type="button"
                  class="tool"
                  aria-label={t("popup_in_library", { title: isolate(entry.title[language]) })}
                  onClick={() => onOpen(hash)}
                >
                  <LibraryIcon />
                </button>
              )}
            </li>
          );
        })}
      </ul>
      <button type="button" class="more" onClick={() => onOpen(hashOf({ page: "search", query }))}>
        {hits.length > entries.length && entries.length > 0
          ? t("popup_all_results")
          : t("popup_search_texts", { query: isolate(query) })}
      </button>
    </div>
  );
}
