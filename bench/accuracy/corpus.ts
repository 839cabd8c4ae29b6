import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

/** What the annotators say of one place (or of several places of one surface: any of them will do). */
export interface Gold {
  /** `[start, end]` in UTF-16 units of the sentence. */
  readonly places: readonly (readonly [start: number, end: number])[];
  readonly entity: string;
  /** `name` is answered by a mark, `adj` by a quiet mention, anything else by either. */
  readonly kind: string;
  /** `pos` must be found, `neg` must not, `ign` is not counted. */
  readonly verdict: "pos" | "neg" | "ign";
}

export interface Sentence {
  readonly text: string;
  readonly gold: readonly Gold[];
}

/** A measured text collection. */
export interface Corpus {
  readonly name: string;
  /** Sentences of one page, in order. */
  readonly pages: readonly (readonly Sentence[])[];
  /** Whether the gold lists everything: if not, a mention where the gold says nothing is not counted. */
  readonly exhaustive: boolean;
}

/** Something about the call or its files that the caller can put right. The message is one sentence. */
export class InputError extends Error {}

const ENDING = ".jsonl.gz";

/** The names of a folder's corpora (file names without `.jsonl.gz`), in order. Throws an InputError without any. */
export function corporaIn(folder: string): string[] {
  let files: string[];
  try {
    files = readdirSync(folder);
  } catch {
    throw new InputError(`The corpora folder ${folder} cannot be read.`);
  }
  const names = files.filter((file) => file.endsWith(ENDING)).map((file) => file.slice(0, -ENDING.length));
  if (names.length === 0) throw new InputError(`The folder ${folder} holds no *${ENDING}.`);
  return names.sort();
}

/** Reads a corpus. Throws an InputError that names the line that is not understood. */
export function readCorpus(folder: string, name: string): Corpus {
  const file = join(folder, name + ENDING);
  let lines: string[];
  try {
    lines = gunzipSync(readFileSync(file)).toString("utf8").split("\n");
  } catch (error) {
    throw new InputError(`${file} cannot be read: ${(error as Error).message}.`);
  }
  const pages = new Map<unknown, Sentence[]>();
  for (const [n, line] of lines.entries()) {
    if (line.trim() === "") continue;
    const record = parseLine(line, `line ${n + 1} of ${file}`);
    // The first line tells the licence and holds no sentence.
    if (record === undefined) continue;
    const page = pages.get(record.doc);
    if (page) page.push(record.sentence);
    else pages.set(record.doc, [record.sentence]);
  }
  return { name, pages: [...pages.values()], exhaustive: true };
}

function parseLine(line: string, where: string): { doc: unknown; sentence: Sentence } | undefined {
  let record: { id?: unknown; doc?: unknown; t?: unknown; g?: unknown };
  try {
    record = JSON.parse(line) as typeof record;
  } catch {
    throw new InputError(`The ${where} is not JSON.`);
  }
  if (record.t === undefined) return undefined;
  const { t: text, g: gold = [] } = record;
  if (typeof text !== "string" || !Array.isArray(gold) || !gold.every(isGold))
    throw new InputError(`The ${where} is not {id, doc, t, g: [[start, end, entity, kind, verdict]]}.`);
  return {
    // A sentence without a page is a page.
    doc: record.doc ?? Symbol(),
    sentence: {
      text,
      gold: gold.map(([start, end, entity, kind, verdict]) => ({
        places: [[start, end]],
        entity,
        kind,
        verdict,
      })),
    },
  };
}

const isGold = (value: unknown): value is [number, number, string, string, Gold["verdict"]] =>
  Array.isArray(value) &&
  Number.isInteger(value[0]) &&
  Number.isInteger(value[1]) &&
  typeof value[2] === "string" &&
  typeof value[3] === "string" &&
  ["pos", "neg", "ign"].includes(value[4] as string);
