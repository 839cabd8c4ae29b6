import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { readTable } from "../../../src/mentions/format.ts";
import { scan } from "../../../src/mentions/scan.ts";
import { median } from "../lib/series.ts";
import { OURS, type Failed, type Ready, type Timed } from "./protocol.ts";

/**
 * One matcher with one set of names in a process of its own, so that what one teaches the compiler of the engine
 * does no other any good or harm. Takes its turn when the parent says so. Arguments: matcher, size, folder.
 */
const [matcher, size, folder] = process.argv.slice(2) as [string, string, string];
const flows = JSON.parse(readFileSync(join(folder, "flows.json"), "utf8")) as string[];
const collect = (globalThis as { gc?: () => void }).gc ?? (() => {});

function memory(): number {
  collect();
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

async function make(): Promise<(text: string) => number> {
  if (matcher === OURS) {
    const bytes = new Uint8Array(readFileSync(join(folder, `${size}.bin`)));
    const table = readTable(bytes);
    return (text) => scan(table, text).length;
  }
  const names = JSON.parse(readFileSync(join(folder, `${size}.json`), "utf8")) as string[];
  const { rivals } = await import(pathToFileURL(resolve("bench/rivals.mjs")).href);
  return rivals[matcher].build(names);
}

/** Reading every character: what nothing can be faster than. */
function floor(): number {
  let sum = 0;
  for (const text of flows) for (let at = 0; at < text.length; at++) sum += text.charCodeAt(at);
  return sum;
}

process.on("uncaughtException", (error) => {
  process.send!({ failed: String(error.message).slice(0, 100) } satisfies Failed, () => process.exit(1));
});
const before = memory();
const start = performance.now();
const find = await make();
const built = performance.now() - start;
const bytes = memory() - before;
process.send!({ built, bytes } satisfies Ready);

/** Ms that one turn lasts at least: shorter ones tell more of the machine's other work than of ours. */
const TURN_MS = 60;

process.on("message", () => {
  const floors: number[] = [];
  const matchers: number[] = [];
  let found = 0;
  for (const start = performance.now(); performance.now() - start < TURN_MS;) {
    const atFloor = performance.now();
    floor();
    const atMatcher = performance.now();
    found = 0;
    for (const text of flows) found += find(text);
    matchers.push(performance.now() - atMatcher);
    floors.push(atMatcher - atFloor);
  }
  process.send!({ floor: median(floors), matcher: median(matchers), found } satisfies Timed);
});
