import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { compileFolder, packFiles } from "../lib/build-pack.ts";
import type { ZipFile } from "./zip.ts";

/** Compiles the dataset, writes the pack to a folder and answers its files. Throws what the dataset refuses. */
export async function buildDataset(folder: string): Promise<ZipFile[]> {
  const files = packFiles(await compileFolder("dataset"));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const { path, bytes } of files) writeFileSync(join(folder, path), bytes);
  return [...files];
}
