import { compareEdtf } from "../dataset/edtf.ts";
import type {
  ActorRecord,
  ArticleRecord,
  EntryRecord,
  EventRecord,
  PackManifest,
  PackRecord,
} from "../dataset/schema.ts";

/** The installed dataset, arranged for reading. */
export interface Dataset {
  readonly generation: string;
  readonly manifest: PackManifest;
  readonly actors: readonly ActorRecord[];
  /** In order of time. */
  readonly events: readonly EventRecord[];
  /** Newest first; those without a date last. */
  readonly articles: readonly ArticleRecord[];
  entry(id: string): EntryRecord | undefined;
  /** By number, as mentions name them. */
  numbered(entry: number): EntryRecord | undefined;
  article(id: string): ArticleRecord | undefined;
}

/** Arranges the records of a pack. */
export function arrange(generation: string, manifest: PackManifest, records: readonly PackRecord[]): Dataset {
  const actors = records.filter((record) => record.kind === "actor");
  const events = records
    .filter((record) => record.kind === "event")
    .sort((a, b) => compareEdtf(a.date, b.date));
  const articles = records
    .filter((record) => record.kind === "article")
    .sort((a, b) => (a.date && b.date ? compareEdtf(b.date, a.date) : Number(!a.date) - Number(!b.date)));
  const entries = [...actors, ...events];
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const byNumber = new Map(entries.map((entry) => [entry.entry, entry]));
  const articleById = new Map(articles.map((article) => [article.id, article]));
  return {
    generation,
    manifest,
    actors,
    events,
    articles,
    entry: (id) => byId.get(id),
    numbered: (entry) => byNumber.get(entry),
    article: (id) => articleById.get(id),
  };
}

/** The events that an entry has a part in: as participant, as place, or by being named as related; in order of time. */
export function timelineOf(dataset: Dataset, entry: EntryRecord): EventRecord[] {
  return dataset.events.filter(
    (event) =>
      event.id !== entry.id &&
      (event.place === entry.id ||
        event.related?.includes(entry.id) === true ||
        entry.related?.includes(event.id) === true ||
        event.participants.some(({ actor }) => actor === entry.id)),
  );
}

/** Entries that cite a passage or another of an article, in the dataset's order. */
export const citing = (dataset: Dataset, article: string): EntryRecord[] =>
  [...dataset.actors, ...dataset.events].filter(({ background, disputes = [] }) =>
    [...background, ...disputes.flatMap(({ sides }) => sides)].some(({ cites }) =>
      cites.some((ref) => ref.startsWith(`${article}#`)),
    ),
  );

/** Puts dated things under their years, keeping their order; what has no date stands under "". */
export function byYear<T>(
  items: readonly T[],
  date: (item: T) => string | undefined,
): { year: string; items: T[] }[] {
  const years = new Map<string, T[]>();
  for (const item of items) {
    const year = /\d{4}/.exec(date(item) ?? "")?.[0] ?? "";
    const own = years.get(year);
    if (own) own.push(item);
    else years.set(year, [item]);
  }
  return [...years].map(([year, some]) => ({ year, items: some }));
}
