import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { readTable } from "../../../src/mentions/format.ts";
import { scan } from "../../../src/mentions/scan.ts";
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

/** Ms that each half of a turn lasts at least. */
const TURN_MS = 60;

/** Ms of the processor that one call takes. The processor's time, not the wall's: others use the machine too. */
function cost(call: () => void): number {
  const start = performance.now();
  const before = process.cpuUsage();
  let passes = 0;
  do {
    call();
    passes++;
  } while (performance.now() - start < TURN_MS);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / passes;
}

process.on("message", () => {
  let found = 0;
  const timed: Timed = {
    floor: cost(floor),
    matcher: cost(() => {
      found = 0;
      for (const text of flows) found += find(text);
    }),
    found: 0,
  };
  process.send!({ ...timed, found } satisfies Timed);
});
