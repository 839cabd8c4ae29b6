import type { Corpus, Gold } from "./corpus.ts";

/** A mention as it is scored: ours or a rival's. */
export interface Found {
  /** UTF-16 units of the sentence. */
  readonly start: number;
  readonly end: number;
  /** The likeliest entity alone: a choice of several is no better than its first. */
  readonly entity: string;
  /** A visible mark or a quiet mention; `any` of tools that know no difference. */
  readonly as: "name" | "adj" | "any";
  /** What led to it, for the list of false marks. */
  readonly cause: string;
}

/** Fractions from 0 to 1 and counts. */
export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly tp: number;
  readonly fp: number;
  readonly fn: number;
}

/** A false mark or a miss with the text round it. */
export interface Mistake {
  readonly entity: string;
  readonly cause: string;
  readonly before: string;
  readonly surface: string;
  readonly after: string;
}

export interface Result {
  readonly score: Score;
  readonly false: readonly Mistake[];
  readonly missed: readonly Mistake[];
}

/** UTF-16 units of text that are shown on either side of a mistake. */
const CONTEXT = 30;

/**
 * Whether a mention is of the kind that the gold asks for: a name is answered by a visible mark, an adjective
 * ("Iranian") by a quiet mention, or by the mark of a longer name that it is a part of (الأمريكية in الولايات
 * المتحدة الأمريكية). A mark on the adjective alone is a false mark and a miss, a quiet mention of a name likewise.
 */
function isOfKind(found: Found, gold: Gold, start: number, end: number): boolean {
  if (found.as === "any" || found.as === gold.kind || (gold.kind !== "name" && gold.kind !== "adj"))
    return true;
  const isLonger = found.start <= start && found.end >= end && found.end - found.start > end - start;
  return gold.kind === "adj" && isLonger;
}

const answers = (found: Found, gold: Gold): boolean =>
  found.entity === gold.entity &&
  gold.places.some(
    ([start, end]) => found.start < end && found.end > start && isOfKind(found, gold, start, end),
  );

const fraction = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);

/** Precision, recall and F1 of counts. Nothing to find and nothing found is perfect. */
export function scoreOf(tp: number, fp: number, fn: number): Score {
  return {
    precision: fraction(tp, tp + fp),
    recall: fraction(tp, tp + fn),
    f1: fraction(2 * tp, 2 * tp + fp + fn),
    tp,
    fp,
    fn,
  };
}

/** Whether adjectives were annotated in a corpus: where the gold holds none, none is counted. */
export const countsAdjectives = ({ pages }: Corpus): boolean =>
  pages.some((page) => page.some(({ gold }) => gold.some(({ kind }) => kind !== "name")));

/**
 * Scores mentions against the gold: overlap and the same entity is a hit. A gold place counts once, however many
 * mentions hit it; a mention that hits none is false, unless it falls on a place that is to be ignored.
 * `find` answers the mentions of a page, sentence by sentence.
 */
export function score(
  corpus: Corpus,
  find: (sentences: readonly string[]) => readonly (readonly Found[])[],
): Result {
  const wrong: Mistake[] = [];
  const missed: Mistake[] = [];
  let tp = 0;
  const withAdjectives = countsAdjectives(corpus);
  for (const page of corpus.pages) {
    const all = find(page.map(({ text }) => text));
    for (const [n, { text, gold }] of page.entries()) {
      const found = (all[n] ?? []).filter(({ as }) => withAdjectives || as !== "adj");
      for (const each of gold) {
        if (each.verdict !== "pos") continue;
        const [start, end] = each.places[0] ?? [0, 0];
        if (found.some((other) => answers(other, each))) tp++;
        else missed.push(mistake(text, start, end, each.entity, each.kind));
      }
      for (const each of found) {
        const hit = gold.filter((other) => answers(each, other));
        const isFalse = hit.length === 0 ? corpus.exhaustive : hit.every(({ verdict }) => verdict === "neg");
        if (isFalse) wrong.push(mistake(text, each.start, each.end, each.entity, each.cause));
      }
    }
  }
  return { score: scoreOf(tp, wrong.length, missed.length), false: wrong, missed };
}

const mistake = (text: string, start: number, end: number, entity: string, cause: string): Mistake => ({
  entity,
  cause,
  before: text.slice(Math.max(0, start - CONTEXT), start),
  surface: text.slice(start, end),
  after: text.slice(end, end + CONTEXT),
});
