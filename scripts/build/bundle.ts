import { build, type BuildOptions, type Metafile } from "esbuild";
import { basename } from "node:path";
import { cssAsText } from "./css-as-text.ts";
import { localesForEsbuild } from "./locales.mjs";
import { preactWithoutInnerHtml } from "./preact-without-inner-html.ts";
import type { ZipFile } from "./zip.ts";

/** The browsers that the manifest asks for at least. */
const BROWSERS = ["chrome140", "firefox149"];

const common = (minify: boolean): BuildOptions => ({
  bundle: true,
  write: false,
  outdir: "out",
  entryNames: "[name]",
  minify,
  target: BROWSERS,
  charset: "utf8",
  jsx: "automatic",
  jsxImportSource: "preact",
  legalComments: "none",
  plugins: [localesForEsbuild(), cssAsText(minify), preactWithoutInnerHtml],
  metafile: true,
  logLevel: "warning",
});

/** Names of the npm packages that went into a bundle, sorted. */
const packagesIn = (metafiles: readonly Metafile[]): string[] => [
  ...new Set(
    metafiles
      .flatMap((metafile) => Object.keys(metafile.inputs))
      .flatMap((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? []),
  ),
].sort(); // prettier-ignore

/**
 * Bundles the content script and what follows it where names were found, the card and the recogniser of events
 * (classic scripts, a file each), and the modules of the worker and the pages.
 * Answers the files as they ship and the npm packages inside them.
 */
export async function bundle({
  minify,
}: {
  minify: boolean;
}): Promise<{ files: ZipFile[]; packages: string[] }> {
  const content = await build({
    ...common(minify),
    entryPoints: [
      { in: "src/content/main.ts", out: "content" },
      { in: "src/content/card-main.ts", out: "card" },
      { in: "src/content/events-main.ts", out: "events" },
    ],
    format: "iife",
  });
  const modules = await build({
    ...common(minify),
    entryPoints: [
      { in: "src/background/main.ts", out: "background" },
      { in: "src/popup/main.tsx", out: "popup" },
      { in: "src/library/main.tsx", out: "library" },
      { in: "src/options/main.tsx", out: "options" },
      { in: "src/welcome/main.tsx", out: "welcome" },
    ],
    format: "esm",
  });
  const outputs = [...(content.outputFiles ?? []), ...(modules.outputFiles ?? [])];
  return {
    files: outputs.map(({ path, contents }) => ({ path: basename(path), bytes: contents })),
    packages: packagesIn([content.metafile!, modules.metafile!]),
  };
}
