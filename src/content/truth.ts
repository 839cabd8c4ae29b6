import type { Mention } from "../mentions/mention.ts";
import { unmuted, visible, type Look } from "./density.ts";
import { elementAt, type Flow } from "./flow.ts";
import { isInMenu } from "./menus.ts";

/** A mention where it stands in the document. */
export interface Placed {
  readonly flow: Flow;
  readonly mention: Mention;
  /** Whether it shows a mark; it answers to the pointer in any case. */
  readonly shown: boolean;
}

/** What is mentioned where: the truth that marks, pointer, keyboard and popup all read. */
export interface Truth {
  /** Puts a flow's names in the place of those it had. A flow without any is known all the same. */
  put(flow: Flow, names: readonly Mention[]): readonly Placed[];
  drop(flow: Flow): void;
  /** All mentions in flows that a text node is part of. */
  at(text: Node): readonly Placed[];
  /** The flows that a text node is part of. */
  flowsAt(text: Node): readonly Flow[];
  /** All flows known, in no order. May be gone through while flows are put and dropped. */
  flows(): IterableIterator<Flow>;
  /** All flows known, in reading order. */
  ordered(): Flow[];
  /** The names that were put for a flow, whatever shows of them; undefined for one that is not known. */
  names(flow: Flow): readonly Mention[] | undefined;
  /** What a flow mentions, given its names. Replaced by who finds more than names; asked at every `put`. */
  beside: (flow: Flow, names: readonly Mention[]) => readonly Mention[];
  /** Goes up by one with every `put` and `drop`. */
  version: number;
  /** All mentions, in reading order. */
  inOrder(): Placed[];
  /** The number of flows known. */
  readonly size: number;
}

/** An empty truth. `look` is asked for anew at every `put`. */
export function createTruth(look: () => Look): Truth {
  const byFlow = new Map<Flow, readonly Placed[]>();
  const byName = new WeakMap<Flow, readonly Mention[]>();
  const byText = new Map<Node, Flow[]>();
  const none: readonly Placed[] = [];
  const forget = (flow: Flow): void => {
    if (!byFlow.delete(flow)) return;
    byName.delete(flow);
    for (const { node } of flow.pieces) {
      const left = byText.get(node)?.filter((one) => one !== flow);
      if (left?.length) byText.set(node, left);
      else byText.delete(node);
    }
  };
  /** All flows in reading order; null when one came between the others or went. */
  let sequence: Flow[] | null = [];
  // Kept while the page is read, since it is read from its start: sorting 10,000 flows takes 20 ms.
  const ordered = (): Flow[] => (sequence ??= [...byFlow.keys()].sort(inReading)).slice();
  const truth: Truth = {
    beside: (_, names) => names,
    version: 0,
    drop(flow) {
      truth.version++;
      sequence = null;
      forget(flow);
    },
    put(flow, names) {
      truth.version++;
      if (sequence && !byFlow.has(flow)) {
        const last = sequence.at(-1);
        if (last && inReading(flow, last) <= 0) sequence = null;
        else sequence.push(flow);
      }
      forget(flow);
      byName.set(flow, names);
      const { muted, density } = look();
      const mentions = unmuted(truth.beside(flow, names), muted);
      const all = density === "all";
      const isBare = !all && mentions.length > 0 && isInMenu(elementAt(flow.pieces[0]!.node));
      const shown = visible(mentions, all);
      const placed = mentions.map((mention, index): Placed => ({
        flow,
        mention,
        shown: !isBare && shown[index]!,
      }));
      byFlow.set(flow, placed);
      for (const { node } of flow.pieces) {
        const flows = byText.get(node);
        if (!flows) byText.set(node, [flow]);
        else if (!flows.includes(flow)) flows.push(flow);
      }
      return placed;
    },
    at: (text) => byText.get(text)?.flatMap((flow) => byFlow.get(flow) ?? none) ?? none,
    flowsAt: (text) => byText.get(text)?.slice() ?? [],
    flows: () => byFlow.keys(),
    ordered,
    names: (flow) => byName.get(flow),
    inOrder: () => ordered().flatMap((flow) => byFlow.get(flow) ?? none),
    get size() {
      return byFlow.size;
    },
  };
  return truth;
}

const inReading = (a: Flow, b: Flow): number =>
  inDocument(a.pieces[0]!.node, b.pieces[0]!.node) || a.pieces[0]!.from - b.pieces[0]!.from;

/**
 * Compares two nodes by reading order; a node in a shadow tree stands where its host stands. Name the node that is
 * likely the later one first, as sorting does with what is nearly sorted: of two siblings Chromium looks for the
 * one it is asked of among those before the other, so asked the other way round it walks to the list's start
 * (13 s over a few counts of a page of 10,000 paragraphs).
 */
export function inDocument(a: Node, b: Node): number {
  if (a === b) return 0;
  let x: Node = a;
  let y: Node = b;
  if (a.getRootNode() !== b.getRootNode()) {
    const trees = new Map(lineage(a).map((node) => [node.getRootNode(), node]));
    const meeting = lineage(b).find((node) => trees.has(node.getRootNode()));
    if (!meeting) return 0;
    x = trees.get(meeting.getRootNode())!;
    y = meeting;
    // One stands inside the other's shadow tree: the host's own text comes first.
    if (x === y) return x === a ? -1 : 1;
  }
  return y.compareDocumentPosition(x) & Node.DOCUMENT_POSITION_FOLLOWING ? 1 : -1;
}

/** A node, its shadow host, that one's host, … up to the document. */
function lineage(node: Node): Node[] {
  const line = [node];
  for (let root = node.getRootNode(); root instanceof ShadowRoot; root = root.host.getRootNode())
    line.push(root.host);
  return line;
}
