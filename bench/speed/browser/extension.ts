import { build, type Plugin } from "esbuild";
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { bundle } from "../../../scripts/build/bundle.ts";
import { cssAsText } from "../../../scripts/build/css-as-text.ts";
import { filesBelow } from "../../../scripts/build/files.ts";
import { localesForEsbuild } from "../../../scripts/build/locales.mjs";
import { renderIcons } from "../../../scripts/build/icons.ts";
import { manifestFor } from "../../../scripts/build/manifest.ts";
import { compileFolder, packFiles } from "../../../scripts/lib/build-pack.ts";

/** Files of an extension, by path. */
type Files = Map<string, string | Uint8Array>;

/** The extension as it stands in the source now, for Chromium: measuring leaves dist/ alone. */
export async function ownFiles(): Promise<Files> {
  const files: Files = new Map();
  for (const path of filesBelow("extension")) files.set(path, readFileSync(join("extension", path)));
  files.set("tokens.css", readFileSync("src/shared/theme/tokens.css"));
  for (const { path, bytes } of await renderIcons("icons")) files.set(path, bytes);
  for (const { path, bytes } of packFiles(await compileFolder("dataset"))) files.set(`pack/${path}`, bytes);
  for (const { path, bytes } of (await bundle({ minify: true })).files) files.set(path, bytes);
  const manifest = manifestFor("chrome", JSON.parse(readFileSync("manifest.json", "utf8")));
  return files.set("manifest.json", JSON.stringify(manifest));
}

/** Our content script with clocks round its slices: `browser/clocks.ts` says what is marked. */
export const clockedContent = (): Promise<string> => bundled("src/content/main.ts", [clocks]);

/** The floor: an extension whose content script does nothing but walk the text and sum its characters. */
export const floorFiles = async (): Promise<Files> =>
  scriptOnly({ "content.js": await bundled("bench/speed/content/floor.ts") });

/** The engine alone: an extension whose content script walks and finds what the dataset names, and shows nothing. */
export async function engineFiles(): Promise<Files> {
  const { namesBin } = await compileFolder("dataset");
  return scriptOnly({
    "table.js": `globalThis.tableOfBench="${Buffer.from(namesBin).toString("base64")}"`,
    "content.js": await bundled("bench/speed/content/engine.ts"),
  });
}

/** An extension of content scripts, run in this order. */
function scriptOnly(scripts: Readonly<Record<string, string>>): Files {
  const js = Object.keys(scripts);
  const manifest = {
    manifest_version: 3,
    name: "Bench",
    version: "1",
    content_scripts: [{ matches: ["<all_urls>"], js, run_at: "document_idle" }],
  };
  return new Map([...Object.entries(scripts), ["manifest.json", JSON.stringify(manifest)]]);
}

/** Bundles a script for a page, as content scripts are bundled; with a name, what it exports stands under it. */
export async function bundled(
  entry: string,
  plugins: readonly Plugin[] = [],
  globalName?: string,
): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    minify: true,
    format: "iife",
    ...(globalName && { globalName }),
    target: "chrome140",
    charset: "utf8",
    logLevel: "warning",
    plugins: [localesForEsbuild(), cssAsText(true), ...plugins],
  });
  return outputFiles[0]!.text;
}

/** Writes an extension to a new temporary folder. The caller removes it. */
export function write(files: Files): string {
  const folder = mkdtempSync(join(tmpdir(), "siyaq-bench-extension-"));
  for (const [path, content] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** Puts a clocked stand-in, which calls the original, in the place of modules that the content script imports. */
const clocks: Plugin = {
  name: "clocks",
  setup(run) {
    run.onResolve({ filter: /\/(work|transport|format)\.ts$/ }, ({ path, importer }) => {
      if (!/src\/content\/(main|scan)\.ts$/.test(importer)) return null;
      const name = /(\w+)\.ts$/.exec(path)![1]!;
      return { path: resolve(`bench/speed/content/clocked-${name}.ts`) };
    });
  },
};
