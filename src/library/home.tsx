import type { JSX } from "preact";
import { dateText } from "../briefs/dates.ts";
import { KindIcon } from "../shared/ui/kind-icon.tsx";
import { useReader } from "../shared/ui/localised.tsx";
import type { Dataset } from "./dataset.ts";
import { Heading } from "./heading.tsx";
import { EntryLinkTo } from "./links.tsx";
import { mostMentioned } from "./passages.ts";
import { hashOf, LISTS } from "./routes.ts";
import { ArticleRow } from "./rows.tsx";
import { Timeline } from "./timeline.tsx";
import { PassagesProgress } from "./passages-progress.tsx";
import { usePassages } from "./use-passages.ts";

/** So many of each on the front page; the lists have all. */
const LATEST = 5;
const PEOPLE = 8;
const EVENTS = 40;

/** The way in: what this is, how much of it there is, what happened and who did it. */
export function Home({ dataset }: { dataset: Dataset }): JSX.Element {
  const { t, language } = useReader();
  const { counts, coversUntil } = dataset.manifest;
  const doors = [
    ["articles", counts.articles],
    ["actors", counts.actors],
    ["events", counts.events],
  ] as const;
  const dated = dataset.articles.filter(({ date }) => date !== undefined && date <= coversUntil);
  return (
    <div class="home wide">
      <header class="home-head">
        <Heading title={t("library_home_title")} />
        <p class="lead">{t("library_home_text")}</p>
        <ul class="doors">
          {doors.map(([page, count]) => (
            <li key={page}>
              <a href={hashOf(LISTS[page])}>
                <span class="door-title">{t(`library_${page}`)}</span>{" "}
                <span class="door-text">{t.count(`library_count_${page}`, count)}</span>
              </a>
            </li>
          ))}
        </ul>
        <p class="quiet">{t("library_covers_until", { date: dateText(coversUntil, language) })}</p>
      </header>
      <div class="home-side">
        <People dataset={dataset} />
        {dated.length > 0 && (
          <section aria-labelledby="latest">
            <h2 id="latest">{t("library_latest")}</h2>
            <ul class="items latest">
              {dated.slice(0, LATEST).map((article) => (
                <ArticleRow key={article.id} article={article} />
              ))}
            </ul>
            <p>
              <a href={hashOf(LISTS.articles)}>{t("library_all_articles")}</a>
            </p>
          </section>
        )}
      </div>
      {dataset.events.length > 0 && (
        <section class="home-events" aria-labelledby="events">
          <h2 id="events">{t("library_what_happened")}</h2>
          <Timeline
            moments={dataset.events.slice(-EVENTS).map((event) => ({ event, how: null, here: false }))}
          />
          {dataset.events.length > EVENTS && (
            <p>
              <a href={hashOf(LISTS.events)}>{t("library_all_events")}</a>
            </p>
          )}
        </section>
      )}
    </div>
  );
}

/** The people of whom the most passages speak; nothing where none can be told. */
function People({ dataset }: { dataset: Dataset }): JSX.Element | null {
  const { t, language } = useReader();
  const passages = usePassages(dataset);
  const people = dataset.actors.filter(({ type }) => type === "person");
  if (passages.state === "none" || people.length === 0 || dataset.articles.length === 0) return null;
  const found = passages.state === "ready" ? mostMentioned(passages.index, people, PEOPLE) : null;
  if (found?.length === 0) return null;
  return (
    <section aria-labelledby="people" data-busy={found === null ? "" : undefined}>
      <h2 id="people">{t("library_most_mentioned")}</h2>
      <PassagesProgress passages={passages} />
      <ol class="people">
        {found?.map(({ entry, passages: count }) => (
          <li key={entry.id} data-kind="person">
            <KindIcon kind="person" />
            <span class="person-name">
              <EntryLinkTo id={entry.id}>{entry.title[language]}</EntryLinkTo>
            </span>{" "}
            <span class="person-count">{t.count("library_passages", count)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
