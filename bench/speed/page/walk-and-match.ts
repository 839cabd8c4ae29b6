import { flowsOf } from "../../../src/content/flow.ts";
import { walkTexts } from "../../../src/content/walk.ts";
import { SKIPPED } from "../../../src/mentions/elements.ts";
import { readTable } from "../../../src/mentions/format.ts";
import { scan } from "../../../src/mentions/scan.ts";
import { OURS } from "../matcher/protocol.ts";

/**
 * Runs in a tab: one matcher with one set of names goes over the trees of the saved pages, again and again, with
 * the walk that it needs.
 */
interface Rivals {
  rivals: Record<string, { build(names: string[]): (text: string) => number }>;
  markJs: { mark(element: Element, names: string[]): number };
}

const TURN_MS = 80;

/** Goes to every text that is read. */
function walk(body: Element, read: (text: string) => void): void {
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null)
    if (!SKIPPED.has((node.parentNode as Element).localName)) read(node.data);
}

let bodies: Element[] = [];
let find: (body: Element) => number = () => 0;

function floor(): number {
  let sum = 0;
  for (const body of bodies)
    walk(body, (text) => {
      for (let at = 0; at < text.length; at++) sum += text.charCodeAt(at);
    });
  return sum;
}

async function make(matcher: string, size: number): Promise<typeof find> {
  if (matcher === OURS) {
    const table = readTable(new Uint8Array(await (await fetch(`/${size}.bin`)).arrayBuffer()));
    return (body) => {
      let found = 0;
      const texts = walkTexts(body);
      for (let next = texts.next(); next; next = texts.next())
        for (const flow of flowsOf(next)) found += scan(table, flow.text).length;
      return found;
    };
  }
  const names = (await (await fetch(`/${size}.json`)).json()) as string[];
  const { rivals, markJs } = (globalThis as unknown as { rivals: Rivals }).rivals;
  if (matcher === "mark.js") return (body) => markJs.mark(body, names);
  const search = rivals[matcher]!.build(names);
  return (body) => {
    let found = 0;
    walk(body, (text) => (found += search(text)));
    return found;
  };
}

(globalThis as { bench?: unknown }).bench = {
  /** Gets ready; answers the number of characters that are read. */
  async prepare(matcher: string, size: number, pages: readonly string[]): Promise<number> {
    const parser = new DOMParser();
    const htmls = await Promise.all(pages.map(async (page) => (await fetch(`/${page}`)).text()));
    bodies = htmls.map((html) => parser.parseFromString(html, "text/html").body);
    find = await make(matcher, size);
    let characters = 0;
    for (const body of bodies) walk(body, (text) => (characters += text.length));
    return characters;
  },
  /** Goes over the pages for a while; answers how often, and how many names were found each time. */
  run(what: "floor" | "matcher"): { passes: number; found: number } {
    let passes = 0;
    let found = 0;
    const start = performance.now();
    do {
      found = 0;
      if (what === "floor") floor();
      else for (const body of bodies) found += find(body);
      passes++;
    } while (performance.now() - start < TURN_MS);
    return { passes, found };
  },
};
