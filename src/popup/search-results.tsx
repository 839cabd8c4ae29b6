import type { JSX } from "preact";
import { hashOf } from "../library/routes.ts";
import type { Dataset } from "../library/dataset.ts";
import type { Hit } from "../library/search.ts";
import { isolate } from "../shared/i18n.ts";
import { walkByArrows } from "../shared/ui/arrow-keys.ts";
import { useReader } from "../shared/ui/localised.tsx";

/** More than a popup shows: the library has the rest. */
export const MOST_RESULTS = 20;

/** What was found in the whole dataset; each opens in the library. */
export function SearchResults(props: {
  query: string;
  hits: readonly Hit[];
  dataset: Dataset;
  onOpen: (hash: string) => void;
}): JSX.Element {
  const { t, language } = useReader();
  const entries = props.hits.flatMap((hit) =>
    hit.kind === "entry" ? (props.dataset.entry(hit.id) ?? []) : [],
  );
  const rest = props.hits.length - Math.min(entries.length, MOST_RESULTS);
  return (
    <div class="results" onKeyDown={walkByArrows}>
      {props.hits.length === 0 && (
        <p class="nothing" role="status">
          {t("popup_no_results", { query: isolate(props.query) })}
        </p>
      )}
      <ul>
        {entries.slice(0, MOST_RESULTS).map((entry) => (
          <li key={entry.id}>
            <button
              type="button"
              class="row"
              onClick={() => props.onOpen(hashOf({ page: "entry", id: entry.id }))}
            >
              <span class="row-text">
                <span class="row-title">{entry.title[language]}</span>
                <span class="row-detail">{entry.identity[language]}</span>
              </span>
              <span class="row-type">{t(`type_${entry.type}`)}</span>
            </button>
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <button
          type="button"
          class="more"
          onClick={() => props.onOpen(hashOf({ page: "search", query: props.query }))}
        >
          {t("popup_all_results")}
        </button>
      )}
    </div>
  );
}
