/**
 * `node scripts/ts.mjs scripts/cldr-names.ts` writes dataset/cldr.yaml: the names of the dataset's states (actors
 * with a `territory`) in Unicode CLDR. Reads bench/node_modules/cldr-localenames-full, which
 * `node scripts/bench-setup.mjs` installs; neither the build nor the tests need it.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { format } from "prettier";
import { parseSource } from "../src/dataset/parse-source.ts";
import { readDataset } from "./lib/read-dataset.ts";

const PACKAGE = "bench/node_modules/cldr-localenames-full";
const OUT = "dataset/cldr.yaml";
const LANGUAGES = (
  "en ar fa he ur tr fr de es it pt nl ru uk pl cs sk hu ro bg el sr hr sv da nb fi lt zh zh-Hant ja ko hi bn ta id vi " +
  "th sw az"
).split(" ");

const readJson = (path: string): unknown => JSON.parse(readFileSync(`${PACKAGE}/${path}`, "utf8"));

/** A territory's name in a language, and its short one where there is one. */
function namesIn(language: string, territory: string): string[] {
  const { main } = readJson(`main/${language}/territories.json`) as {
    main: Record<string, { localeDisplayNames: { territories: Record<string, string> } }>;
  };
  const names = main[language]!.localeDisplayNames.territories;
  return [names[territory], names[`${territory}-alt-short`]].filter((name) => name !== undefined);
}

const { version, cldrVersion } = readJson("package.json") as { version: string; cldrVersion: string };
const states = parseSource(readDataset("dataset"))
  .source.actors.map(({ value }) => value)
  .filter(({ territory }) => territory !== undefined)
  .sort((one, other) => (one.id < other.id ? -1 : 1));
const names = Object.fromEntries(
  states.map(({ id, territory }) => [
    id,
    Object.fromEntries(LANGUAGES.map((language) => [language, namesIn(language, territory!)])),
  ]),
);
const header = `# Names of the dataset's states in ${LANGUAGES.length} languages, the full one first, then CLDR's short one if it has one.
# Made by scripts/cldr-names.ts from Unicode CLDR ${cldrVersion} (npm package cldr-localenames-full ${version}); do not
# edit: a name written in the state's own file wins over the one here.
# In languages that inflect names only the nominative is here and only it is found.
# Copyright (c) 2004-2026 Unicode, Inc. Licensed under the Unicode License V3 (SPDX: Unicode-3.0), in LICENSE;
# https://www.unicode.org/license.txt
`;
const plain = /^[\p{L}\p{M}][\p{L}\p{M} -]*$/u;
const lines = Object.entries(names).flatMap(([id, byLanguage]) => [
  `${id}:`,
  ...Object.entries(byLanguage).map(
    ([language, all]) =>
      `  ${language}: [${all.map((name) => (plain.test(name) ? name : JSON.stringify(name))).join(", ")}]`,
  ),
]);
writeFileSync(OUT, await format(`${header}${lines.join("\n")}\n`, { parser: "yaml", printWidth: 110 }));
console.log(`${OUT}: ${states.length} states, ${LANGUAGES.length} languages.`);
