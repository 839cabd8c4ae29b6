import type { TableName } from "../mentions/build.ts";
import type { EventsData } from "../events/data.ts";
import { eventsDataOf } from "./events-data.ts";
import { checkSource, sortProblems } from "./check.ts";
import { compareEdtf, isoDay, latestDay, parseEdtf } from "./edtf.ts";
import { PACK_FORMAT, sha256 } from "./manifest.ts";
import { countNames, tableNames } from "./names.ts";
import { parseSource } from "./parse-source.ts";
import type {
  ActorRecord,
  ArticleRecord,
  EntryRecord,
  EventRecord,
  NameRecords,
  PackManifest,
  PackRecord,
} from "./schema.ts";
import { byCodeUnits, type DatasetFiles, type Located, type Problem, type SourceFile } from "./source.ts";
import { generateNames, type Generated } from "./variants.ts";

/** What the compiler needs of the mention engine. */
export interface Engine {
  /** Folds a name: two names that fold to the same are the same on a page. */
  fold(text: string): string;
  buildTable(names: readonly TableName[]): Uint8Array<ArrayBuffer>;
}

/** A compiled dataset: what ships, and the records it was written from. */
export interface Pack {
  readonly manifest: PackManifest;
  readonly records: readonly PackRecord[];
  readonly entriesNdjson: Uint8Array<ArrayBuffer>;
  readonly namesBin: Uint8Array<ArrayBuffer>;
  /** What the recogniser of events needs, and the same as it ships; absent when the dataset has no trigger classes. */
  readonly events?: EventsData;
  readonly eventsJson?: Uint8Array<ArrayBuffer>;
  /** What was made of names that no editor wrote, for the report. */
  readonly generated: readonly Generated[];
}

export type Compiled =
  | { readonly pack: Pack; readonly problems: readonly [] }
  | { readonly pack: null; readonly problems: readonly Problem[] };

const byId = <T extends { id: string }>(records: readonly Located<T>[]): T[] =>
  records.map((record) => record.value).sort((a, b) => byCodeUnits(a.id, b.id));

/** By event, the ids of those that followed it, in order of time. */
function followers(source: DatasetFiles): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const inTime = byId(source.events).sort((a, b) => compareEdtf(a.date, b.date));
  for (const event of inTime) {
    for (const earlier of event.after ?? []) found.set(earlier, [...(found.get(earlier) ?? []), event.id]);
  }
  return found;
}

/**
 * The records of a dataset that passed all checks, in the order of their numbers: actors, events, articles, each
 * by id. The same source gives the same records on every machine. `names`: by id, what `generateNames` made.
 */
export function recordsOf(
  source: DatasetFiles,
  names: ReadonlyMap<string, NameRecords>,
): {
  entries: EntryRecord[];
  articles: ArticleRecord[];
} {
  const later = followers(source);
  const entries: EntryRecord[] = [];
  let firstName = 0;
  const add = (record: EntryRecord): void => {
    entries.push(record);
    firstName += countNames(record.names);
  };
  for (const actor of byId(source.actors))
    add({
      kind: "actor",
      entry: entries.length,
      firstName,
      ...actor,
      names: names.get(actor.id)!,
    } satisfies ActorRecord);
  for (const event of byId(source.events)) {
    const before = later.get(event.id);
    add({
      kind: "event",
      entry: entries.length,
      firstName,
      ...event,
      names: names.get(event.id)!,
      ...(before && { before }),
    } satisfies EventRecord);
  }
  const articles = byId(source.articles).map((article, n): ArticleRecord => ({
    kind: "article",
    entry: entries.length + n,
    ...article,
  }));
  return { entries, articles };
}

/**
 * The latest day that a source covers. Sources of which only the month or the year is known do not count as long
 * as one has a day: "until about 2026" would promise more than the dataset holds.
 */
export function coversUntil(articles: readonly ArticleRecord[], otherwise: string): string {
  const dates = articles.flatMap(({ date }) => (date === undefined ? [] : [date]));
  const exact = dates.filter((date) => parseEdtf(date)?.end?.precision === "day");
  const days = (exact.length > 0 ? exact : dates).map(latestDay).filter(Number.isFinite);
  return days.length > 0 ? isoDay(Math.max(...days)) : otherwise;
}

/** Compiles a dataset's files into a pack, or lists everything an editor has to put right first. */
export async function compileDataset(files: readonly SourceFile[], engine: Engine): Promise<Compiled> {
  const { source, problems: refused } = parseSource(files);
  const problems = sortProblems([...refused, ...checkSource(source, (text) => engine.fold(text))]);
  if (problems.length > 0 || source.dataset === null) return { pack: null, problems };

  const { names, generated } = generateNames(source, (text) => engine.fold(text));
  const { entries, articles } = recordsOf(source, names);
  const records: PackRecord[] = [...entries, ...articles];
  const entriesNdjson = new TextEncoder().encode(
    records.map((record) => `${JSON.stringify(record)}\n`).join(""),
  );
  const namesBin = engine.buildTable(tableNames(entries, source.decoys));
  const events = source.triggers && eventsDataOf(entries, source.triggers.value);
  const eventsJson = events && new TextEncoder().encode(JSON.stringify(events));
  const { id, title, version, date, licence, licenceUrl } = source.dataset.value;
  const manifest: PackManifest = {
    format: PACK_FORMAT,
    id,
    title,
    version,
    date,
    coversUntil: coversUntil(articles, date),
    licence,
    licenceUrl,
    counts: {
      actors: source.actors.length,
      events: source.events.length,
      articles: articles.length,
      passages: articles.reduce((sum, article) => sum + article.passages.length, 0),
      statements: entries.reduce((sum, entry) => sum + entry.background.length, 0),
      names: entries.reduce((sum, entry) => sum + countNames(entry.names), 0),
    },
    hashes: {
      entries: await sha256(entriesNdjson),
      names: await sha256(namesBin),
      ...(eventsJson && { events: await sha256(eventsJson) }),
    },
  };
  const known = events && eventsJson && { events, eventsJson };
  return { pack: { manifest, records, entriesNdjson, namesBin, generated, ...known }, problems: [] };
}
