import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { ActorRecord, ArticleRecord, EntryRecord } from "../dataset/schema.ts";
import { directionOf } from "../shared/language.ts";
import { grouped, groupOf } from "../shared/groups.ts";
import { useReader } from "../shared/ui/localised.tsx";
import { byYear, type Dataset } from "./dataset.ts";
import { dateText } from "../briefs/dates.ts";
import { Heading } from "./heading.tsx";
import { hashOf } from "./routes.ts";

/** A line of a list of entries. In a list of events alone the dates stand in a column of their own. */
export function EntryRow(props: { entry: EntryRecord; dated?: boolean; untyped?: boolean }): JSX.Element {
  const { t, language } = useReader();
  const { entry } = props;
  return (
    <li class="item">
      {props.dated && entry.kind === "event" && (
        <span class="item-when">{dateText(entry.date, language)}</span>
      )}
      <span class="item-text">
        <a class="item-title" href={hashOf({ page: "entry", id: entry.id })}>
          {entry.title[language]}
        </a>
        <span class="item-detail">{entry.identity[language]}</span>
      </span>
      {!props.untyped && <span class="item-type">{t(`type_${entry.type}`)}</span>}
    </li>
  );
}

/** A line of a list of articles. The title stays as it was published. */
export function ArticleRow({ article }: { article: ArticleRecord }): JSX.Element {
  const { t, language } = useReader();
  return (
    <li class="item">
      <span class="item-when">{article.date ? dateText(article.date, language) : t("library_undated")}</span>
      <span class="item-text">
        <a
          class="item-title"
          href={hashOf({ page: "article", id: article.id, passage: null })}
          lang={article.language}
          dir={directionOf(article.language)}
        >
          {article.title}
        </a>
        <span class="item-detail">{article.publisher[language]}</span>
      </span>
      <span class="item-type">{t.count("library_passages", article.passages.length)}</span>
    </li>
  );
}

/** Articles, newest first. */
export function ArticlesPage({ dataset }: { dataset: Dataset }): JSX.Element {
  const { t } = useReader();
  return (
    <>
      <Heading title={t("library_articles")} />
      <p class="quiet">{t(dataset.articles.length > 0 ? "library_articles_text" : "library_empty")}</p>
      {byYear(dataset.articles, ({ date }) => date).map(({ year, items }) => (
        <section key={year} aria-label={year || t("library_undated")}>
          <h2 class="group">{year || t("library_undated")}</h2>
          <ul class="items">
            {items.map((article) => (
              <ArticleRow key={article.id} article={article} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

/** Actors by group, in the order of the reader's alphabet. */
export function ActorsPage({ dataset }: { dataset: Dataset }): JSX.Element {
  const { t, language } = useReader();
  const { compare } = new Intl.Collator(language);
  const actors = [...dataset.actors].sort((a, b) => compare(a.title[language], b.title[language]));
  return (
    <>
      <Heading title={t("library_actors")} />
      {actors.length === 0 && <p class="quiet">{t("library_empty")}</p>}
      {grouped(actors, groupOf).map(({ group, items }) => (
        <section key={group} aria-label={t(`group_${group}`)}>
          <h2 class="group">{t(`group_${group}`)}</h2>
          <ActorList actors={items} untyped={group === "people"} />
        </section>
      ))}
    </>
  );
}

/** More lines than anybody reads at once take a browser seconds to lay out (a hundred thousand: four). */
const STEP = 500;

function ActorList({ actors, untyped }: { actors: readonly ActorRecord[]; untyped: boolean }): JSX.Element {
  const { t } = useReader();
  const [most, setMost] = useState(STEP);
  return (
    <>
      <ul class="items">
        {actors.slice(0, most).map((actor) => (
          <EntryRow key={actor.id} entry={actor} untyped={untyped} />
        ))}
      </ul>
      {actors.length > most && (
        <button type="button" class="button" onClick={() => setMost(most + STEP)}>
          {t("library_more")}
        </button>
      )}
    </>
  );
}

/** Events in order of time. */
export function EventsPage({ dataset }: { dataset: Dataset }): JSX.Element {
  const { t } = useReader();
  return (
    <>
      <Heading title={t("library_events")} />
      {dataset.events.length === 0 && <p class="quiet">{t("library_empty")}</p>}
      {byYear(dataset.events, ({ date }) => date).map(({ year, items }) => (
        <section key={year} aria-label={year}>
          <h2 class="group">{year}</h2>
          <ul class="items">
            {items.map((event) => (
              <EntryRow key={event.id} entry={event} dated />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
