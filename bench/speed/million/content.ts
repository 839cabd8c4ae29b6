import { flowsOf } from "../../../src/content/flow.ts";
import { walkTexts } from "../../../src/content/walk.ts";
import { readTable } from "../../../src/mentions/format.ts";
import { scan } from "../../../src/mentions/scan.ts";
import { windowsIn } from "./filter.ts";
import { API, type Answer, type Mode, type Report } from "./protocol.ts";

// Reads one page with a million names, in one of two ways, and tells how long each step took.
const clock = (): number => performance.now();
const bytesOf = (text: unknown): Uint8Array => Uint8Array.fromBase64(text as string);

function texts(): string[] {
  const found: string[] = [];
  const walk = walkTexts(document.documentElement);
  for (let next = walk.next(); next; next = walk.next())
    for (const { text } of flowsOf(next)) found.push(text);
  return found;
}

async function withTable(): Promise<Omit<Report, "mode">> {
  const start = clock();
  const { table: stored } = await API.storage.local.get(["table"]);
  const read = clock();
  const table = readTable(bytesOf(stored));
  const decoded = clock();
  let found = 0;
  for (const text of texts()) found += new Set(scan(table, text).map(({ start: at }) => at)).size;
  const end = clock();
  hold(table);
  return {
    read: read - start,
    decode: decoded - read,
    scan: end - decoded,
    ask: 0,
    found,
    sent: 0,
    asked: 0,
  };
}

async function withFilter(): Promise<Omit<Report, "mode">> {
  const start = clock();
  const { singles, pairs } = await API.storage.local.get(["singles", "pairs"]);
  const read = clock();
  const filter = { singles: bytesOf(singles), pairs: bytesOf(pairs) };
  const decoded = clock();
  const windows = texts().flatMap((text) =>
    windowsIn(filter, text).map(([from, to]) => text.slice(from, to)),
  );
  const surfaces = [...new Set(windows)];
  const scanned = clock();
  const { found } = (await API.runtime.sendMessage({ surfaces })) as Answer;
  const named = new Set(found.map((index) => surfaces[index]));
  const end = clock();
  hold(filter);
  return {
    read: read - start,
    decode: decoded - read,
    scan: scanned - decoded,
    ask: end - scanned,
    found: windows.filter((surface) => named.has(surface)).length,
    sent: JSON.stringify(surfaces).length,
    asked: windows.length,
  };
}

/** A page that marks what comes later keeps what it found by. */
const hold = (what: unknown): void => void ((globalThis as { held?: unknown }).held = what);

void (async () => {
  const { mode } = (await API.storage.local.get(["mode"])) as { mode?: Mode };
  if (!mode || window !== window.top) return;
  const report: Report = { mode, ...(await (mode === "table" ? withTable() : withFilter())) };
  (globalThis as { report?: Report }).report = report;
})();
