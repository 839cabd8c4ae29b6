import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { compileFolder } from "../../scripts/lib/build-pack.ts";
import type { ClassData } from "../../src/events/data.ts";
import type { TriggerClassSource } from "../../src/dataset/schema.ts";
import { factsFolder } from "./facts.ts";
import { sentencesOf } from "../../src/events/sentences.ts";
import { scoreOf, type Score } from "./score.ts";
import { readEcb } from "./events/ecb-corpus.ts";
import { ecbAccuracy, type EcbMistake, type EcbScores } from "./events/ecb.ts";
import { quietTexts, type Paragraphs } from "./events/quiet-texts.ts";
import { readDevSentences, readPhrases, readSeed } from "./events/own-data.ts";
import {
  findOn,
  measurePhrases,
  measureSeed,
  measureSentences,
  ownPack,
  type OwnPack,
} from "./events/own.ts";

/** What to measure. */
export interface EventsAccuracyOptions {
  /** A prefix of ECB+ files: `PREFIXtext.txt.gz`, `PREFIXevent.json.gz`, `PREFIXentity.json.gz`. */
  readonly ecb?: string;
  /** A shared folder that holds `facts/`; without it our own sentences are not measured. */
  readonly shared?: string;
  /** The dataset in source form. */
  readonly dataset?: string;
}

/** Precision, recall and F1, in per cent with one decimal (as fractions in JSON). */
export interface Percent {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface EventsAccuracy {
  readonly ecb: Record<Exclude<keyof EcbScores, "twins">, Percent> | null;
  /** Of the false ones with competition: the topic's other event. */
  readonly twins: number;
  /** Anchored mentions of our events per 1,000 sentences of texts that speak of none: see quiet-texts.ts, and ECB+. */
  readonly falseAlarmsPer1000: number | null;
  readonly phrases: ReturnType<typeof measurePhrases> | null;
  readonly sentences: ReturnType<typeof measureSentences> | null;
  readonly seed: ReturnType<typeof measureSeed> | null;
  readonly mistakes: readonly EcbMistake[];
}

/**
 * Records are written from each of this many documents of a subtopic in turn, the fullest first, and all runs are
 * counted together: from a single one the figure moves by four points with the choice.
 */
const WRITTEN_FROM = 4;

/** Measures the recogniser of events. Throws an InputError for files that cannot be read. */
export async function eventsAccuracy(options: EventsAccuracyOptions): Promise<EventsAccuracy> {
  const dataset = options.dataset ?? "dataset";
  const pack = ownPack(await compileFolder(dataset));
  const facts = factsFolder(options.shared);
  const seed = facts === undefined ? null : readSeed(facts);
  const documents = options.ecb === undefined ? null : readEcb(options.ecb);
  const quiet: Paragraphs[] = [
    ...(documents ?? []).map(({ sentences }) => sentences.map(({ text }) => text)),
    ...(options.shared ? quietTexts(options.shared) : []),
  ];
  const classes = readClasses(dataset);
  const runs: Awaited<ReturnType<typeof ecbAccuracy>>[] = [];
  for (let choice = 0; documents !== null && choice < WRITTEN_FROM; choice++)
    runs.push(await ecbAccuracy(documents, classes, choice));
  const all = (name: Exclude<keyof EcbScores, "twins">): Percent =>
    percent(runs.map(({ scores }) => scores[name]));
  return {
    ecb:
      documents === null
        ? null
        : {
            competition: all("competition"),
            gate: all("gate"),
            triggerOnly: all("triggerOnly"),
            triggerAndParticipant: all("triggerAndParticipant"),
            participantsOnly: all("participantsOnly"),
          },
    twins: runs.reduce((sum, { scores }) => sum + scores.twins, 0),
    falseAlarmsPer1000: quiet.length === 0 ? null : falseAlarms(pack, quiet),
    phrases: facts === undefined ? null : measurePhrases(pack, readPhrases(facts)),
    sentences: facts === undefined ? null : measureSentences(pack, readDevSentences(facts)),
    seed: seed && measureSeed(pack, seed),
    mistakes: runs.flatMap(({ mistakes }) => mistakes),
  };
}

/** Marked mentions of our events on pages that hold none, without a date, per 1,000 sentences. */
function falseAlarms(pack: OwnPack, pages: readonly Paragraphs[]): number {
  const marks = pages.flatMap((page) => findOn(pack, page, null)).filter(({ how }) => how === "anchored");
  const sentences = pages.flat().flatMap(sentencesOf);
  return rounded((1000 * marks.length) / sentences.length);
}

function readClasses(dataset: string): ClassData[] {
  const classes = parse(readFileSync(join(dataset, "triggers.yaml"), "utf8")) as TriggerClassSource[];
  return classes.map(({ id, title, directed, stems }) => ({
    id,
    title,
    directed: directed === true,
    stems: Object.values(stems).flat().map(String),
  }));
}

function percent(scores: readonly Score[]): Percent {
  const sum = (name: "tp" | "fp" | "fn"): number => scores.reduce((total, each) => total + each[name], 0);
  const { precision, recall, f1 } = scoreOf(sum("tp"), sum("fp"), sum("fn"));
  return { precision: rounded(100 * precision), recall: rounded(100 * recall), f1: rounded(100 * f1) };
}

const rounded = (value: number): number => Math.round(10 * value) / 10;

/** What `--json` prints; fractions from 0 to 1, as `--json` gives them for names. */
export const eventsJson = ({ ecb, falseAlarmsPer1000 }: EventsAccuracy): unknown => ({
  ecb: ecb && { competition: fractions(ecb.competition), gate: fractions(ecb.gate) },
  falseAlarmsPer1000,
});

const fraction = (percent: number): number => Math.round(10 * percent) / 1000;
const fractions = ({ precision, recall, f1 }: Percent): Percent => ({
  precision: fraction(precision),
  recall: fraction(recall),
  f1: fraction(f1),
});

/** The measurement for a terminal. */
export function eventsText(result: EventsAccuracy): string {
  const lines: string[] = [];
  for (const [name, { precision, recall, f1 }] of Object.entries(result.ecb ?? {}))
    lines.push(
      `ECB+ ${name.padEnd(22)} P ${precision.toFixed(1)}  R ${recall.toFixed(1)}  F1 ${f1.toFixed(1)}`,
    );
  if (result.falseAlarmsPer1000 !== null)
    lines.push(`False alarms per 1,000 sentences: ${result.falseAlarmsPer1000}`);
  for (const [verdict, { all, alone, inContext, wrong }] of Object.entries(result.phrases?.counts ?? {}))
    lines.push(
      `${verdict.padEnd(27)} ${all} phrases: ${alone} alone, ${inContext} in context, ${wrong} another event`,
    );
  if (result.sentences)
    lines.push(`Sentences: ${result.sentences.found} of ${result.sentences.expected}, ${result.sentences.forbidden} forbidden`); // prettier-ignore
  if (result.seed)
    lines.push(`First article: ${result.seed.coreFound} of ${result.seed.core} core, ${result.seed.stretchFound} of ${result.seed.stretch} others, ${result.seed.false} false`); // prettier-ignore
  return lines.join("\n");
}
