/** Runs in a page: shows `count` stretches of text in one of four ways; the places are known before. */
const names = ["Iran", "Brett McGurk", "the Gaza Strip", "Syria", "Oman", "Joe Biden", "Baghdad", "Israel"];

interface Spot {
  readonly node: Text;
  readonly start: number;
  readonly end: number;
}

function spots(count: number): Spot[] {
  const found: Spot[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null)
    for (const name of names) {
      const start = node.data.indexOf(name);
      if (start >= 0 && found.length < count) found.push({ node, start, end: start + name.length });
    }
  return found;
}

const ways = {
  highlight(found: readonly Spot[]) {
    const highlight = new Highlight();
    for (const { node, start, end } of found)
      highlight.add(
        new StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: end }),
      );
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("::highlight(bench){text-decoration:underline dotted}");
    document.adoptedStyleSheets = [sheet];
    CSS.highlights.set("bench", highlight);
  },
  wrap(found: readonly Spot[]) {
    // From the end of each node, so that what stands before keeps its place.
    for (const { node, start, end } of [...found].sort((one, other) => other.start - one.start)) {
      const middle = node.splitText(start);
      middle.splitText(end - start);
      const mark = document.createElement("mark");
      middle.replaceWith(mark);
      mark.append(middle);
    }
  },
};

const page = globalThis as { bench?: unknown; found?: Spot[] };
page.bench = {
  /** Finds the places; not timed. */
  prepare(count: number): number {
    page.found = spots(count);
    return page.found.length;
  },
  /** Shows them and lets the page lay itself out and paint; answers ms of script and layout. */
  async show(way: keyof typeof ways): Promise<number> {
    const start = performance.now();
    ways[way](page.found!);
    void document.body.offsetHeight;
    const time = performance.now() - start;
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50)));
    return time;
  },
};
