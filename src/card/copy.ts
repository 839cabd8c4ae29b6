import type { Brief, BriefStatement, CitationLink } from "../briefs/brief.ts";
import type { Translate } from "../shared/i18n.ts";
import { citingOf } from "./reading.ts";
import { articlesOf, sourcesOf } from "./view.ts";

/**
 * A brief as plain text, to be pasted elsewhere: name, who or what, statements with the numbers of their sources,
 * what came later and what is disputed under headings of their own, then the sources with publisher, date and
 * address. Nothing in it is without its citation.
 */
export function briefAsText(brief: Brief, t: Translate): string {
  const sources = sourcesOf(citingOf(brief));
  // Passages of one article share a number here: on paper there is no passage to open.
  const articles = articlesOf(sources);
  const urls = new Map(
    citingOf(brief).flatMap(({ citations }) => citations.map(({ ref, url }) => [ref, url] as const)),
  );
  const marks = (citations: readonly CitationLink[]): string => {
    const numbers = citations.map(({ ref }) => articles.findIndex((one) => isOf(one.ref, ref)) + 1);
    return [...new Set(numbers)].map((number) => `[${number}]`).join("");
  };
  const line = ({ text, asOf, claimant, citations }: BriefStatement): string => {
    const said = [claimant && t("card_claim", { who: claimant }), t("card_as_of", { date: asOf })];
    return `• ${text} (${said.filter(Boolean).join(t("card_semicolon"))}) ${marks(citations)}`;
  };
  const known = brief.statements.filter(({ later }) => !later);
  const later = brief.statements.filter((one) => one.later);
  const { now, when, place } = brief;
  const facts = [when !== undefined && !brief.title.includes(when) ? when : "", place?.title ?? ""];
  const blocks = [
    [
      brief.title,
      facts.filter(Boolean).join(" · "),
      now === undefined ? brief.identity : `${t("card_then")} ${brief.identity}`,
      now === undefined ? "" : `${t("card_now")} ${now}`,
    ],
    known.map(line),
    later.length === 0 ? [] : [`${t("card_later")}:`, ...later.map(line)],
    ...(brief.disputes ?? []).map(({ about, sides }) => [
      `${t("card_disputes")}: ${about}`,
      ...sides.map(({ claimant, text, citations, later: since }) => {
        const who = claimant === undefined ? "" : `${t("card_says", { who: claimant })} `;
        return `• ${who}${text} ${marks(citations)}${since ? ` ${t("card_side_later")}` : ""}`;
      }),
    ]),
    articles.length === 0
      ? []
      : [
          `${t("card_sources")}:`,
          ...articles.map(({ ref, label }, at) => [`[${at + 1}] ${label}`, urls.get(ref)].filter(Boolean).join(" ")), // prettier-ignore
        ],
    [t("card_copy_from", { date: brief.coversUntil })],
  ];
  return blocks
    .map((lines) => lines.filter(Boolean).join("\n"))
    .filter(Boolean)
    .join("\n\n");
}

const isOf = (one: string, other: string): boolean => one.split("#", 1)[0] === other.split("#", 1)[0];
