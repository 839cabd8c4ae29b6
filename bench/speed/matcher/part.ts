import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildTable } from "../../../src/mentions/build.ts";
import { readTable } from "../../../src/mentions/format.ts";
import { nameSet } from "../lib/names.ts";
import { flowsOf, noPages, savedPages } from "../lib/pages.ts";
import { note } from "../lib/progress.ts";
import { digits } from "../lib/report.ts";
import { row, type Part, type Row } from "../lib/row.ts";
import { exactly } from "../lib/series.ts";
import { inChromium } from "./chromium.ts";
import { inNode } from "./node.ts";
import { label, SIZES } from "./sizes.ts";

/** Writes names and tables of every size where the contenders read them; answers the rows of the tables' sizes. */
function prepare(folder: string): Row[] {
  const goals: Record<number, number> = { 100_000: 4.1, 1_000_000: 3.3 };
  return SIZES.flatMap((size) => {
    note(`matcher: table of ${label(size)} names`);
    const names = nameSet(size);
    const start = performance.now();
    const bytes = buildTable(names);
    const built = performance.now() - start;
    writeFileSync(join(folder, `${size}.json`), JSON.stringify(names.map(({ text }) => text)));
    writeFileSync(join(folder, `${size}.bin`), bytes);
    const { buckets, slots, ranks, gate } = readTable(bytes);
    const search = buckets.byteLength + slots.byteLength + ranks.byteLength + gate.byteLength;
    const most = goals[size];
    return [
      row(`table alone, ${label(size)} names`, "bytes/name", exactly(search / size), most ? { most } : {}),
      row(`table with ids and flags, ${label(size)} names`, "bytes/name", exactly(bytes.length / size), {
        note: `built in ${digits(built)} ms`,
        ...(most ? { most: 10 } : {}),
      }),
    ];
  });
}

/** The matcher against npm's, warm, in Node and in Chromium, and the size of its table. */
export const matcher: Part = {
  title: "Matcher",
  async run() {
    const missing = noPages();
    if (missing) return { skipped: missing };
    const folder = mkdtempSync(join(tmpdir(), "siyaq-bench-"));
    try {
      const saved = savedPages();
      writeFileSync(join(folder, "flows.json"), JSON.stringify(flowsOf(saved)));
      const sizes = prepare(folder);
      return { rows: [...(await inNode(folder)), ...(await inChromium(folder, saved)), ...sizes] };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
