import MiniSearch, { type SearchResult } from "minisearch";
import type { ArticleRecord, EntryRecord } from "../dataset/schema.ts";
import { LANGUAGES } from "../shared/language.ts";
import { indexTerms, queryTerm, words } from "./terms.ts";

/**
 * What a search found: an entry, or a passage of an article. `terms` are the words of its texts that answered the query,
 * folded (see `terms.ts`); none where only names were searched.
 */
export type Hit =
  | { readonly kind: "entry"; readonly id: string; readonly terms: readonly string[] }
  | {
      readonly kind: "passage";
      readonly id: string;
      readonly passage: string;
      readonly terms: readonly string[];
    };

/**
 * How much a search forgives: `all` wants every word of the query, with a slip at most; `near` is for when nothing
 * has them all: any of the words, and more slips.
 */
export type Strictness = "all" | "near";
export type Search = (query: string, strictness?: Strictness) => Hit[];

/**
 * So many entries and passages together are indexed word by word, in less than a second. A larger dataset is
 * searched by names alone: the index of a hundred thousand took ten seconds and half a gigabyte.
 */
export const MOST_INDEXED = 5_000;

/** Everything that can be searched. */
export interface Searchable {
  readonly entries: readonly EntryRecord[];
  readonly articles: readonly ArticleRecord[];
}

/** Fields and how much a hit in them counts: who searches a name wants that entry first, then texts about it. */
const BOOST = { name: 6, identity: 2, text: 1 };

interface Doc {
  readonly id: string;
  readonly name: string;
  readonly identity: string;
  readonly text: string;
}

/** A slip in a longer word. */
const SLIPS = { fuzzy: (term: string) => (term.length > 4 ? 0.2 : false) } as const;
/** A third of a word's letters may be others; one of two words is enough. */
const NEAR = { combineWith: "OR", fuzzy: (term: string) => (term.length > 3 ? 0.34 : false) } as const;

const joined = (texts: readonly (string | undefined)[]): string => texts.filter(Boolean).join("\n");

const namesOf = (entry: EntryRecord): string[] => [
  ...LANGUAGES.map((language) => entry.title[language]),
  ...Object.values(entry.names).flatMap((names) => names.map(({ text }) => text)),
];

const entryDoc = (entry: EntryRecord): Doc => ({
  id: entry.id,
  name: joined(namesOf(entry)),
  identity: joined([
    ...LANGUAGES.map((language) => entry.identity[language]),
    ...(entry.kind === "actor" ? (entry.roles ?? []).flatMap((role) => [role.en, role.ar]) : []),
  ]),
  text: joined(
    [...entry.background, ...(entry.disputes ?? []).flatMap(({ sides }) => sides)].flatMap((one) => [
      one.en,
      one.ar,
      one.claimant?.en,
      one.claimant?.ar,
    ]),
  ),
});

const passageDocs = (article: ArticleRecord): Doc[] =>
  article.passages.map((passage) => ({
    id: `${article.id}#${passage.id}`,
    name: "",
    identity: joined([article.publisher.en, article.publisher.ar, article.title]),
    text: joined([passage.en, passage.ar]),
  }));

/** The search that fits the size of a dataset. */
export function createSearch(all: Searchable): Search {
  const passages = all.articles.reduce((sum, { passages: { length } }) => sum + length, 0);
  return all.entries.length + passages > MOST_INDEXED ? searchNames(all.entries) : searchTexts(all);
}

/**
 * Search over names alone, in every language: every word of the query has to be the beginning of a word of the
 * entry's names. Names that are just what was typed come first, then those that start with it.
 */
export function searchNames(entries: readonly EntryRecord[]): Search {
  // A line for each name, a space before each word.
  const plain = (text: string): string => `\n ${words(text).map(queryTerm).join(" ")}`;
  const lines = entries.map((entry) => `${namesOf(entry).map(plain).join("")}\n`);
  return (query, strictness = "all") => {
    const terms = words(query).map(queryTerm);
    if (terms.length === 0) return [];
    const typed = plain(query);
    const ranks: string[][] = [[], [], []];
    lines.forEach((line, at) => {
      const has = (term: string): boolean => line.includes(` ${term}`);
      if (!(strictness === "all" ? terms.every(has) : terms.some(has))) return;
      ranks[line.includes(`${typed}\n`) ? 0 : line.includes(typed) ? 1 : 2]!.push(entries[at]!.id);
    });
    return ranks.flat().map((id) => ({ kind: "entry", id, terms: [] }));
  };
}

/**
 * Full-text search over names, backgrounds and passages in every language of the dataset at once: who types
 * "بايدن" finds what is written of Biden in English, through the entry. All words have to be found; the
 * beginning of a word is enough, and where nothing has them a slip in a longer one is forgiven.
 */
function searchTexts({ entries, articles }: Searchable): Search {
  const index = new MiniSearch<Doc>({
    fields: Object.keys(BOOST),
    tokenize: words,
    processTerm: indexTerms,
    searchOptions: {
      processTerm: queryTerm,
      boost: BOOST,
      combineWith: "AND",
      prefix: (term) => term.length > 1,
      weights: { prefix: 0.6, fuzzy: 0.2 },
    },
  });
  index.addAll(entries.map(entryDoc));
  index.addAll(articles.flatMap(passageDocs));
  const answer = (query: string, strictness: Strictness): SearchResult[] => {
    if (strictness === "near") return index.search(query, NEAR);
    const exact = index.search(query);
    return exact.length > 0 ? exact : index.search(query, SLIPS);
  };
  return (query, strictness = "all") =>
    answer(query, strictness).map(({ id, terms }) => {
      const [article, passage] = (id as string).split("#", 2);
      return passage === undefined
        ? { kind: "entry", id: article!, terms }
        : { kind: "passage", id: article!, passage, terms };
    });
}
