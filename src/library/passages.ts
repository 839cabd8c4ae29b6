import type { ArticleRecord } from "../dataset/schema.ts";
import type { Language } from "../shared/language.ts";
import { readSteps, type Tables } from "./reading.ts";

/** A passage that speaks of an entry, and the words that do, in UTF-16 units of the passage. */
export interface PassageMention {
  readonly article: ArticleRecord;
  /** The passage's place in its article, from 0. */
  readonly at: number;
  readonly words: readonly { readonly start: number; readonly end: number }[];
}

/** Who and what the articles speak of, by entry number. */
export interface PassageIndex {
  /** The passages that speak of an entry, in the articles' order. */
  of(entry: number): readonly PassageMention[];
}

/**
 * Reads articles in one language for all that they mention, step by step, so that a shell can look at its clock; yields
 * the number of articles read. What is only quiet on a page (Iranian, "the attack") is not told here. Where words may mean one of
 * several, the likeliest has them.
 */
export function* passageSteps(
  tables: Tables,
  articles: readonly ArticleRecord[],
  language: Language,
): Generator<number, PassageIndex> {
  const found = new Map<number, PassageMention[]>();
  for (const [done, article] of articles.entries()) {
    const texts = article.passages.map((passage) => passage[language]);
    const steps = readSteps(tables, texts, article.date ?? null);
    let step = steps.next();
    for (; !step.done; step = steps.next()) yield done;
    step.value.forEach((mentions, at) => {
      const own = new Map<number, { start: number; end: number }[]>();
      for (const { entries, start, end, strength } of mentions) {
        if (strength !== "marked") continue;
        const words = own.get(entries[0]);
        if (words) words.push({ start, end });
        else own.set(entries[0], [{ start, end }]);
      }
      for (const [entry, words] of own) {
        const passages = found.get(entry);
        if (passages) passages.push({ article, at, words });
        else found.set(entry, [{ article, at, words }]);
      }
    });
    yield done + 1;
  }
  return { of: (entry) => found.get(entry) ?? [] };
}

/** The entries with the most passages that speak of them, most first; those of as many keep their order. */
export function mostMentioned<T extends { readonly entry: number }>(
  index: PassageIndex,
  entries: readonly T[],
  most: number,
): { entry: T; passages: number }[] {
  return entries
    .map((entry) => ({ entry, passages: index.of(entry.entry).length }))
    .filter(({ passages }) => passages > 0)
    .sort((a, b) => b.passages - a.passages)
    .slice(0, most);
}
