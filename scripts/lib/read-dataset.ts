import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { SourceFile } from "../../src/dataset/source.ts";

/** Reads the YAML files of a dataset's folder, in the order of their paths. */
export function readDataset(folder: string): SourceFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile() && /\.ya?ml$/.test(item.name))
    .map((item) => relative(folder, join(item.parentPath, item.name)).split(sep).join("/"))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(folder, path), "utf8") }));
}
