import type { NamesTable } from "../mentions/format.ts";
import { MUTATION_GAP_MS } from "./constants.ts";
import { isHere } from "./flow.ts";
import type { Marks } from "./marks.ts";
import { createMutations, type Changes } from "./mutations.ts";
import { createReader, type Reader } from "./reader.ts";
import { createReveal } from "./reveal.ts";
import { createShadows } from "./shadows.ts";
import type { Placed, Truth } from "./truth.ts";
import { walkTexts } from "./walk.ts";
import { createWork, inTurn, NODE_COST, type Job } from "./work.ts";

/** The reading of one page from now on: what is there, and what comes. */
export interface Scan {
  readonly state: "scanning" | "done";
  /** Takes a mention for none from now on, and reads again where the page has the like. */
  refute(placed: Placed): void;
  /** Shows what was found as the reader wants it now. */
  renew(): void;
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
    if (work.empty && mutations.pending) work.add(mutations.take(follow));
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
  const follow = ({ dirty, gone }: Changes): void => {
    const seen = new Set<Text>();
    if (gone.size > 0) shadows.prune();
    if (gone.size > 0 && truth.size > 0) {
      // What was only moved is read again below; where it went it may be code, or a field.
      work.add(inTurn(gone, (node) => (isHere(node) ? forgetting(node, reader) : null)));
      work.add(sweeping(truth, reader));
    }
    work.add(inTurn(dirty, (node) => (isHere(node) ? reading(node, reader, true, seen) : null)));
    work.add(inTurn(dirty, (node) => (isElement(node) && isHere(node) ? shadows.search(node) : null)));
  };

  mutations.observe(document);
  work.add(reading(document.documentElement, reader));
  work.add(shadows.search(document.documentElement));
  run();
  return {
    get state() {
      return state;
    },
    refute: reader.refute,
    renew: reader.renew,
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

const isElement = (node: Node): boolean => node.nodeType === Node.ELEMENT_NODE;

/**
 * Letting go of everything that is no longer in the page. What was taken out cannot be gone through for that: the
 * page may have emptied it meanwhile, and shadow trees went with it.
 */
function sweeping(truth: Truth, reader: Reader): Job {
  const flows = truth.flows();
  return {
    step() {
      const { done, value: flow } = flows.next();
      if (done) return null;
      const lost = flow.pieces.find(({ node }) => !isHere(node));
      if (lost) reader.forget(lost.node);
      return NODE_COST;
    },
  };
}

/** Letting go of everything at and below a node that was moved. */
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
