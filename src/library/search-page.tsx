import type { JSX } from "preact";
import { useMemo, useState } from "preact/hooks";
import type { ArticleRecord } from "../dataset/schema.ts";
import { isolate } from "../shared/i18n.ts";
import { LANGUAGES } from "../shared/language.ts";
import { useReader } from "../shared/ui/localised.tsx";
import type { Dataset } from "./dataset.ts";
import { dateText } from "../briefs/dates.ts";
import { Heading } from "./heading.tsx";
import { In } from "./links.tsx";
import { EntryRow } from "./lists.tsx";
import { hashOf } from "./routes.ts";
import { snippet, stands } from "./snippet.ts";
import { searchOf } from "./use-dataset.ts";

/** How many of a kind are shown at first, and added by "more". */
const STEP = 20;

/** What a search found, entries first, then passages with the words in their place. */
export function SearchPage({ dataset, query }: { dataset: Dataset; query: string }): JSX.Element {
  const { t } = useReader();
  const hits = useMemo(() => searchOf(dataset)(query), [dataset, query]);
  const entries = hits.flatMap((hit) => (hit.kind === "entry" ? (dataset.entry(hit.id) ?? []) : []));
  const passages = hits.flatMap((hit) => (hit.kind === "passage" ? [hit] : []));
  const empty = query.trim() === "";
  return (
    <>
      <Heading
        title={empty ? t("library_search_title") : t("library_search_for", { query: isolate(query) })}
      />
      <p class="quiet" role="status">
        {empty
          ? t("library_search_hint")
          : hits.length === 0
            ? t("library_no_results")
            : t.count("library_results", hits.length)}
      </p>
      {entries.length > 0 && (
        <Results key={`entries ${query}`} title={t("library_results_entries")} count={entries.length}>
          {(most) => entries.slice(0, most).map((entry) => <EntryRow key={entry.id} entry={entry} />)}
        </Results>
      )}
      {passages.length > 0 && (
        <Results key={`passages ${query}`} title={t("library_results_passages")} count={passages.length}>
          {(most) =>
            passages.slice(0, most).flatMap((hit) => {
              const article = dataset.article(hit.id);
              const key = `${hit.id}#${hit.passage}`;
              return article
                ? [<PassageRow key={key} article={article} passage={hit.passage} query={query} />]
                : [];
            })
          }
        </Results>
      )}
    </>
  );
}

function Results(props: {
  title: string;
  count: number;
  children: (most: number) => JSX.Element[];
}): JSX.Element {
  const { t } = useReader();
  const [most, setMost] = useState(STEP);
  return (
    <section aria-label={props.title}>
      <h2 class="group">{props.title}</h2>
      <ul class="items">{props.children(most)}</ul>
      {props.count > most && (
        <button type="button" class="button" onClick={() => setMost(most + STEP)}>
          {t("library_more")}
        </button>
      )}
    </section>
  );
}

/** A passage in the reader's language, or in the one in which the words stand. */
function PassageRow(props: { article: ArticleRecord; passage: string; query: string }): JSX.Element | null {
  const { language } = useReader();
  const { article, query } = props;
  const passage = article.passages.find(({ id }) => id === props.passage);
  if (!passage) return null;
  const shown = [language, ...LANGUAGES].find((one) => stands(passage[one], query)) ?? language;
  return (
    <li class="item">
      <span class="item-text">
        <a class="item-title" href={hashOf({ page: "article", id: article.id, passage: passage.id })}>
          {article.publisher[language]}
          {article.date !== undefined && <> · {dateText(article.date, language)}</>}
        </a>
        <span class="item-detail">
          <In language={shown}>
            {snippet(passage[shown], query).map((piece) =>
              piece.hit ? <mark>{piece.text}</mark> : piece.text,
            )}
          </In>
        </span>
      </span>
    </li>
  );
}
