import { flowsOf, type Flow } from "../../../src/content/flow.ts";
import { walkTexts } from "../../../src/content/walk.ts";
import { openTable } from "../../../src/mentions/format.ts";
import { createPage } from "../../../src/mentions/licence.ts";
import { scan } from "../../../src/mentions/scan.ts";
import { begin, end } from "./mark.ts";

// The engine alone: our walk, our scan, our licences, in one go; no styles are asked for and nothing is marked.
const { tableOfBench } = globalThis as unknown as { tableOfBench: string };
const table = openTable(Uint8Array.fromBase64(tableOfBench));
begin("engine");
const page = createPage<Flow>(table);
const walk = walkTexts(document.documentElement);
let mentions = 0;
for (let texts = walk.next(); texts; texts = walk.next())
  for (const flow of flowsOf(texts)) {
    const found = scan(table, flow.text);
    if (found.length > 0)
      for (const changed of page.set(flow, found)) mentions += page.mentions(changed).length;
  }
end("engine");
(globalThis as { mentions?: number }).mentions = mentions;
