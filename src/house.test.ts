import { readFileSync } from "node:fs";
import { dirname, normalize } from "node:path";
import { describe, expect, test } from "vitest";
import { filesBelow } from "../scripts/build/files.ts";
import { sourcePaths } from "../scripts/build/source.ts";

/* The rules of the house (docs/ARCHITECTURE.md), held by reading every import. */

const PURE = ["dataset", "mentions", "events", "briefs"];
const PAGES = ["background", "popup", "library", "options", "welcome"];

const sources = filesBelow("src").filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path));
const importsOf = (path: string): string[] =>
  [
    ...readFileSync(`src/${path}`, "utf8").matchAll(/(?:^|\n)\s*(?:import|export)\b[^;]*?from\s+"([^"]+)"/g),
  ].map((match) => match[1]!);
/** The house's own folder that an import reaches, or the package's name. */
const reaches = (path: string, specifier: string): string =>
  specifier.startsWith(".") ? normalize(`${dirname(path)}/${specifier}`).split("/")[0]! : specifier;
const folderOf = (path: string): string => path.split("/")[0]!;

const offences = (
  among: (path: string) => boolean,
  allowed: (target: string, path: string) => boolean,
): string[] =>
  sources.filter(among).flatMap((path) =>
    importsOf(path)
      .map((specifier) => reaches(path, specifier))
      .filter((target) => !allowed(target, path))
      .map((target) => `${path} imports ${target}`),
  );

describe("the rules of the house", () => {
  test("pure folders import only each other and the small types of shared", () => {
    const libraries = { dataset: ["valibot", "yaml"] } as Record<string, string[]>;
    expect(
      offences(
        (path) => PURE.includes(folderOf(path)),
        (target, path) =>
          PURE.includes(target) ||
          target === "shared" ||
          target.startsWith("locales:") ||
          (libraries[folderOf(path)] ?? []).includes(target),
      ),
    ).toEqual([]);
  });

  test("pure folders name no browser, no DOM, no Node", () => {
    const words =
      /\b(?:document\.(?:body|create|query|get|add|documentElement)|window|globalThis|navigator|localStorage|chrome\.|browser\.|process\.|Buffer)\b/;
    const guilty = sources
      .filter((path) => PURE.includes(folderOf(path)))
      .filter((path) => words.test(readFileSync(`src/${path}`, "utf8").replace(/\/\*[^]*?\*\/|\/\/.*/g, "")));
    expect(guilty).toEqual([]);
  });

  test("the content script imports neither the background nor a page, and the card neither", () => {
    expect(
      offences(
        (path) => ["content", "card"].includes(folderOf(path)),
        (target) => !PAGES.includes(target) && target !== "store" && target !== "webextension-polyfill",
      ),
    ).toEqual([]);
  });

  test("shared imports nobody but types", () => {
    const lines = sources
      .filter((path) => folderOf(path) === "shared")
      .flatMap((path) =>
        [...readFileSync(`src/${path}`, "utf8").matchAll(/^(import\b(?! type)[^;]*?from\s+"(\.[^"]+)")/gm)]
          .filter((match) => normalize(`${dirname(path)}/${match[2]}`).split("/")[0] !== "shared")
          .map((match) => `${path}: ${match[1]}`),
      );
    expect(lines).toEqual([]);
  });

  test("the polyfill is imported once", () => {
    expect(sources.filter((path) => importsOf(path).includes("webextension-polyfill"))).toEqual([
      "shared/browser.ts",
    ]);
  });

  test("no machine's path and no registry's host stands in the repository", () => {
    const tracked = sourcePaths();
    const guilty = tracked
      .filter((path) => !/\.(png|bin)$/.test(path) && path !== "src/house.test.ts")
      .filter((path) =>
        /\/work\/(?:main|shared)|"resolved": "http|registry\.npmjs/.test(readFileSync(path, "utf8")),
      );
    expect(guilty).toEqual([]);
    expect(
      tracked.filter(
        (path) =>
          path !== ".ci/run" &&
          path !== "src/house.test.ts" &&
          /\.\.\/shared["'\s]*\]/.test(readFileSync(path, "utf8")),
      ),
    ).toEqual([]);
  });
});
