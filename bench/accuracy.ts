/**
 * `npm run accuracy -- [--corpora DIR] [--json]`: how well names are found. Measures every `*.jsonl.gz` of a corpora
 * folder with the `names.mjs` beside it (the folder's README tells the format), and, where SIYAQ_SHARED has facts,
 * the development sentences and the first article with the bundled dataset. DIR is the flag's, or SIYAQ_CORPORA's,
 * or `corpora` in SIYAQ_SHARED. Prints a table beside the same work done by others, false marks by cause and misses;
 * with `--json` nothing but `{corpus: {precision, recall, f1, tp, fp, fn}}` of ours. Ends with 2 and a sentence on
 * what it cannot read. How mentions are counted: accuracy/score.ts.
 *
 * `npm run accuracy -- events [--ecb PREFIX] [--json]` measures the recogniser of events instead: ECB+ (files that
 * start with PREFIX, or with `corpora/ecbplus-dev_` in SIYAQ_SHARED) and, with SIYAQ_SHARED, our own events.
 */
import { join } from "node:path";
import { parseArgs } from "node:util";
import { parseSource } from "../src/dataset/parse-source.ts";
import { compileFolder, DatasetError } from "../scripts/lib/build-pack.ts";
import { readDataset } from "../scripts/lib/read-dataset.ts";
import { corporaIn, InputError, readCorpus, type Corpus } from "./accuracy/corpus.ts";
import { readDictionary } from "./accuracy/dictionary.ts";
import { eventsAccuracy, eventsJson, eventsText } from "./accuracy/events.ts";
import { factCorpora, factsFolder } from "./accuracy/facts.ts";
import { tellApart } from "./accuracy/homographs.ts";
import { inheritRules } from "./accuracy/inherit.ts";
import { scoreRivals } from "./accuracy/others.ts";
import { findOwn } from "./accuracy/own.ts";
import { compileDictionary, measuredPack, type MeasuredPack } from "./accuracy/pack.ts";
import { reportOf } from "./accuracy/print.ts";
import { score, type Score } from "./accuracy/score.ts";
import { addTitles } from "./accuracy/titles.ts";

const USAGE = "usage: npm run accuracy -- [--corpora DIR] [--json], or -- events [--ecb PREFIX] [--json]";
const DATASET = "dataset";
const { SIYAQ_CORPORA, SIYAQ_SHARED } = process.env;

type Arguments =
  | { readonly what: "names"; readonly folder: string; readonly json: boolean }
  | { readonly what: "events"; readonly ecb: string | undefined; readonly json: boolean };

function readArguments(): Arguments {
  let values, positionals;
  try {
    ({ values, positionals } = parseArgs({
      options: {
        corpora: { type: "string" },
        ecb: { type: "string" },
        json: { type: "boolean", default: false },
      },
      allowPositionals: true,
    }));
  } catch (error) {
    throw new InputError(`${(error as Error).message.split(". ")[0]}; ${USAGE}`);
  }
  const { json } = values;
  if (positionals.length > 1 || (positionals[0] ?? "events") !== "events")
    throw new InputError(`Unknown: ${positionals.join(" ")}; ${USAGE}`);
  if (positionals.length === 1)
    return {
      what: "events",
      ecb: values.ecb ?? (SIYAQ_SHARED && join(SIYAQ_SHARED, "corpora/ecbplus-dev_")),
      json,
    };
  const folder = values.corpora ?? (SIYAQ_CORPORA || (SIYAQ_SHARED && join(SIYAQ_SHARED, "corpora")));
  if (!folder)
    throw new InputError(
      "No corpora: name their folder with --corpora DIR or in SIYAQ_CORPORA or SIYAQ_SHARED.",
    );
  return { what: "names", folder, json };
}

/** The corpora to measure, each with the names that it is measured with. */
async function open(folder: string): Promise<{ corpus: Corpus; pack: MeasuredPack }[]> {
  const names = corporaIn(folder);
  const { records, namesBin } = await compileFolder(DATASET);
  const bundled = measuredPack(records, namesBin);
  const decoys = parseSource(readDataset(DATASET)).source.decoys.map(({ text }) => text);
  const dictionary = inheritRules(await readDictionary(folder), bundled.entries);
  const entities = tellApart(addTitles(dictionary.entities));
  const pack = await compileDictionary({ ...dictionary, entities }, decoys);
  const facts = factsFolder(SIYAQ_SHARED);
  return [
    ...names.map((name) => ({ corpus: readCorpus(folder, name), pack })),
    ...(facts === undefined ? [] : factCorpora(facts)).map((corpus) => ({ corpus, pack: bundled })),
  ];
}

async function measureNames(folder: string, json: boolean): Promise<void> {
  const scores: Record<string, Score> = {};
  for (const { corpus, pack } of await open(folder)) {
    const result = score(corpus, (sentences) => findOwn(pack, sentences));
    scores[corpus.name] = result.score;
    if (!json) console.log(reportOf(corpus.name, result, await scoreRivals(corpus, pack)));
  }
  if (json) console.log(JSON.stringify(scores));
}

async function measureEvents(ecb: string | undefined, json: boolean): Promise<void> {
  const result = await eventsAccuracy({
    ...(ecb === undefined ? {} : { ecb }),
    ...(SIYAQ_SHARED ? { shared: SIYAQ_SHARED } : {}),
  });
  console.log(json ? JSON.stringify(eventsJson(result)) : eventsText(result));
}

try {
  const asked = readArguments();
  await (asked.what === "events"
    ? measureEvents(asked.ecb, asked.json)
    : measureNames(asked.folder, asked.json));
} catch (error) {
  if (error instanceof DatasetError)
    console.error(`The dataset has to be put right first:\n${error.message}`);
  else if (error instanceof InputError) console.error(error.message);
  else throw error;
  process.exitCode = 2;
}
