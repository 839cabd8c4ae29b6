import type { JSX } from "preact";
import type { BriefStatement, CitationLink } from "../briefs/brief.ts";
import type { Mention } from "../mentions/mention.ts";
import { useReader } from "../shared/ui/localised.tsx";
import type { Dataset } from "./dataset.ts";
import { LiveText, useMentions } from "./live-text.tsx";
import { citationHash } from "./routes.ts";

/** Background statements: what is said, when it held, who claims it, and where it stands. */
export function Statements(props: {
  statements: readonly BriefStatement[];
  dataset: Dataset;
  except: number;
}): JSX.Element {
  const { t } = useReader();
  const mentions = useMentions(
    props.statements.map(({ text }) => text),
    null,
  );
  return (
    <ol class="statements">
      {props.statements.map((one, at) => (
        <li key={one.text}>
          <p>
            <LiveText
              text={one.text}
              mentions={firsts(mentions[at] ?? [])}
              dataset={props.dataset}
              except={props.except}
            />
          </p>
          <p class="meta">
            {one.claimant !== undefined && <span>{t("library_claimant", { name: one.claimant })}</span>}
            <span>{t("library_as_of", { date: one.asOf })}</span>
            {one.later && <span>{t("library_later_than_article")}</span>}
            <Sources citations={one.citations} />
          </p>
        </li>
      ))}
    </ol>
  );
}

/** Where something stands: every article that is cited, each leading to its passage. */
export function Sources({ citations }: { citations: readonly CitationLink[] }): JSX.Element {
  const { t } = useReader();
  return (
    <span>
      {t("library_sources")}{" "}
      {byArticle(citations).map((passages, at) => (
        <>
          {at > 0 && t("library_list_comma")}
          <Source passages={passages} />
        </>
      ))}
    </span>
  );
}

/** The mentions that become links: the first of each entry, so that a sentence does not link one name thrice. */
function firsts(mentions: readonly Mention[]): Mention[] {
  const seen = new Set<number>();
  return mentions.filter(({ entries: [first = -1] }) => !seen.has(first) && seen.add(first));
}

/** Citations put together by their articles. */
function byArticle(citations: readonly CitationLink[]): CitationLink[][] {
  const articles = new Map<string, CitationLink[]>();
  for (const one of citations) {
    const article = one.ref.split("#", 1)[0]!;
    articles.set(article, [...(articles.get(article) ?? []), one]);
  }
  return [...articles.values()];
}

/** An article as a source: its name leads to the passage; further passages of it follow in words. */
function Source({ passages: [first, ...more] }: { passages: readonly CitationLink[] }): JSX.Element {
  const { t } = useReader();
  return (
    <>
      <a href={citationHash(first!.ref)}>
        <bdi>{first!.label}</bdi>
      </a>
      {more.map(({ ref, label }) => (
        <>
          {" ("}
          <a key={ref} href={citationHash(ref)} aria-label={`${t("library_further_passage")}: ${label}`}>
            {t("library_further_passage")}
          </a>
          )
        </>
      ))}
    </>
  );
}
