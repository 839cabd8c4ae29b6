/**
 * `npm run dataset`: checks dataset/ and writes dist/pack; on refusal lists every problem and ends with 1.
 * `--report` also prints what the dataset covers. `--dataset FOLDER` and `--out FOLDER` name other places.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { reportOf } from "../src/dataset/report.ts";
import { compileFolder, DatasetError, packFiles } from "./lib/build-pack.ts";

const { values: options } = parseArgs({
  options: {
    report: { type: "boolean", default: false },
    dataset: { type: "string", default: "dataset" },
    out: { type: "string", default: "dist/pack" },
  },
});

try {
  const pack = await compileFolder(options.dataset);
  mkdirSync(options.out, { recursive: true });
  for (const { path, bytes } of packFiles(pack)) writeFileSync(join(options.out, path), bytes);
  const { counts } = pack.manifest;
  console.log(
    options.report
      ? reportOf(pack)
      : `${options.out}: ${counts.actors} actors, ${counts.events} events, ${counts.articles} articles, ${counts.names} names.`,
  );
} catch (error) {
  if (!(error instanceof DatasetError)) throw error;
  console.error(error.message);
  console.error(`${error.problems.length} problem(s): no pack was written.`);
  process.exitCode = 1;
}
