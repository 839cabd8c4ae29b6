import { BLOCKS, SKIPPED } from "../mentions/elements.ts";
import { foldAt, HARD } from "../mentions/fold.ts";
import { MAX_FLOW, MAX_PIECES } from "./constants.ts";

/** A text node's part in a flow. */
export interface Piece {
  readonly node: Text;
  /** Where the piece begins in the flow's text. */
  readonly at: number;
  /** Where it begins in the node: above 0 only for a node so long that it was cut. */
  readonly from: number;
}

/**
 * The text of a run of text nodes that a reader sees as one line of words: between block edges and `<br>`,
 * across inline elements. A name split by a link or a `<b>` is one name in it.
 */
export interface Flow {
  readonly text: string;
  /** In document order, at least one. */
  readonly pieces: readonly Piece[];
}

/** A place in the document. */
export interface Spot {
  readonly node: Text;
  readonly offset: number;
}

/** Whether a node stands in the page that is read: pages take nodes out, and put some into other documents. */
export const isHere = (node: Node): boolean => node.isConnected && node.ownerDocument === document;

/** The element that a node is or stands in. */
export const elementAt = (node: Node): Element =>
  node instanceof Element ? node : (node.parentElement ?? document.documentElement);

/** Whether an element's edges end a flow: a block, a line break, or something whose text is not read. */
export const isEdge = (node: Node): boolean =>
  node.nodeType === Node.ELEMENT_NODE && isEdgeName((node as Element).localName);

const EDGES: ReadonlySet<string> = new Set([...BLOCKS, ...SKIPPED].filter((name) => name !== "wbr"));
const isEdgeName = (name: string): boolean => EDGES.has(name);

/** The next text node of the same flow, null at its end. Asked of every text that is read. */
export function nextInFlow(text: Text): Text | null {
  let node: Node = text;
  for (;;) {
    let next: Node | null = node.nextSibling;
    while (next === null) {
      const parent: Node | null = node.parentNode;
      if (parent === null || isEdge(parent)) return null;
      node = parent;
      next = node.nextSibling;
    }
    node = next;
    for (;;) {
      const type = node.nodeType;
      if (type === Node.TEXT_NODE) return node as Text;
      if (type !== Node.ELEMENT_NODE) break;
      if (isEdgeName((node as Element).localName)) return null;
      const inner: Node | null = node.firstChild;
      if (inner === null) break;
      node = inner;
    }
  }
}

/** The text node before in the same flow, null at its start. */
export function previousInFlow(text: Text): Text | null {
  if (!text.previousSibling && text.parentNode && isEdge(text.parentNode)) return null;
  const walker = document.createTreeWalker(text.getRootNode(), NodeFilter.SHOW_TEXT);
  walker.currentNode = text;
  const before = walker.previousNode() as Text | null;
  return before && nextInFlow(before) === text ? before : null;
}

/** The first text of a node's own flow, looking inwards from its start; null where an edge comes first. */
export function firstText(node: Node | null): Text | null {
  for (let n = node; n; n = n.firstChild) {
    if (n.nodeType === Node.TEXT_NODE) return n as Text;
    if (isEdge(n)) return null;
  }
  return null;
}

/** The last text of a node's own flow; null where an edge comes first. */
export function lastText(node: Node | null): Text | null {
  for (let n = node; n; n = n.lastChild) {
    if (n.nodeType === Node.TEXT_NODE) return n as Text;
    if (isEdge(n)) return null;
  }
  return null;
}

/** The text nodes of the flow that a text node belongs to, in document order. */
export function textsAround(text: Text): Text[] {
  const texts = [text];
  for (let t = previousInFlow(text); t && texts.length < MAX_PIECES; t = previousInFlow(t)) texts.unshift(t);
  for (let t = nextInFlow(text); t && texts.length < MAX_PIECES; t = nextInFlow(t)) texts.push(t);
  return texts;
}

/** The flow of a text node that stands by itself, as most do. */
export const flowOf = (node: Text, text: string): Flow => ({ text, pieces: [{ node, at: 0, from: 0 }] });

/**
 * Joins text nodes into flows: one, unless they are too long together, or `joined` says of two nodes that they
 * do not stand in one line. It is asked about nodes whose letters touch ("Home" and "Iran" of two menu items),
 * with `always` about all.
 */
export function flowsOf(
  texts: readonly Text[],
  joined: (a: Text, b: Text) => boolean = () => true,
  always = false,
): Flow[] {
  if (texts.length === 1) {
    const [node] = texts;
    const { data } = node!;
    if (data.length > 0 && data.length <= MAX_FLOW) return [flowOf(node!, data)];
  }
  const flows: Flow[] = [];
  let pieces: Piece[] = [];
  let text = "";
  const end = (): void => {
    if (pieces.length > 0) flows.push({ text, pieces });
    pieces = [];
    text = "";
  };
  let before: Text | undefined;
  for (const node of texts) {
    const data = node.data;
    if (data.length === 0) continue;
    if (before && pieces.length > 0 && (always || touches(text, data)) && !joined(before, node)) end();
    before = node;
    if (text.length + data.length > MAX_FLOW) end();
    for (let from = 0; from < data.length;) {
      const to = data.length - from > MAX_FLOW ? gapBefore(data, from + MAX_FLOW, from) : data.length;
      pieces.push({ node, at: text.length, from });
      text += from === 0 && to === data.length ? data : data.slice(from, to);
      // The parts of a long node stay by themselves, so that no other node's text hangs on half of it.
      if (from > 0 || to < data.length) end();
      from = to;
    }
  }
  end();
  return flows;
}

/** Whether two stretches of text meet without a gap between them, or a sign that no name runs across. */
const touches = (left: string, right: string): boolean =>
  !isGap(foldAt(left, left.length - 1), left.charCodeAt(left.length - 1)) &&
  !isGap(foldAt(right, 0), right.charCodeAt(0));

const isGap = (folded: number, unit: number): boolean => folded === HARD || unit <= 32 || unit === 0xa0;

/** The last place before `limit` where a long text may be cut: after a line break, else after a space. */
function gapBefore(data: string, limit: number, from: number): number {
  const line = data.lastIndexOf("\n", limit);
  if (line > from + MAX_FLOW / 2) return line + 1;
  const space = data.lastIndexOf(" ", limit);
  return space > from ? space + 1 : limit;
}

/** The document's place of a position in a flow's text; `end` takes the end of a piece before the start of the next. */
export function spotAt(flow: Flow, position: number, end = false): Spot {
  const { pieces } = flow;
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const { at } = pieces[middle]!;
    if (end ? at < position : at <= position) low = middle;
    else high = middle - 1;
  }
  const piece = pieces[low]!;
  return { node: piece.node, offset: piece.from + position - piece.at };
}

/** A static range over part of a flow: it costs the page nothing when its tree changes. */
export function rangeOf(flow: Flow, start: number, end: number): StaticRange {
  const a = spotAt(flow, start);
  const b = spotAt(flow, end, true);
  return new StaticRange({
    startContainer: a.node,
    startOffset: a.offset,
    endContainer: b.node,
    endOffset: b.offset,
  });
}
