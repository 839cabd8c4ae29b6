import { texts } from "locales:brief";
import type { ArticleRecord, DisputeSource, StatementSource } from "../dataset/schema.ts";
import { translator } from "../shared/i18n.ts";
import type { Language } from "../shared/language.ts";
import type { BriefStatement, CitationLink, Dispute, DisputeSide } from "./brief.ts";
import { dateText } from "./dates.ts";
import { isLater } from "./statements.ts";

const T = { en: translator(texts, "en"), ar: translator(texts, "ar") };

/** For whom a text is composed, and where its sources are. */
export interface Setting {
  readonly language: Language;
  /** EDTF, null when the page tells none. */
  readonly pageDate: string | null;
  readonly lookup: { article(id: string): ArticleRecord | undefined };
}

/** The article of a citation `article#passage`. */
export const articleOf = (ref: string): string => ref.slice(0, ref.indexOf("#"));

function citation(ref: string, article: ArticleRecord, language: Language): CitationLink {
  const publisher = article.publisher[language];
  const url = article.url !== undefined && { url: article.url };
  if (article.date === undefined) return { ref, label: publisher, ...url };
  const date = dateText(article.date, language);
  return { ref, label: T[language]("brief_source_dated", { publisher, date }), ...url };
}

/** The citations whose article is there. */
const citationsOf = (cites: readonly string[], { language, lookup }: Setting): CitationLink[] =>
  cites.flatMap((ref) => {
    const article = lookup.article(articleOf(ref));
    return article ? [citation(ref, article, language)] : [];
  });

/** A statement with its sources; null when none of them is there: nothing without a citation is shown. */
export function statementOf(statement: StatementSource, setting: Setting): BriefStatement | null {
  const citations = citationsOf(statement.cites, setting);
  if (citations.length === 0) return null;
  const { language, pageDate } = setting;
  return {
    text: statement[language],
    // "As of" is approximate enough without an "about".
    asOf: dateText(statement.asOf.replaceAll("~", ""), language),
    ...(statement.claimant && { claimant: statement.claimant[language] }),
    citations,
    ...(isLater(statement.asOf, pageDate) && { later: true }),
    ...(statement.disputed && { disputed: true }),
  };
}

/** A matter in dispute; null when fewer than two of its sides have a source that is there. */
export function disputeOf(dispute: DisputeSource, setting: Setting): Dispute | null {
  const { language, pageDate, lookup } = setting;
  const sides = dispute.sides.flatMap((side): DisputeSide[] => {
    const citations = citationsOf(side.cites, setting);
    if (citations.length === 0) return [];
    const dates = side.cites.map((ref) => lookup.article(articleOf(ref))?.date);
    const later = dates.every((date) => date !== undefined && isLater(date, pageDate));
    return [
      {
        text: side[language],
        ...(side.claimant && { claimant: side.claimant[language] }),
        citations,
        ...(later && { later }),
      },
    ];
  });
  return sides.length < 2 ? null : { about: dispute.about[language], sides };
}
