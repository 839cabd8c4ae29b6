import MiniSearch from "minisearch";
import type { ArticleRecord, EntryRecord } from "../dataset/schema.ts";
import { LANGUAGES } from "../shared/language.ts";
import { indexTerms, queryTerm, words } from "./terms.ts";

/** What a search found: an entry, or a passage of an article. */
export type Hit =
  | { readonly kind: "entry"; readonly id: string }
  | { readonly kind: "passage"; readonly id: string; readonly passage: string };

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
  text: joined(entry.background.flatMap((one) => [one.en, one.ar, one.claimant?.en, one.claimant?.ar])),
});

const passageDocs = (article: ArticleRecord): Doc[] =>
  article.passages.map((passage) => ({
    id: `${article.id}#${passage.id}`,
    name: "",
    identity: joined([article.publisher.en, article.publisher.ar, article.title]),
    text: joined([passage.en, passage.ar]),
  }));

/** The search that fits the size of a dataset. */
export function createSearch(all: Searchable): (query: string) => Hit[] {
  const passages = all.articles.reduce((sum, { passages: { length } }) => sum + length, 0);
  return all.entries.length + passages > MOST_INDEXED ? searchNames(all.entries) : searchTexts(all);
}

/**
 * Search over names alone, in every language: every word of the query has to be the beginning of a word of the
 * entry's names. Names that are just what was typed come first, then those that start with it.
 */
export function searchNames(entries: readonly EntryRecord[]): (query: string) => Hit[] {
  // A line for each name, a space before each word.
  const plain = (text: string): string => `\n ${words(text).map(queryTerm).join(" ")}`;
  const lines = entries.map((entry) => `${namesOf(entry).map(plain).join("")}\n`);
  return (query) => {
    const terms = words(query).map(queryTerm);
    if (terms.length === 0) return [];
    const typed = plain(query);
    const ranks: string[][] = [[], [], []];
    lines.forEach((line, at) => {
      if (!terms.every((term) => line.includes(` ${term}`))) return;
      ranks[line.includes(`${typed}\n`) ? 0 : line.includes(typed) ? 1 : 2]!.push(entries[at]!.id);
    });
    return ranks.flat().map((id) => ({ kind: "entry", id }));
  };
}

/**
 * Full-text search over names, backgrounds and passages in every language of the dataset at once: who types
 * "بايدن" finds what is written of Biden in English, through the entry. All words have to be found; the
 * beginning of a word is enough, and a slip in a longer one is forgiven.
 */
function searchTexts({ entries, articles }: Searchable): (query: string) => Hit[] {
  const index = new MiniSearch<Doc>({
    fields: Object.keys(BOOST),
    tokenize: words,
    processTerm: indexTerms,
    searchOptions: {
      processTerm: queryTerm,
      boost: BOOST,
      combineWith: "AND",
      prefix: (term) => term.length > 1,
      fuzzy: (term) => (term.length > 4 ? 0.2 : false),
      weights: { prefix: 0.6, fuzzy: 0.2 },
    },
  });
  index.addAll(entries.map(entryDoc));
  index.addAll(articles.flatMap(passageDocs));
  return (query) =>
    index.search(query).map(({ id }) => {
      const [article, passage] = (id as string).split("#", 2);
      return passage === undefined
        ? { kind: "entry", id: article! }
        : { kind: "passage", id: article!, passage };
    });
}
