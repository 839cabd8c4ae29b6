import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Row } from "../lib/row.ts";
import { row } from "../lib/row.ts";
import { digits } from "../lib/report.ts";
import { exactly, ratios, seriesOf } from "../lib/series.ts";
import { note } from "../lib/progress.ts";
import { label, SIZES } from "./sizes.ts";
import { limits } from "./limits.ts";
import { OURS } from "./protocol.ts";
import { startContender, type Contender } from "./process.ts";

/** Turns that count, and turns before them in which the engine's compiler learns. */
const TURNS = 9;
const WARM_UP = 3;

/** What a contender showed in all its turns, in ns a character. */
interface Shown {
  readonly name: string;
  readonly size: number;
  readonly ms: number[];
  readonly floor: number[];
  readonly bytes: number;
  found: number;
}

/** Lets contenders take turns, one after the other, round by round. */
async function compete(
  contenders: readonly { name: string; size: number; contender: Contender }[],
): Promise<Shown[]> {
  const shown = contenders.map(({ name, size, contender }): Shown => ({ name, size, ms: [], floor: [], bytes: contender.ready.bytes, found: 0 })); // prettier-ignore
  const out = new Set<number>();
  for (let round = -WARM_UP; round < TURNS; round++)
    for (const [index, { contender }] of contenders.entries()) {
      // One round of minutes tells as much as nine.
      if (out.has(index)) continue;
      const timed = await contender.turn();
      if (round < 0 && timed.matcher < 2_000) continue;
      if (timed.matcher >= 2_000) out.add(index);
      shown[index]!.ms.push(timed.matcher);
      shown[index]!.floor.push(timed.floor);
      shown[index]!.found = timed.found;
    }
  for (const { contender } of contenders) contender.end();
  return shown;
}

/** The matcher in Node: every size of ours side by side, then each size with the rivals that bear it. */
export async function inNode(folder: string): Promise<Row[]> {
  const flows = JSON.parse(readFileSync(join(folder, "flows.json"), "utf8")) as string[];
  const characters = flows.reduce((sum, text) => sum + text.length, 0);
  const rows: Row[] = [];
  const perChar = (ms: readonly number[]): number[] => ms.map((each) => (each * 1e6) / characters);

  note(`matcher in Node: ours, ${SIZES.map(label).join(", ")} names`);
  const ours = await compete(
    await Promise.all(
      SIZES.map(async (size) => ({ name: OURS, size, contender: await startContender(OURS, size, folder) })),
    ),
  );
  rows.push(row("Node: the floor", "ns/char", seriesOf(perChar(ours[0]!.floor))));
  for (const { size, ms, floor, found } of ours) {
    const times = digits(seriesOf(ratios(ms, floor)).median);
    const about = `${times} × the floor; ${digits((found / characters) * 1000)} names found in 1,000 characters`;
    rows.push(row(`Node: Siyaq, ${label(size)} names`, "ns/char", seriesOf(perChar(ms)), { note: about }));
  }
  const time = (size: number): number[] => ours.find((each) => each.size === size)!.ms;
  rows.push(row("Node: t(100k) / t(50)", "×", seriesOf(ratios(time(100_000), time(50))), { most: 1.4 }));
  rows.push(row("Node: t(1M) / t(50)", "×", seriesOf(ratios(time(1_000_000), time(50))), { most: 2 }));

  for (const size of SIZES) {
    const names = Object.entries(await limits()).filter(([, { most }]) => size <= most && (size !== 1_000 || most <= 10_000)).map(([name]) => name); // prettier-ignore
    for (const name of names) {
      note(`matcher in Node: ${name}, ${label(size)} names`);
      try {
        const pair = [OURS, name];
        const [us, rival] = await compete(
          await Promise.all(
            pair.map(async (each) => ({
              name: each,
              size,
              contender: await startContender(each, size, folder),
            })),
          ),
        );
        const about = `${digits(seriesOf(perChar(rival!.ms)).median)} ns/char`;
        rows.push(row(`Node: ${name} / Siyaq, ${label(size)} names`, "×", seriesOf(ratios(rival!.ms, us!.ms)), { note: about })); // prettier-ignore
        if (size === 100_000) {
          const table = statSync(join(folder, `${size}.bin`)).size;
          rows.push(row(`Node: ${name} in memory, ${label(size)} names`, "MB", exactly(rival!.bytes / 1e6)));
          rows.push(row(`Node: ${name} / our table, bytes, ${label(size)} names`, "×", exactly(rival!.bytes / table), { least: 50 })); // prettier-ignore
        }
      } catch (error) {
        rows.push(row(`Node: ${name} / Siyaq, ${label(size)} names`, "×", exactly(NaN), { note: `stops: ${(error as Error).message.split("\n")[0]}` })); // prettier-ignore
      }
    }
  }
  return rows;
}
