import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { dateText } from "../briefs/dates.ts";
import type { ArticleRecord, EntryRecord } from "../dataset/schema.ts";
import { grouped, groupOf } from "../shared/groups.ts";
import { isolate } from "../shared/i18n.ts";
import { LANGUAGES, type Language } from "../shared/language.ts";
import { walkByArrows } from "../shared/ui/arrow-keys.ts";
import { useReader } from "../shared/ui/localised.tsx";
import type { Dataset } from "./dataset.ts";
import { Heading } from "./heading.tsx";
import { In } from "./links.tsx";
import { Marked, Pieces } from "./marked.tsx";
import { More } from "./more.tsx";
import { hashOf, LISTS } from "./routes.ts";
import { EntryRow } from "./rows.tsx";
import type { Hit } from "./search.ts";
import { hitsIn, snippet, type Stretch } from "./snippet.ts";
import { searchOf } from "./use-dataset.ts";

/** How many of a kind are shown at first, and added by "more". */
const STEP = 10;

/** So many of what is merely near are shown: a hint, no answer. */
const NEAR = 8;

/** What a search found: entries by kind, the kind of the best hit first, then passages, with the words marked where they stand. */
export function SearchPage({ dataset, query }: { dataset: Dataset; query: string }): JSX.Element {
  const { t } = useReader();
  const { hits, near } = useMemo(() => {
    const search = searchOf(dataset);
    const all = search(query);
    return all.length > 0
      ? { hits: all, near: false }
      : { hits: search(query, "near").slice(0, NEAR), near: true };
  }, [dataset, query]);
  const empty = query.trim() === "";
  const count = near ? 0 : hits.length;
  return (
    <>
      <Heading
        title={empty ? t("library_search_title") : t("library_search_for", { query: isolate(query) })}
      />
      <p class="quiet" role="status">
        {empty
          ? t("library_search_hint")
          : count > 0
            ? t.count("library_results", count)
            : t(hits.length > 0 ? "library_near_results" : "library_no_results")}
      </p>
      {!empty && hits.length === 0 && (
        <p>
          <a href={hashOf(LISTS.actors)}>{t("library_browse_actors")}</a> ·{" "}
          <a href={hashOf(LISTS.events)}>{t("library_browse_events")}</a>
        </p>
      )}
      <Found dataset={dataset} query={query} hits={hits} />
    </>
  );
}

function Found(props: { dataset: Dataset; query: string; hits: readonly Hit[] }): JSX.Element {
  const { t } = useReader();
  const { dataset, query, hits } = props;
  const entries = hits.flatMap(({ kind, id, terms }) => {
    const entry = kind === "entry" ? dataset.entry(id) : undefined;
    return entry ? [{ entry, terms }] : [];
  });
  const passages = hits.flatMap((hit) => {
    const article = hit.kind === "passage" ? dataset.article(hit.id) : undefined;
    return article && hit.kind === "passage" ? [{ article, passage: hit.passage, terms: hit.terms }] : [];
  });
  // The group of the best hit stands first: who looks for the consulate wants the strike before the general.
  const place = new Map(entries.map((one, at) => [one, at]));
  const groups = grouped(entries, ({ entry }) => groupOf(entry)).sort(
    (a, b) => place.get(a.items[0]!)! - place.get(b.items[0]!)!,
  );
  return (
    <>
      {groups.map(({ group, items }) => (
        <section key={group} aria-label={t(`group_${group}`)}>
          <h2 class="group">
            {t(`group_${group}`)}{" "}
            <span class="filter-count">{t("library_number", { number: items.length })}</span>
          </h2>
          <More key={query} count={items.length} step={STEP}>
            {(most) => (
              <ul class="items" onKeyDown={walkByArrows}>
                {items.slice(0, most).map(({ entry, terms }) => (
                  <FoundEntry key={entry.id} entry={entry} hits={(text) => hitsIn(text, query, terms)} />
                ))}
              </ul>
            )}
          </More>
        </section>
      ))}
      {passages.length > 0 && (
        <section aria-label={t("library_results_passages")}>
          <h2 class="group">
            {t("library_results_passages")}{" "}
            <span class="filter-count">{t("library_number", { number: passages.length })}</span>
          </h2>
          <More key={query} count={passages.length} step={STEP}>
            {(most) => (
              <ul class="snippets" onKeyDown={walkByArrows}>
                {passages.slice(0, most).map(({ article, passage, terms }) => (
                  <FoundPassage
                    key={`${article.id}#${passage}`}
                    article={article}
                    id={passage}
                    hits={(text) => hitsIn(text, query, terms)}
                  />
                ))}
              </ul>
            )}
          </More>
        </section>
      )}
    </>
  );
}

/** An entry; with the name or statement that was found, where neither its title nor its line tells why it is here. */
function FoundEntry({
  entry,
  hits,
}: {
  entry: EntryRecord;
  hits: (text: string) => readonly Stretch[];
}): JSX.Element {
  const { language } = useReader();
  const found = (text: string): boolean => hits(text).length > 0;
  const shown = found(entry.title[language]) || found(entry.identity[language]);
  const because = shown ? null : reasonFor(entry, language, found);
  return (
    <EntryRow entry={entry} hits={hits} untyped={entry.type === "person"}>
      {because && (
        <span class="item-because">
          <In language={because.language}>
            <Pieces pieces={snippet(because.text, hits(because.text))} />
          </In>
        </span>
      )}
    </EntryRow>
  );
}

/** What of an entry's texts holds the words: another name first, then a statement; the reader's language first. */
function reasonFor(
  entry: EntryRecord,
  language: Language,
  found: (text: string) => boolean,
): { text: string; language: string } | null {
  const languages = [language, ...LANGUAGES.filter((one) => one !== language)];
  const tags = [
    ...languages,
    ...Object.keys(entry.names).filter((tag) => !languages.includes(tag as Language)),
  ];
  const texts = [
    ...tags.flatMap((tag) => {
      const title = LANGUAGES.includes(tag as Language) ? [entry.title[tag as Language]] : [];
      return [...title, ...(entry.names[tag] ?? []).map(({ text }) => text)].map((text) => ({
        text,
        language: tag,
      }));
    }),
    ...languages.flatMap((tag) => [
      { text: entry.identity[tag], language: tag },
      ...(entry.kind === "actor" ? (entry.roles ?? []) : []).map((role) => ({
        text: role[tag],
        language: tag,
      })),
      ...[...entry.background, ...(entry.disputes ?? []).flatMap(({ sides }) => sides)].map((one) => ({
        text: one[tag],
        language: tag,
      })),
    ]),
  ];
  return texts.find(({ text }) => found(text)) ?? null;
}

/** A passage in the reader's language, or in the one in which the words stand. */
function FoundPassage(props: {
  article: ArticleRecord;
  id: string;
  hits: (text: string) => readonly Stretch[];
}): JSX.Element | null {
  const { language } = useReader();
  const { article, hits } = props;
  const passage = article.passages.find(({ id }) => id === props.id);
  if (!passage) return null;
  const shown = [language, ...LANGUAGES].find((one) => hits(passage[one]).length > 0) ?? language;
  const publisher = article.publisher[language];
  return (
    <li class="snippet">
      <p>
        <In language={shown}>
          <Pieces pieces={snippet(passage[shown], hits(passage[shown]))} />
        </In>
      </p>
      <p class="meta">
        <a href={hashOf({ page: "article", id: article.id, passage: passage.id })}>
          <bdi>
            <Marked text={publisher} hits={hits(publisher)} />
          </bdi>
          {article.date !== undefined && <> · {dateText(article.date, language)}</>}
        </a>
      </p>
    </li>
  );
}
