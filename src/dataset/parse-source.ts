import * as v from "valibot";
import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Document } from "yaml";
import {
  ActorSource,
  ArticleSource,
  CldrSource,
  CommonWordsSource,
  DatasetSource,
  DecoySource,
  EventSource,
  TriggerClassSource,
} from "./schema.ts";
import { sentenceOf } from "./sentences.ts";
import type { DataPath, DatasetFiles, Located, Problem, SourceFile, SourceRecord } from "./source.ts";

/**
 * Reads the dataset's YAML. Runs when the dataset is compiled and never ships: `yaml` and `valibot` would be
 * most of what the extension loads.
 */

const FILES = {
  "dataset.yaml": "dataset",
  "decoys.yaml": "decoys",
  "cldr.yaml": "cldr",
  "common-words.yaml": "words",
  "triggers.yaml": "triggers",
} as const;
const FOLDERS = { articles: "article", actors: "actor", events: "event" } as const;
const SCHEMAS = {
  dataset: DatasetSource,
  decoys: v.array(DecoySource),
  cldr: CldrSource,
  words: CommonWordsSource,
  triggers: v.array(TriggerClassSource),
  article: ArticleSource,
  actor: ActorSource,
  event: EventSource,
} as const;
type Kind = keyof typeof SCHEMAS;

/** What kind of file stands at a path, null when the dataset has no such place. */
function kindOf(path: string): Kind | null {
  if (Object.hasOwn(FILES, path)) return FILES[path as keyof typeof FILES];
  const found = /^(articles|actors|events)\/[^/]+\.yaml$/.exec(path);
  return found ? FOLDERS[found[1] as keyof typeof FOLDERS] : null;
}

/** The line of a field; where it is missing, of the last parent that is there. */
function lineFinder(document: Document, lines: LineCounter): (at: DataPath) => number {
  return (at) => {
    let node: unknown = document.contents;
    let offset = 0;
    for (const step of at) {
      if (isMap(node)) {
        const pair = node.items.find((item) => isScalar(item.key) && item.key.value === step);
        if (!pair) break;
        offset = (isScalar(pair.key) ? pair.key.range?.[0] : undefined) ?? offset;
        node = pair.value;
      } else if (isSeq(node)) {
        node = node.items[step as number];
        const range = (node as { range?: readonly number[] | null } | undefined)?.range;
        if (!range) break;
        offset = range[0] ?? offset;
      } else break;
    }
    return lines.linePos(offset).line || 1;
  };
}

/** Numbers stay text: `date: 2003` is a date and nothing in a dataset is a quantity. */
const withoutNumbers = {
  customTags: (tags: readonly unknown[]) => tags.filter((tag) => !isNumberTag(tag)) as never,
};
const isNumberTag = (tag: unknown): boolean => /:(int|float)$/.test((tag as { tag?: string }).tag ?? "");

function parseFile(file: SourceFile, kind: Kind, problems: Problem[]): SourceRecord<unknown> {
  const lines = new LineCounter();
  const document = parseDocument(file.text, { lineCounter: lines, prettyErrors: false, ...withoutNumbers });
  const error = document.errors[0];
  if (error) {
    // The first only: the others are echoes of it.
    const line = lines.linePos(error.pos[0]).line || 1;
    problems.push({ path: file.path, line, sentence: `Not YAML: ${error.message}` });
    return { kind, path: file.path, value: null, line: () => line, checked: null };
  }
  const value: unknown = document.toJS() ?? (kind === "decoys" ? [] : null);
  const line = lineFinder(document, lines);
  const result = v.safeParse(SCHEMAS[kind] as v.GenericSchema, value);
  for (const issue of result.issues ?? []) {
    const at = (issue.path ?? []).map((item) => item.key as string | number);
    problems.push({ path: file.path, line: line(at), sentence: sentenceOf(issue) });
  }
  return { kind, path: file.path, value, line, checked: result.success ? result.output : null };
}

/** Reads all files of a dataset and lists what the schema refuses. */
export function parseSource(files: readonly SourceFile[]): { source: DatasetFiles; problems: Problem[] } {
  const problems: Problem[] = [];
  const records: SourceRecord<unknown>[] = [];
  for (const file of files) {
    const kind = kindOf(file.path);
    if (kind === null) {
      problems.push({ path: file.path, line: 1, sentence: "A dataset has no such file." });
      continue;
    }
    records.push(parseFile(file, kind, problems));
  }
  if (!files.some((file) => file.path === "dataset.yaml")) {
    problems.push({ path: "dataset.yaml", line: 1, sentence: "The file is missing." });
  }
  const of = <T>(kind: Kind): Located<T>[] =>
    records
      .filter((record) => record.kind === kind && record.checked !== null)
      .map(({ path, checked, line }) => ({ path, value: checked as T, line }));
  const triggers = of<TriggerClassSource[]>("triggers")[0];
  return {
    source: {
      files,
      records,
      dataset: of<DatasetSource>("dataset")[0] ?? null,
      decoys: of<DecoySource[]>("decoys").flatMap((located) => located.value),
      cldr: of<CldrSource>("cldr")[0]?.value ?? {},
      commonWords: of<CommonWordsSource>("words")[0]?.value ?? {},
      ...(triggers && { triggers }),
      articles: of<ArticleSource>("article"),
      actors: of<ActorSource>("actor"),
      events: of<EventSource>("event"),
    },
    problems,
  };
}
