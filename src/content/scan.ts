import type { NamesTable } from "../mentions/format.ts";
import { MUTATION_GAP_MS } from "./constants.ts";
import type { Marks } from "./marks.ts";
import { createMutations } from "./mutations.ts";
import { createReader, type Reader } from "./reader.ts";
import { createReveal } from "./reveal.ts";
import { createShadows } from "./shadows.ts";
import type { Truth } from "./truth.ts";
import { walkTexts } from "./walk.ts";
import { createWork, NODE_COST, type Job } from "./work.ts";

/** The reading of one page from now on: what is there, and what comes. */
export interface Scan {
  readonly state: "scanning" | "done";
  /** Shadow roots found so far: the hit test needs them. */
  shadowRoots(): ShadowRoot[];
}

interface Parts {
  readonly table: NamesTable;
  readonly truth: Truth;
  readonly marks: Marks;
  /** Our own nodes in the page. */
  readonly ignore: (node: Node) => boolean;
  /** Called each time everything that was to be read has been read. */
  readonly idle: () => void;
}

/** Reads the document now, a first slice at once, and everything that comes later, until the signal aborts. */
export function startScan({ table, truth, marks, ignore, idle }: Parts, signal: AbortSignal): Scan {
  const work = createWork();
  let scheduled = false;
  let followsPage = false;
  let state: Scan["state"] = "scanning";

  const schedule = (): void => {
    if (scheduled || signal.aborted) return;
    scheduled = true;
    // Rejects when the signal aborts; there is nothing to do then.
    scheduler
      .postTask(run, { priority: "background", delay: followsPage ? MUTATION_GAP_MS : 0, signal })
      .catch(() => {});
  };
  const run = (): void => {
    scheduled = false;
    if (signal.aborted) return;
    if (work.empty && mutations.pending) takeChanges();
    const done = work.slice();
    if (!done || mutations.pending) schedule();
    if (!done) return;
    if (state === "scanning") {
      state = "done";
      followsPage = true;
    }
    marks.check();
    idle();
  };
  const later = (job: Job): void => {
    work.add(job);
    schedule();
  };
  const reader: Reader = createReader({
    table,
    truth,
    marks,
    again: (text) => later(reading(text, reader, true)),
    hidden: (element) => reveal.watch(element),
  });
  const reveal = createReveal(signal, (element) => later(reading(element, reader, true)));
  const shadows = createShadows(signal, (root) => {
    mutations.observe(root);
    later(reading(root, reader));
    later(shadows.search(root));
  });
  const mutations = createMutations(signal, schedule, ignore);
  const takeChanges = (): void => {
    const { dirty, gone } = mutations.take();
    const seen = new Set<Text>();
    if (truth.size > 0) for (const node of gone) work.add(forgetting(node, reader));
    for (const node of dirty) {
      if (!node.isConnected) continue;
      work.add(reading(node, reader, true, seen));
      if (node.nodeType === Node.ELEMENT_NODE) work.add(shadows.search(node));
    }
  };

  mutations.observe(document);
  work.add(reading(document.documentElement, reader));
  work.add(shadows.search(document.documentElement));
  run();
  return {
    get state() {
      return state;
    },
    shadowRoots: shadows.roots,
  };
}

/** Reading the texts at and below a node; `outwards` for what came into a text that was there. */
function reading(root: Node, reader: Reader, outwards = false, seen?: Set<Text>): Job {
  const walk = walkTexts(root, outwards);
  let visited = 0;
  return {
    step() {
      const texts = walk.next();
      if (texts === null) return null;
      const nodes = walk.visited - visited;
      visited = walk.visited;
      if (seen) {
        if (texts.every((text) => seen.has(text))) return nodes * NODE_COST;
        for (const text of texts) seen.add(text);
      }
      return reader.read(texts) + nodes * NODE_COST;
    },
  };
}

/** Letting go of everything at and below a node that was taken out. */
function forgetting(root: Node, reader: Reader): Job {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let node = root.nodeType === Node.TEXT_NODE ? root : walker.nextNode();
  return {
    step() {
      if (!node) return null;
      reader.forget(node);
      node = walker.nextNode();
      return NODE_COST;
    },
  };
}
