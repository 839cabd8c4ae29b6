import { texts } from "locales:brief";
import { compareEdtf } from "../dataset/edtf.ts";
import type { ArticleRecord, EntryRecord, StatementSource } from "../dataset/schema.ts";
import { translator } from "../shared/i18n.ts";
import type { Language } from "../shared/language.ts";
import type { Brief, BriefStatement, CitationLink, EntryLink } from "./brief.ts";
import { dateText } from "./dates.ts";
import { identityLine } from "./identity.ts";
import { MOST_STATEMENTS, orderStatements } from "./statements.ts";

const T = { en: translator(texts, "en"), ar: translator(texts, "ar") };

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

const articleOf = (ref: string): string => ref.slice(0, ref.indexOf("#"));

/** Ids of everything that `composeBrief` looks up for a record, each once: to be read before. */
export function neededBy(record: EntryRecord): { entries: string[]; articles: string[] } {
  const entries = new Set(record.related ?? []);
  if (record.place !== undefined) entries.add(record.place);
  if (record.kind === "event") {
    for (const { actor } of record.participants) entries.add(actor);
    for (const id of [...(record.after ?? []), ...(record.causedBy ?? []), ...(record.before ?? [])])
      entries.add(id);
  }
  const articles = new Set(record.background.flatMap(({ cites }) => cites.map(articleOf)));
  return { entries: [...entries], articles: [...articles] };
}

/** A lookup among records that were read before. */
export function lookupAmong(entries: readonly EntryRecord[], articles: readonly ArticleRecord[]): Lookup {
  const entryById = new Map(entries.map((entry) => [entry.id, entry]));
  const articleById = new Map(articles.map((article) => [article.id, article]));
  return { entry: (id) => entryById.get(id), article: (id) => articleById.get(id) };
}

function linkTo(record: EntryRecord, language: Language, role?: string): EntryLink {
  return {
    entry: record.entry,
    id: record.id,
    kind: record.kind,
    title: record.title[language],
    ...(role !== undefined && { role }),
    ...(record.kind === "event" && { when: dateText(record.date, language) }),
  };
}

function citation(ref: string, article: ArticleRecord, language: Language): CitationLink {
  const publisher = article.publisher[language];
  if (article.date === undefined) return { ref, label: publisher };
  const date = dateText(article.date, language);
  return { ref, label: T[language]("brief_source_dated", { publisher, date }) };
}

/** A statement with its sources; null when none of them is there: nothing without a citation is shown. */
function statementOf(statement: StatementSource, language: Language, lookup: Lookup): BriefStatement | null {
  const citations = statement.cites.flatMap((ref) => {
    const article = lookup.article(articleOf(ref));
    return article ? [citation(ref, article, language)] : [];
  });
  if (citations.length === 0) return null;
  return {
    text: statement[language],
    // "As of" is approximate enough without an "about".
    asOf: dateText(statement.asOf.replaceAll("~", ""), language),
    ...(statement.claimant && { claimant: statement.claimant[language] }),
    citations,
  };
}

/** What an entry is related to and how: causes and neighbours in time of an event, then what the editors name. */
function relations(record: EntryRecord): Map<string, string | undefined> {
  const found = new Map<string, string | undefined>();
  const add = (ids: readonly string[] | undefined, role?: string): void => {
    for (const id of ids ?? []) if (!found.has(id)) found.set(id, role);
  };
  if (record.kind === "event") {
    add(record.causedBy, "cause");
    add(record.after, "before");
    add(record.before, "after");
  }
  add(record.related);
  return found;
}

/** Related entries, events first and in order of time; not those that the brief names as place or participants. */
function relatedLinks(
  record: EntryRecord,
  language: Language,
  lookup: Lookup,
  named: ReadonlySet<string>,
): EntryLink[] {
  const all = [...relations(record)].flatMap(([id, role]) => {
    const other = named.has(id) || id === record.id ? undefined : lookup.entry(id);
    return other ? [{ other, role }] : [];
  });
  const dateOf = (other: EntryRecord): string => (other.kind === "event" ? other.date : "");
  const events = all.filter(({ other }) => other.kind === "event");
  const actors = all.filter(({ other }) => other.kind === "actor");
  events.sort((a, b) => compareEdtf(dateOf(a.other), dateOf(b.other)));
  return [...events, ...actors].map(({ other, role }) => linkTo(other, language, role));
}

/** Composes what a card says of an entry, in the reader's language and as of the page's date. */
export function composeBrief(record: EntryRecord, options: BriefOptions): Brief {
  const { language, pageDate, lookup, coversUntil, why, most = MOST_STATEMENTS } = options;
  const place = record.place === undefined ? undefined : lookup.entry(record.place);
  const participants = (record.kind === "event" ? record.participants : []).flatMap(({ actor, role }) => {
    const other = lookup.entry(actor);
    return other ? [linkTo(other, language, role)] : [];
  });
  const named = new Set([...participants.map(({ id }) => id), ...(place ? [place.id] : [])]);
  const statements = orderStatements(record.background, pageDate)
    .map((statement) => statementOf(statement, language, lookup))
    .filter((statement) => statement !== null);
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
    ...(record.kind === "event" && { when: dateText(record.date, language) }),
    ...(place && { place: linkTo(place, language) }),
    participants,
    statements: statements.slice(0, most),
    related: relatedLinks(record, language, lookup, named),
    coversUntil: dateText(coversUntil, language),
    why,
  };
}
