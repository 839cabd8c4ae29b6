import { readdirSync } from "node:fs";

/** Paths of all files below a folder, relative to it, with forward slashes, sorted; dot files left out. */
export const filesBelow = (folder: string, prefix = ""): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith("."))
    .flatMap((item) =>
      item.isDirectory()
        ? filesBelow(`${folder}/${item.name}`, `${prefix}${item.name}/`)
        : [prefix + item.name],
    )
    .sort();
