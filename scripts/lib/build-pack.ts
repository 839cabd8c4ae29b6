import { compileDataset, type Pack } from "../../src/dataset/compile.ts";
import { engine } from "../../src/dataset/engine.ts";
import { PACK_FILES } from "../../src/dataset/manifest.ts";
import { formatProblem } from "../../src/dataset/source.ts";
import { readDataset } from "./read-dataset.ts";

/** A dataset that was refused. The message lists every problem, one a line: `dataset/actors/x.yaml:12: sentence`. */
export class DatasetError extends Error {
  override readonly name = "DatasetError";
  constructor(readonly problems: readonly string[]) {
    super(problems.join("\n"));
  }
}

/** Compiles the dataset of a folder. Throws a DatasetError with everything that has to be put right. */
export async function compileFolder(folder: string): Promise<Pack> {
  const { pack, problems } = await compileDataset(readDataset(folder), engine);
  if (pack === null) throw new DatasetError(problems.map((problem) => formatProblem(problem, folder)));
  return pack;
}

/** The files of a pack as they ship. */
export const packFiles = (pack: Pack): { path: string; bytes: Uint8Array }[] => [
  {
    path: PACK_FILES.manifest,
    bytes: new TextEncoder().encode(`${JSON.stringify(pack.manifest, null, 2)}\n`),
  },
  { path: PACK_FILES.entries, bytes: pack.entriesNdjson },
  { path: PACK_FILES.names, bytes: pack.namesBin },
  ...(pack.eventsJson ? [{ path: PACK_FILES.events, bytes: pack.eventsJson }] : []),
];
