import type { NamesTable } from "../mentions/format.ts";
import { createPage } from "../mentions/licence.ts";
import { scan, type Candidate } from "../mentions/scan.ts";
import { MAX_FLOW } from "./constants.ts";
import { elementAt, flowOf, flowsOf, isHere, spotAt, type Flow } from "./flow.ts";
import type { Marks } from "./marks.ts";
import { isJoined, isReadable, isVisible } from "./styles.ts";
import type { Placed, Truth } from "./truth.ts";

/** Reads flows of text into the truth and onto the page. */
export interface Reader {
  /** Reads the text nodes of one flow as they stand now. Answers the number of characters. */
  read(texts: readonly Text[]): number;
  /** Lets go of what was found in a text node that changed or went. */
  forget(text: Node): void;
  /** Takes a mention for none from now on, and reads again where the page has the like. */
  refute(placed: Placed): void;
  /** Shows what was found as the reader wants it now. */
  renew(): void;
}

interface Parts {
  readonly table: NamesTable;
  readonly truth: Truth;
  readonly marks: Marks;
  /** A text node that has to be read again, because a flow that it was part of fell apart. */
  readonly again: (text: Text) => void;
  /** An element that holds a name and does not show. */
  readonly hidden: (element: Element) => void;
}

/**
 * The reader of one page. Most text holds no name, and then nothing but the scan is paid for: whether a text
 * is hidden, an editor, or only looks joined is asked of text with a name in it.
 */
export function createReader({ table, truth, marks, again, hidden }: Parts): Reader {
  const page = createPage<Flow>(table);
  const refuted = new Set<string>();
  const update = (flows: Iterable<Flow>): void => {
    for (const flow of flows) marks.put(flow, truth.put(flow, page.mentions(flow)));
  };
  const drop = (flow: Flow): void => {
    truth.drop(flow);
    marks.drop(flow);
    update(page.remove(flow));
  };
  const readFlow = (flow: Flow): void => {
    const found = scan(table, flow.text);
    if (found.length > 0) readFound(flow, found);
  };
  const readFound = (flow: Flow, found: readonly Candidate[]): void => {
    if (!isReadable(elementAt(flow.pieces[0]!.node))) return;
    if (flow.pieces.length > 1 && found.some((one) => !isOneLine(flow, one)))
      return flowsOf(flow.pieces.map(({ node }) => node), isJoined, true).forEach(readFlow); // prettier-ignore
    const shows = new Map<Element, boolean>();
    const candidates = found.filter((one) => {
      if (refuted.has(one.entry + one.surface)) return false;
      const element = spotAt(flow, one.start).node.parentElement;
      if (!element) return true;
      let visible = shows.get(element);
      if (visible === undefined) {
        shows.set(element, (visible = isVisible(element)));
        if (!visible) hidden(element);
      }
      return visible;
    });
    if (candidates.length === 0) return;
    // The flow is on record before its mentions are known: it may hold names that wait for a licence.
    truth.put(flow, []);
    update(page.set(flow, candidates));
  };
  return {
    // A copy: what is put anew would be gone through again, without end.
    renew: () => update([...truth.flows()]),
    refute({ flow: { text }, mention }) {
      const surface = text.slice(mention.start, mention.end);
      for (const entry of mention.entries) refuted.add(entry + surface);
      for (const flow of truth.flows()) if (flow.text.includes(surface)) again(flow.pieces[0]!.node);
    },
    read(texts) {
      for (const text of texts)
        for (const flow of truth.flowsAt(text)) {
          drop(flow);
          for (const { node } of flow.pieces) if (!texts.includes(node) && isHere(node)) again(node);
        }
      if (texts.length === 1 && texts[0]!.data.length <= MAX_FLOW) {
        // Most texts stand by themselves, and most hold no name: then nothing is made of them.
        const [text] = texts;
        const { data } = text!;
        const found = scan(table, data);
        if (found.length > 0) readFound(flowOf(text!, data), found);
        return data.length;
      }
      let length = 0;
      for (const flow of flowsOf(texts, isJoined)) {
        length += flow.text.length;
        readFlow(flow);
      }
      return length;
    },
    forget(text) {
      for (const flow of truth.flowsAt(text)) {
        drop(flow);
        for (const { node } of flow.pieces) if (node !== text && isHere(node)) again(node);
      }
    },
  };
}

/** Whether what a candidate covers stands in one line: true for all that lie within one node. */
function isOneLine(flow: Flow, { start, end }: Candidate): boolean {
  const { pieces } = flow;
  for (let i = 1; i < pieces.length; i++) {
    const { at, node } = pieces[i]!;
    if (at > start && at < end && !isJoined(pieces[i - 1]!.node, node)) return false;
  }
  return true;
}
