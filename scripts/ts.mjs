// Runs a TypeScript program on Node 20 with nothing but esbuild: bundle to a file, import that.
import { build } from "esbuild";
import { rmSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [entry, ...rest] = process.argv.slice(2);
// A name of its own for each run: two programs may start at the same moment.
const out = resolve(root, "node_modules/.cache/ts", `${basename(entry, ".ts")}.${process.pid}.mjs`);
await build({
  entryPoints: [resolve(root, entry)],
  outfile: out,
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20",
  packages: "external",
  sourcemap: "inline",
  logLevel: "warning",
  jsx: "automatic",
  jsxImportSource: "preact",
  plugins: [(await import("./build/locales.mjs")).localesForEsbuild()],
});
process.argv = [process.argv[0], resolve(root, entry), ...rest];
process.setSourceMapsEnabled?.(true);
process.on("exit", () => rmSync(out, { force: true }));
await import(pathToFileURL(out).href);
