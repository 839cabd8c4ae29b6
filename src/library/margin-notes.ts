import type { EntryRecord } from "../dataset/schema.ts";
import type { Mention } from "../mentions/mention.ts";

/** Who and what a passage's margin tells of. */
export interface MarginNotes {
  /** Told in a line each, in reading order: those that no margin above has told. */
  readonly told: readonly EntryRecord[];
  /** New as well, but too many to be told beside so short a text: by name. States and places explain themselves. */
  readonly named: readonly EntryRecord[];
}

/** So many are told beside one passage: as many lines as a passage of the usual length has beside it. */
export const MOST_TOLD = 3;

/** Who needs to be told most: a reader knows what Iran is sooner than who Brett McGurk was. */
const NEED: Readonly<Record<string, number>> = { person: 0, programme: 2, weapon: 2, place: 3, state: 4 };
const needOf = (entry: EntryRecord): number => (entry.kind === "event" ? 0 : (NEED[entry.type] ?? 1));
const isPlace = (entry: EntryRecord): boolean => entry.type === "place" || entry.type === "state";
/** States and places are told only where fewer than this many others are. */
const MOST_PLACES = 2;

/**
 * The margins of an article: for each passage's mentions, who is told there; everybody once, but beside the passage
 * that a citation led to (`fresh`) whoever stands in it: who comes from elsewhere has read no margin above.
 */
export function marginsOf(
  passages: readonly (readonly Mention[])[],
  entry: (number: number) => EntryRecord | undefined,
  fresh: number | null = null,
): MarginNotes[] {
  const known = new Set<number>();
  return passages.map((mentions, at) => {
    const numbers = [...new Set(mentions.map(({ entries: [first] }) => first))];
    const news = numbers
      .filter((number) => at === fresh || !known.has(number))
      .flatMap((number) => entry(number) ?? []);
    const chosen = new Set(
      [...news]
        .sort((a, b) => needOf(a) - needOf(b))
        .slice(0, MOST_TOLD)
        .filter((one, place) => place < MOST_PLACES || !isPlace(one)),
    );
    for (const one of chosen) known.add(one.entry);
    return {
      told: news.filter((one) => chosen.has(one)),
      named: news.filter((one) => !chosen.has(one) && !isPlace(one)),
    };
  });
}
