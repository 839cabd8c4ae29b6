/**
 * `npm run bench [-- part…]`: measures side by side, in one run; prints ratios, writes bench/results.json and the
 * tables of docs/PERFORMANCE.md. Nothing is asserted: what is missed is shown as missed.
 */
import { cpus } from "node:os";
import { asMarkdown, readResults, writeResults } from "./speed/lib/report.ts";
import { note } from "./speed/lib/progress.ts";
import type { Part } from "./speed/lib/row.ts";
import { cold } from "./speed/browser/cold.ts";
import { loading } from "./speed/browser/load.ts";
import { page } from "./speed/browser/page.ts";
import { tabs } from "./speed/browser/tabs.ts";
import { events } from "./speed/events/part.ts";
import { large } from "./speed/large/part.ts";
import { million } from "./speed/million/part.ts";
import { matcher } from "./speed/matcher/part.ts";

const PARTS: Readonly<Record<string, Part>> = { matcher, events, cold, page, loading, tabs, large, million };

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in PARTS));
if (unknown.length > 0) {
  console.error(
    `There is no part called ${unknown.join(", ")}. The parts are: ${Object.keys(PARTS).join(", ")}.`,
  );
  process.exit(1);
}
let results = readResults();
for (const [name, part] of Object.entries(PARTS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  note(`part “${name}”: ${part.title}`);
  const found = await part.run();
  // Another run may have written meanwhile.
  results = readResults();
  if ("skipped" in found) note(`skipped: ${found.skipped}`);
  // What was not run keeps the figures of its last run.
  const before = results.parts[name];
  if ("skipped" in found && before && "rows" in before) continue;
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? "?"}, Node ${process.versions.node}`;
  const date = new Date().toISOString().slice(0, 10);
  const order = Object.keys(PARTS);
  const parts = { ...results.parts, [name]: { title: part.title, date, ...found } };
  results = {
    machine,
    parts: Object.fromEntries(order.flatMap((each) => (parts[each] ? [[each, parts[each]]] : []))),
  };
  await writeResults(results);
}
console.log(asMarkdown(results));
process.exit(0);
