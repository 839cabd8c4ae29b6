import type { ArticleRecord, EntryRecord } from "../dataset/schema.ts";
import type { Language } from "../shared/language.ts";
import type { Brief } from "./brief.ts";
import { articleOf, disputeOf, statementOf } from "./cited.ts";
import { dateText, shortDate } from "./dates.ts";
import { identityLine, sinceThen } from "./identity.ts";
import { killedOn, linkTo, relatedLinks } from "./links.ts";
import { MOST_STATEMENTS, orderStatements } from "./statements.ts";

/** The records that a brief points at. What is not there is left out of the brief. */
export interface Lookup {
  entry(id: string): EntryRecord | undefined;
  article(id: string): ArticleRecord | undefined;
}

export interface BriefOptions {
  readonly language: Language;
  /** The page's publication date as EDTF, null when it tells none. */
  readonly pageDate: string | null;
  readonly lookup: Lookup;
  /** The latest date that the dataset's sources cover (the manifest's). */
  readonly coversUntil: string;
  /** Why the stretch of text was taken for this entry (`why.ts`); "" where nothing was marked. */
  readonly why: string;
  /** At most so many statements; as many as a card shows when left out. */
  readonly most?: number;
}

/** Ids of everything that `composeBrief` looks up for a record, each once: to be read before. */
export function neededBy(record: EntryRecord): { entries: string[]; articles: string[] } {
  const entries = new Set(record.related ?? []);
  if (record.place !== undefined) entries.add(record.place);
  if (record.kind === "event") {
    for (const { actor } of record.participants) entries.add(actor);
    for (const id of [...(record.after ?? []), ...(record.causedBy ?? []), ...(record.before ?? [])])
      entries.add(id);
  }
  const cited = [...record.background, ...(record.disputes ?? []).flatMap(({ sides }) => sides)];
  const articles = new Set(cited.flatMap(({ cites }) => cites.map(articleOf)));
  return { entries: [...entries], articles: [...articles] };
}

/** A lookup among records that were read before. */
export function lookupAmong(entries: readonly EntryRecord[], articles: readonly ArticleRecord[]): Lookup {
  const entryById = new Map(entries.map((entry) => [entry.id, entry]));
  const articleById = new Map(articles.map((article) => [article.id, article]));
  return { entry: (id) => entryById.get(id), article: (id) => articleById.get(id) };
}

const isThere = <T>(one: T | null): one is T => one !== null;

/** Composes what a card says of an entry, in the reader's language and as of the page's date. */
export function composeBrief(record: EntryRecord, options: BriefOptions): Brief {
  const { language, pageDate, lookup, coversUntil, why, most = MOST_STATEMENTS } = options;
  const place = record.place === undefined ? undefined : lookup.entry(record.place);
  const participants = (record.kind === "event" ? record.participants : []).flatMap(({ actor, role }) => {
    const other = lookup.entry(actor);
    return other ? [linkTo(other, options, role)] : [];
  });
  const named = new Set([...participants.map(({ id }) => id), ...(place ? [place.id] : [])]);
  const disputes = (record.disputes ?? []).map((one) => disputeOf(one, options)).filter(isThere);
  const statements = orderStatements(record.background, pageDate)
    .map((statement) => statementOf(statement, options))
    .filter(isThere)
    // Where not everything is wanted, the sides of a dispute say it better than the sentence about them.
    .filter(({ disputed }) => !disputed || disputes.length === 0 || most === Infinity);
  const now =
    record.kind === "actor" ? sinceThen(record, language, pageDate, killedOn(record, options)) : undefined;
  return {
    entry: record.entry,
    id: record.id,
    kind: record.kind,
    type: record.type,
    language,
    title: record.title[language],
    otherTitle: record.title[language === "en" ? "ar" : "en"],
    identity:
      record.kind === "actor"
        ? identityLine(record, language, pageDate, coversUntil)
        : record.identity[language],
    ...(now !== undefined && { now }),
    ...(record.kind === "event" && {
      when: dateText(record.date, language),
      short: shortDate(record.date, language),
    }),
    ...(place && { place: linkTo(place, options) }),
    participants,
    statements: statements.slice(0, most),
    ...(disputes.length > 0 && { disputes }),
    related: relatedLinks(record, options, named),
    coversUntil: dateText(coversUntil, language),
    why,
  };
}
