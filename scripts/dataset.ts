/**
 * `npm run dataset`: checks dataset/ and writes dist/pack; on refusal lists every problem and ends with 1.
 * `--report` also prints what the dataset covers. `--dataset FOLDER` and `--out FOLDER` name other places.
 * `--schema` writes docs/dataset.schema.json, the JSON Schema for editors, and nothing else.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { format } from "prettier";
import { datasetJsonSchema } from "../src/dataset/json-schema.ts";
import { reportOf } from "../src/dataset/report.ts";
import { compileFolder, DatasetError, packFiles } from "./lib/build-pack.ts";

const SCHEMA = "docs/dataset.schema.json";

const { values: options } = parseArgs({
  options: {
    schema: { type: "boolean", default: false },
    report: { type: "boolean", default: false },
    dataset: { type: "string", default: "dataset" },
    out: { type: "string", default: "dist/pack" },
  },
});

/** Compiles, writes and tells. */
async function compile(): Promise<void> {
  const pack = await compileFolder(options.dataset);
  mkdirSync(options.out, { recursive: true });
  for (const { path, bytes } of packFiles(pack)) writeFileSync(join(options.out, path), bytes);
  const { counts } = pack.manifest;
  console.log(
    options.report
      ? reportOf(pack)
      : `${options.out}: ${counts.actors} actors, ${counts.events} events, ${counts.articles} articles, ${counts.names} names.`,
  );
}

async function writeSchema(): Promise<void> {
  writeFileSync(
    SCHEMA,
    await format(JSON.stringify(datasetJsonSchema()), { parser: "json", printWidth: 110 }),
  );
  console.log(SCHEMA);
}

try {
  await (options.schema ? writeSchema() : compile());
} catch (error) {
  if (!(error instanceof DatasetError)) throw error;
  console.error(error.message);
  console.error(`${error.problems.length} problem(s): no pack was written.`);
  process.exitCode = 1;
}
