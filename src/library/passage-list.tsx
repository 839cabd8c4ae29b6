import type { JSX } from "preact";
import { dateText } from "../briefs/dates.ts";
import type { EntryRecord } from "../dataset/schema.ts";
import { useReader } from "../shared/ui/localised.tsx";
import type { Dataset } from "./dataset.ts";
import { Pieces } from "./marked.tsx";
import { More } from "./more.tsx";
import type { PassageMention } from "./passages.ts";
import { hashOf } from "./routes.ts";
import { snippet } from "./snippet.ts";
import { PassagesProgress } from "./passages-progress.tsx";
import { usePassages } from "./use-passages.ts";

/** How many passages are shown at first, and added by "more". */
const STEP = 8;

/** The passages of the library's articles that speak of an entry, newest article first, the words marked. */
export function PassagesAbout({
  dataset,
  entry,
}: {
  dataset: Dataset;
  entry: EntryRecord;
}): JSX.Element | null {
  const { t } = useReader();
  const passages = usePassages(dataset);
  if (passages.state === "none" || dataset.articles.length === 0) return null;
  const found = passages.state === "ready" ? passages.index.of(entry.entry) : null;
  return (
    <section aria-labelledby="passages" data-busy={found === null ? "" : undefined}>
      <h2 id="passages">{t("library_passages_about")}</h2>
      <p class="quiet" role="status">
        {found !== null && t.count("library_passages_found", found.length)}
      </p>
      <PassagesProgress passages={passages} />
      {found !== null && found.length > 0 && (
        <More count={found.length} step={STEP}>
          {(most) => (
            <ul class="snippets">
              {found.slice(0, most).map((one) => (
                <PassageRow key={`${one.article.id}#${one.at}`} {...one} />
              ))}
            </ul>
          )}
        </More>
      )}
    </section>
  );
}

function PassageRow({ article, at, words }: PassageMention): JSX.Element {
  const { language } = useReader();
  const passage = article.passages[at]!;
  return (
    <li class="snippet">
      <p>
        <Pieces pieces={snippet(passage[language], words)} />
      </p>
      <p class="meta">
        <a href={hashOf({ page: "article", id: article.id, passage: passage.id })}>
          <bdi>{article.publisher[language]}</bdi>
          {article.date !== undefined && <> · {dateText(article.date, language)}</>}
        </a>
      </p>
    </li>
  );
}
