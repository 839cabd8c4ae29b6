import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { rebuildPack } from "./installed.ts";
import { useReader } from "../shared/ui/localised.tsx";
import { Message } from "../shared/ui/message.tsx";
import { About } from "./about.tsx";
import { ArticlePage } from "./article.tsx";
import type { Dataset } from "./dataset.ts";
import { EntryPage } from "./entry.tsx";
import { Header } from "./header.tsx";
import { Heading } from "./heading.tsx";
import { Home } from "./home.tsx";
import { ActorsPage } from "./actors-page.tsx";
import { ArticlesPage, EventsPage } from "./lists.tsx";
import { ReadingProvider } from "./live-text.tsx";
import { useArrival, useVisit, type Visit } from "./navigation.ts";
import { Opening } from "./opening.tsx";
import { placeOf } from "./routes.ts";
import { SearchPage } from "./search-page.tsx";
import { useDataset } from "./use-dataset.ts";

/** The library: everything the dataset holds, to be read, followed and checked. */
export function App(): JSX.Element {
  const { t } = useReader();
  const visit = useVisit();
  const dataset = useDataset();
  const [isRebuilding, setRebuilding] = useState(false);
  useArrival(visit, dataset.state === "ready");
  const rebuild = async (retry: () => void): Promise<void> => {
    setRebuilding(true);
    // Whatever comes of it is told by the next reading.
    await rebuildPack().catch(console.error);
    setRebuilding(false);
    retry();
  };
  return (
    <>
      <a class="skip" href="#main" onClick={skip}>
        {t("library_skip")}
      </a>
      <Header route={visit.route} />
      <main id="main" key={placeOf(visit.route)}>
        {dataset.state === "ready" ? (
          <ReadingProvider generation={dataset.value.generation}>
            <Page visit={visit} dataset={dataset.value} />
          </ReadingProvider>
        ) : dataset.state === "failed" && !isRebuilding ? (
          <Message title={t("library_failed_title")} text={t("library_failed_text")} alarm>
            <button type="button" class="button" onClick={dataset.retry}>
              {t("library_retry")}
            </button>
            <button type="button" class="button" onClick={() => void rebuild(dataset.retry)}>
              {t("library_rebuild")}
            </button>
          </Message>
        ) : (
          <Opening />
        )}
      </main>
    </>
  );
}

/** The skip link's target is not a route: `#main` in the address would be a page that does not exist. */
function skip(event: Event): void {
  event.preventDefault();
  document.querySelector<HTMLElement>("main h1")?.focus();
}

function Page({ visit: { route }, dataset }: { visit: Visit; dataset: Dataset }): JSX.Element {
  switch (route.page) {
    case "home":
      return <Home dataset={dataset} />;
    case "articles":
      return <ArticlesPage dataset={dataset} />;
    case "actors":
      return <ActorsPage dataset={dataset} kind={route.kind} letter={route.letter} />;
    case "events":
      return <EventsPage dataset={dataset} kind={route.kind} />;
    case "about":
      return <AboutPage dataset={dataset} />;
    case "search":
      return <SearchPage dataset={dataset} query={route.query} />;
    case "article": {
      const article = dataset.article(route.id);
      return article ? <ArticlePage dataset={dataset} article={article} passage={route.passage} /> : <Lost />;
    }
    case "entry": {
      const entry = dataset.entry(route.id);
      return entry ? <EntryPage dataset={dataset} entry={entry} /> : <Lost />;
    }
    case "lost":
      return <Lost />;
  }
}

function AboutPage({ dataset }: { dataset: Dataset }): JSX.Element {
  const { t } = useReader();
  return (
    <>
      <Heading title={t("library_about")} />
      <About manifest={dataset.manifest} />
    </>
  );
}

function Lost(): JSX.Element {
  const { t } = useReader();
  return (
    <>
      <Heading title={t("library_lost_title")} />
      <p>{t("library_lost_text")}</p>
      <p>
        <a href="#/">{t("library_lost_home")}</a>
      </p>
    </>
  );
}
