import type { JSX } from "preact";
import { EVENT_TYPES } from "../dataset/schema.ts";
import { useReader } from "../shared/ui/localised.tsx";
import { byYear, type Dataset } from "./dataset.ts";
import { Filters } from "./filters.tsx";
import { Heading } from "./heading.tsx";
import { More } from "./more.tsx";
import { hashOf } from "./routes.ts";
import { ArticleRow } from "./rows.tsx";
import { Timeline } from "./timeline.tsx";

/** More lines than anybody reads at once take a browser seconds to lay out (a hundred thousand: four). */
export const STEP = 500;

/** Articles, newest first. */
export function ArticlesPage({ dataset }: { dataset: Dataset }): JSX.Element {
  const { t } = useReader();
  const { articles } = dataset;
  return (
    <>
      <Heading title={t("library_articles")} />
      <p class="quiet">{t(articles.length > 0 ? "library_articles_text" : "library_empty")}</p>
      <More count={articles.length} step={STEP}>
        {(most) => (
          <>
            {byYear(articles.slice(0, most), ({ date }) => date).map(({ year, items }) => (
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
        )}
      </More>
    </>
  );
}

/** Events in order of time; of one type, where the address says so. */
export function EventsPage({ dataset, kind }: { dataset: Dataset; kind: string | null }): JSX.Element {
  const { t } = useReader();
  const { events } = dataset;
  const types = EVENT_TYPES.map((type) => ({
    value: type as string | null,
    label: t(`type_${type}`),
    count: events.filter((event) => event.type === type).length,
    hash: hashOf({ page: "events", kind: type }),
  })).filter(({ count }) => count > 0);
  const all = {
    value: null,
    label: t("library_all"),
    count: events.length,
    hash: hashOf({ page: "events", kind: null }),
  };
  const chosen = types.some(({ value }) => value === kind) ? kind : null;
  const shown = chosen === null ? events : events.filter(({ type }) => type === chosen);
  return (
    <>
      <Heading title={t("library_events")} />
      <p class="quiet">{events.length === 0 && t("library_empty")}</p>
      <Filters label={t("library_filter_type")} choices={[all, ...types]} chosen={chosen} />
      <More key={chosen} count={shown.length} step={STEP}>
        {(most) => (
          <Timeline
            moments={shown.slice(0, most).map((event) => ({ event, how: null, here: false }))}
            detailed
          />
        )}
      </More>
    </>
  );
}
