import { readManifest } from "../dataset/manifest.ts";
import type { ArticleRecord, EntryRecord, PackRecord } from "../dataset/schema.ts";
import { rowsOf, type ActivePack, type Database, type NamesRow, type Row } from "./database.ts";

/** The generation asked for is not the active one (any more). */
export class GenerationGone extends Error {
  override readonly name = "GenerationGone";
}

/** A record is missing or is not what it should be: the store has to be rebuilt. */
export class StoreDamaged extends Error {
  override readonly name = "StoreDamaged";
}

/**
 * Reads one generation. Every call throws GenerationGone when the generation is not the active one at that
 * moment, and StoreDamaged when a record that must be there is not.
 */
export interface Reader {
  readonly generation: string;
  /** What was installed. */
  pack(): Promise<ActivePack>;
  /** Entries by number, in the order asked for. A number the pack does not have counts as gone. */
  entries(numbers: readonly number[]): Promise<EntryRecord[]>;
  /** Entries by id, in the order asked for; unknown ids and articles are left out. */
  entriesById(ids: readonly string[]): Promise<EntryRecord[]>;
  entryById(id: string): Promise<EntryRecord | undefined>;
  /** Articles by id, in the order asked for; unknown ids are left out. */
  articlesById(ids: readonly string[]): Promise<ArticleRecord[]>;
  articleById(id: string): Promise<ArticleRecord | undefined>;
  /** What the entries are found by, a line each in order of their numbers (`names-line.ts`), without reading one of them. */
  names(): Promise<string[]>;
  /** All records of a kind, by number. */
  all(kind: "actor"): Promise<EntryRecord[]>;
  all(kind: "event"): Promise<EntryRecord[]>;
  all(kind: "article"): Promise<ArticleRecord[]>;
}

/** A row's record, when it has what everything that follows relies on. Throws StoreDamaged otherwise. */
function soundRecord(row: Row | undefined, number?: number): PackRecord {
  const record = row?.record as unknown as Record<string, unknown> | null | undefined;
  const numbered =
    typeof record === "object" && record !== null && (number === undefined || record["entry"] === number);
  const isArticle = record?.["kind"] === "article" && Array.isArray(record["passages"]);
  const isEntry =
    (record?.["kind"] === "actor" || record?.["kind"] === "event") &&
    Array.isArray(record["background"]) &&
    typeof record["names"] === "object";
  if (numbered && typeof record["id"] === "string" && (isArticle || isEntry)) return row!.record;
  throw new StoreDamaged(
    number === undefined ? "A record is damaged." : `Record ${number} is missing or damaged.`,
  );
}

/** Rows read at once: some milliseconds of unpacking. */
const SLICE_ROWS = 500;

const isEntry = (record: PackRecord): record is EntryRecord => record.kind !== "article";
const isArticle = (record: PackRecord): record is ArticleRecord => record.kind === "article";

/** The first number of a kind and one past its last. */
function numbersOf(kind: PackRecord["kind"], { counts }: ActivePack["manifest"]): [number, number] {
  const entries = counts.actors + counts.events;
  if (kind === "actor") return [0, counts.actors];
  return kind === "event" ? [counts.actors, entries] : [entries, entries + counts.articles];
}

/** A reader of one generation. */
export function readerOf(db: Database, generation: string): Reader {
  /** Checks the generation and reads in one transaction, so that a switch cannot come between. */
  async function within<T>(
    run: (get: ReturnType<typeof accessOf>, pack: ActivePack) => Promise<T>,
  ): Promise<T> {
    const transaction = db.transaction(["entries", "names", "meta"]);
    const pack = await transaction.objectStore("meta").get("active");
    if (pack?.generation !== generation) throw new GenerationGone(`Generation ${generation} is gone.`);
    if (!readManifest(pack.manifest)) throw new StoreDamaged("The installed manifest is damaged.");
    return run(accessOf(transaction.objectStore("entries"), transaction.objectStore("names")), pack);
  }
  const accessOf = (
    store: {
      get(key: [string, number]): Promise<Row | undefined>;
      getAll(range: IDBKeyRange): Promise<Row[]>;
      index(name: "id"): { get(key: [string, string]): Promise<Row | undefined> };
    },
    names: { getAll(range: IDBKeyRange): Promise<NamesRow[]> },
  ) => ({
    names: () => names.getAll(rowsOf(generation)),
    byNumber: (number: number) => store.get([generation, number]),
    byId: (id: string) => store.index("id").get([generation, id]),
    /** In slices: a hundred thousand rows at once would come as one task of seconds. */
    between: async (from: number, to: number) => {
      const rows: Row[] = [];
      for (let at = from; at < to; at += SLICE_ROWS) {
        const range = IDBKeyRange.bound([generation, at], [generation, Math.min(at + SLICE_ROWS, to)], false, true); // prettier-ignore
        for (const row of await store.getAll(range)) rows.push(row);
      }
      return rows;
    },
  });

  const byIds = (ids: readonly string[]): Promise<PackRecord[]> =>
    within(async ({ byId }) => {
      const rows = await Promise.all(ids.map(byId));
      return rows.flatMap((row) => (row === undefined ? [] : [soundRecord(row)]));
    });
  const entriesById = async (ids: readonly string[]): Promise<EntryRecord[]> =>
    (await byIds(ids)).filter(isEntry);
  const articlesById = async (ids: readonly string[]): Promise<ArticleRecord[]> =>
    (await byIds(ids)).filter(isArticle);

  return {
    generation,
    pack: () => within((_, pack) => Promise.resolve(pack)),
    entries: (numbers) =>
      within(async ({ byNumber }, { manifest }) => {
        const [, end] = numbersOf("event", manifest);
        if (numbers.some((number) => number >= end)) throw new GenerationGone("The pack has no such entry.");
        const rows = await Promise.all(numbers.map(byNumber));
        return rows.map((row, n) => soundRecord(row, numbers[n])).filter(isEntry);
      }),
    entriesById,
    entryById: async (id) => (await entriesById([id]))[0],
    articlesById,
    articleById: async (id) => (await articlesById([id]))[0],
    names: () =>
      within(async ({ names }, { manifest }) => {
        const lines = (await names()).flatMap((row) => row.lines);
        const [, end] = numbersOf("event", manifest);
        if (lines.length !== end) throw new StoreDamaged(`${end - lines.length} entries have no names.`);
        return lines;
      }),
    all: ((kind: PackRecord["kind"]) =>
      within(async ({ between }, { manifest }) => {
        const [from, to] = numbersOf(kind, manifest);
        if (from === to) return [];
        const rows = await between(from, to);
        if (rows.length !== to - from)
          throw new StoreDamaged(`${to - from - rows.length} records are missing.`);
        return rows.map((row, n) => soundRecord(row, from + n));
      })) as Reader["all"],
  };
}

/** How many rows of a generation the store holds. */
export const countRows = (db: Database, generation: string): Promise<number> =>
  db.count("entries", rowsOf(generation));
