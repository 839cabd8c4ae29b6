import type { JSX } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { ArticleRecord } from "../dataset/schema.ts";
import type { Mention } from "../mentions/mention.ts";
import { directionOf, type Language } from "../shared/language.ts";
import { KindIcon, kindOf } from "../shared/ui/kind-icon.tsx";
import { useReader } from "../shared/ui/localised.tsx";
import { citing, type Dataset } from "./dataset.ts";
import { dateText } from "../briefs/dates.ts";
import { Heading } from "./heading.tsx";
import { EntryLinkTo, SourceLink } from "./links.tsx";
import { LiveText, useMentions } from "./live-text.tsx";
import { Margin } from "./margin.tsx";
import { marginsOf } from "./margin-notes.ts";
import { Panel } from "./panel.tsx";

/** A mention that was clicked, and the link that focus goes back to. */
interface Opened {
  readonly passage: string;
  readonly mention: Mention;
  readonly link: HTMLElement;
  /** In another language other words stand in its place. */
  readonly language: Language;
}

/** A source retold in passages: who published it, when, and what of it the dataset rests on. */
export function ArticlePage(props: {
  dataset: Dataset;
  article: ArticleRecord;
  /** The passage that a citation points at. */
  passage: string | null;
}): JSX.Element {
  const { t, language } = useReader();
  const { article, dataset } = props;
  const mentions = useMentions(
    article.passages.map((passage) => passage[language]),
    article.date ?? null,
  );
  const cameFor = article.passages.findIndex(({ id }) => id === props.passage);
  const margins = useMemo(() => marginsOf(mentions, dataset.numbered, cameFor), [mentions, dataset, cameFor]);
  const [last, setOpened] = useState<Opened | null>(null);
  const opened = last?.language === language ? last : null;
  const cited = citing(dataset, article.id);

  const close = (): void => {
    opened?.link.focus();
    setOpened(null);
  };
  return (
    <article class="article wide">
      <header class="entry-head">
        <p class="kicker">
          {article.publisher[language]}
          {article.date !== undefined && <> · {dateText(article.date, language)}</>}
        </p>
        <Heading title={article.title} lang={article.language} dir={directionOf(article.language)} />
        <Credits article={article} />
        <p class="quiet">{t("library_retold")}</p>
      </header>
      {article.passages.map((passage, at) => (
        <Passage key={passage.id} id={passage.id} target={passage.id === props.passage}>
          <LiveText
            text={passage[language]}
            mentions={mentions[at] ?? []}
            dataset={dataset}
            onOpen={(mention, link) => setOpened({ passage: passage.id, mention, link, language })}
          />
          {opened?.passage === passage.id ? (
            <Panel
              key={`${opened.mention.start}`}
              dataset={dataset}
              mention={opened.mention}
              surface={passage[language].slice(opened.mention.start, opened.mention.end)}
              pageDate={article.date ?? null}
              onClose={close}
            />
          ) : (
            margins[at] && (
              <Margin
                notes={margins[at]}
                pageDate={article.date ?? null}
                coversUntil={dataset.manifest.coversUntil}
              />
            )
          )}
        </Passage>
      ))}
      {cited.length > 0 && (
        <section class="cited" aria-labelledby="cited">
          <h2 id="cited">{t("library_cited_by")}</h2>
          <ul class="names-only">
            {cited.map((entry) => (
              <li key={entry.id} data-kind={kindOf(entry)}>
                <KindIcon kind={kindOf(entry)} />
                <EntryLinkTo id={entry.id}>{entry.title[language]}</EntryLinkTo>
              </li>
            ))}
          </ul>
        </section>
      )}
    </article>
  );
}

function Credits({ article }: { article: ArticleRecord }): JSX.Element {
  const { t, language } = useReader();
  const authors = new Intl.ListFormat(language).format(
    (article.authors ?? []).map((author) => author[language]),
  );
  return (
    <p class="meta">
      {authors !== "" && <span>{t("library_authors", { names: authors })}</span>}
      {article.translator && <span>{t("library_translator", { name: article.translator[language] })}</span>}
      {article.note && <span>{article.note[language]}</span>}
      {article.url !== undefined && <SourceLink url={article.url} />}
    </p>
  );
}

/** One passage. The one that the address names is scrolled to, focused and highlighted. */
function Passage(props: {
  id: string;
  target: boolean;
  /** The text, and what stands beside it: on wide pages it begins where the text does, so it comes first. */
  children: readonly [JSX.Element, JSX.Element | undefined];
}): JSX.Element {
  const { t } = useReader();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!props.target || !place.current) return;
    place.current.scrollIntoView({ block: "center", behavior: "instant" });
    place.current.focus({ preventScroll: true });
  }, [props.target]);
  const [text, beside] = props.children;
  return (
    <div
      class={`passage${props.target ? " target" : ""}`}
      ref={place}
      tabIndex={props.target ? -1 : undefined}
    >
      {beside}
      <p>
        {props.target && <span class="unseen">{t("library_cited_passage")} </span>}
        {text}
      </p>
    </div>
  );
}
