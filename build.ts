/**
 * `npm run build`: writes dist/chrome and dist/firefox, a reproducible zip of each, and dist/pack.
 * `--source` also writes the source archive from which anyone can rebuild the zips byte for byte.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { bundle } from "./scripts/build/bundle.ts";
import { buildDataset } from "./scripts/build/dataset.ts";
import { filesBelow } from "./scripts/build/files.ts";
import { renderIcons } from "./scripts/build/icons.ts";
import { manifestFor, TARGETS } from "./scripts/build/manifest.ts";
import { notices } from "./scripts/build/notices.ts";
import { sourceFiles } from "./scripts/build/source.ts";
import { zip, type ZipFile } from "./scripts/build/zip.ts";

const DIST = "dist";
const text = (path: string, content: string): ZipFile => ({ path, bytes: Buffer.from(content, "utf8") });
const below = (folder: string, prefix = ""): ZipFile[] =>
  filesBelow(folder).map((path) => ({ path: prefix + path, bytes: readFileSync(join(folder, path)) }));

function write(folder: string, files: readonly ZipFile[]): void {
  rmSync(folder, { recursive: true, force: true });
  for (const { path, bytes } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
}

export async function build({ minify = true, source = false } = {}): Promise<void> {
  const pack = await buildDataset(`${DIST}/pack`);
  const { files: bundles, packages } = await bundle({ minify });
  const shared: ZipFile[] = [
    ...below("extension"),
    { path: "tokens.css", bytes: readFileSync("src/shared/theme/tokens.css") },
    ...(await renderIcons("icons")),
    ...pack.map((file) => ({ ...file, path: `pack/${file.path}` })),
    ...bundles,
    text("licences.txt", notices(packages)),
  ];
  const manifest = JSON.parse(readFileSync("manifest.json", "utf8"));
  for (const target of TARGETS) {
    const files = [
      ...shared,
      text("manifest.json", `${JSON.stringify(manifestFor(target, manifest), null, 2)}\n`),
    ];
    write(`${DIST}/${target}`, files);
    writeFileSync(`${DIST}/siyaq-${manifest.version}-${target}.zip`, zip(files));
  }
  if (source) writeFileSync(`${DIST}/siyaq-${manifest.version}-source.zip`, zip(sourceFiles()));
}

await build({ minify: !process.argv.includes("--no-minify"), source: process.argv.includes("--source") });
