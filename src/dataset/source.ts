import type {
  ActorSource,
  ArticleSource,
  CldrSource,
  CommonWordsSource,
  DatasetSource,
  DecoySource,
  EventSource,
  TriggerClassSource,
} from "./schema.ts";

/** A file of the dataset's source form, as it was read. */
export interface SourceFile {
  /** Below the dataset's folder, with forward slashes: `actors/iran.yaml`. */
  readonly path: string;
  readonly text: string;
}

/** A place inside a parsed file: keys and indices from the top. */
export type DataPath = readonly (string | number)[];

/** What an editor has to put right. */
export interface Problem {
  readonly path: string;
  /** From 1. */
  readonly line: number;
  readonly sentence: string;
}

/** A record of the source with its place. */
export interface Located<T> {
  readonly path: string;
  readonly value: T;
  /** The line, from 1, on which a field stands; of its nearest parent when the field is missing. */
  line(at: DataPath): number;
}

/**
 * A record that may have failed the schema, or (value null) was not even YAML. It is kept, so that later checks
 * do not blame what points at it.
 */
export interface SourceRecord<T> extends Located<unknown> {
  readonly kind: "dataset" | "decoys" | "triggers" | "cldr" | "words" | "article" | "actor" | "event";
  /** The record as the schema understood it, null when it did not. */
  readonly checked: T | null;
}

/** A whole dataset in source form. Records that the schema refused stand in `records` only. */
export interface DatasetFiles {
  readonly files: readonly SourceFile[];
  readonly records: readonly SourceRecord<unknown>[];
  readonly dataset: Located<DatasetSource> | null;
  readonly decoys: readonly DecoySource[];
  readonly cldr: CldrSource;
  readonly commonWords: CommonWordsSource;
  /** The file of the trigger classes, when there is one. */
  readonly triggers?: Located<readonly TriggerClassSource[]>;
  readonly articles: readonly Located<ArticleSource>[];
  readonly actors: readonly Located<ActorSource>[];
  readonly events: readonly Located<EventSource>[];
}

/** An actor or an event. */
export type LocatedEntry = Located<ActorSource> | Located<EventSource>;

export const entriesOf = (source: DatasetFiles): LocatedEntry[] => [...source.actors, ...source.events];

/** A problem at a field of a record. */
export const problemAt = (record: Located<unknown>, at: DataPath, sentence: string): Problem => ({
  path: record.path,
  line: record.line(at),
  sentence,
});

/** Orders texts by their UTF-16 units: the same on every machine, whatever its locale. */
export const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** `dataset/actors/x.yaml:12: sentence`. */
export const formatProblem = (problem: Problem, folder = "dataset"): string =>
  `${folder}/${problem.path}:${problem.line}: ${problem.sentence}`;
