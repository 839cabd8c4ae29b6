import type { JSX } from "preact";
import type { ArticleRecord, EntryRecord } from "../dataset/schema.ts";
import { dateText } from "../briefs/dates.ts";
import { directionOf } from "../shared/language.ts";
import { KindIcon, kindOf } from "../shared/ui/kind-icon.tsx";
import { useReader } from "../shared/ui/localised.tsx";
import { Marked } from "./marked.tsx";
import { hashOf } from "./routes.ts";
import type { Stretch } from "./snippet.ts";

/** A line of a list of entries: its sign, name, who or what it is; where asked for, what of these was searched for. */
export function EntryRow(props: {
  entry: EntryRecord;
  untyped?: boolean;
  hits?: (text: string) => readonly Stretch[];
  /** A further line: another name by which it was found. */
  children?: JSX.Element | null;
}): JSX.Element {
  const { t, language } = useReader();
  const { entry, hits = () => [] } = props;
  const [title, identity] = [entry.title[language], entry.identity[language]];
  return (
    <li class="item" data-kind={kindOf(entry)}>
      <KindIcon kind={kindOf(entry)} />
      <span class="item-text">
        <a class="item-title" href={hashOf({ page: "entry", id: entry.id })}>
          <Marked text={title} hits={hits(title)} />
        </a>{" "}
        <span class="item-detail">
          <Marked text={identity} hits={hits(identity)} />
        </span>
        {props.children}
      </span>{" "}
      {!props.untyped && <span class="item-type">{t(`type_${entry.type}`)}</span>}
    </li>
  );
}

/** A line of a list of articles. The title stays as it was published. */
export function ArticleRow({ article }: { article: ArticleRecord }): JSX.Element {
  const { t, language } = useReader();
  return (
    <li class="item">
      <span class="item-when">{article.date ? dateText(article.date, language) : t("library_undated")}</span>{" "}
      <span class="item-text">
        <a
          class="item-title"
          href={hashOf({ page: "article", id: article.id, passage: null })}
          lang={article.language}
          dir={directionOf(article.language)}
        >
          {article.title}
        </a>{" "}
        <span class="item-detail">{article.publisher[language]}</span>
      </span>
    </li>
  );
}
