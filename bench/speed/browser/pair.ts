import { rmSync } from "node:fs";
import type { Answer } from "../../../e2e/server.ts";
import { serve } from "../../../e2e/server.ts";
import { ownFiles, write } from "./extension.ts";
import { chromium, type Chromium } from "./tab.ts";

/** Two browsers beside each other: one with the extension, one with none. */
export interface Pair {
  readonly with: Chromium;
  readonly without: Chromium;
  /** Base address of the pages. */
  readonly url: string;
}

/** Runs with a pair of browsers and pages served to them; puts everything away after. */
export async function withPair<T>(
  pages: Readonly<Record<string, Answer>>,
  run: (pair: Pair) => Promise<T>,
): Promise<T> {
  const extension = write(await ownFiles());
  const server = await serve(pages);
  const browsers: Chromium[] = [];
  try {
    browsers.push(await chromium(extension), await chromium(null));
    return await run({ with: browsers[0]!, without: browsers[1]!, url: server.url });
  } finally {
    for (const browser of browsers) await browser.close();
    await server.close();
    rmSync(extension, { recursive: true, force: true });
  }
}

/** Does the same in both browsers, round by round; which goes first changes, so that neither always has the warm disk. */
export async function inTurns<T>(
  pair: Pair,
  rounds: number,
  measure: (browser: Chromium, round: number) => Promise<T>,
): Promise<{ with: T[]; without: T[] }> {
  const results = { with: [] as T[], without: [] as T[] };
  for (let round = 0; round < rounds; round++)
    for (const side of round % 2 ? (["without", "with"] as const) : (["with", "without"] as const))
      results[side].push(await measure(pair[side], round));
  return results;
}
