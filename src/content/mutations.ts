import { firstText, lastText } from "./flow.ts";

/** What has to be done after the page changed itself. */
export interface Changes {
  /** Nodes whose text has to be read anew, each once; some may have left the document since. */
  readonly dirty: Set<Node>;
  /** Nodes that were taken out, with all below them; some may be back by now. */
  readonly gone: Set<Node>;
}

/** Observes the page and its shadow roots. */
export interface Mutations {
  observe(root: Node): void;
  /** Whether something waits. */
  readonly pending: boolean;
  /** Everything since the last call, put together. */
  take(): Changes;
}

/**
 * An observer that only queues: a page that changes itself a thousand times a second pays for a thousand array
 * entries. `changed` is called when something comes into an empty queue. Nodes for which `ignore` is true (our
 * own) are left out.
 */
export function createMutations(
  signal: AbortSignal,
  changed: () => void,
  ignore: (node: Node) => boolean,
): Mutations {
  let queue: MutationRecord[] = [];
  const observer = new MutationObserver((records) => {
    const wasEmpty = queue.length === 0;
    for (const record of records) queue.push(record);
    if (wasEmpty) changed();
  });
  signal.addEventListener("abort", () => {
    observer.disconnect();
    queue = [];
  });
  return {
    observe: (root) => observer.observe(root, { childList: true, characterData: true, subtree: true }),
    get pending() {
      return queue.length > 0;
    },
    take() {
      const records = queue;
      queue = [];
      const dirty = new Set<Node>();
      const gone = new Set<Node>();
      for (const { type, target, addedNodes, removedNodes, previousSibling, nextSibling } of records) {
        if (type === "characterData") {
          dirty.add(target);
          continue;
        }
        const out = [...removedNodes].filter((node) => !ignore(node));
        const came = [...addedNodes].filter((node) => !ignore(node));
        if (out.length + came.length === 0) continue;
        for (const node of out) gone.add(node);
        for (const node of came) dirty.add(node);
        // What came or went may have joined or parted the texts on both its sides.
        const before = lastText(previousSibling);
        const after = firstText(nextSibling);
        if (before) dirty.add(before);
        if (after) dirty.add(after);
      }
      return { dirty, gone };
    },
  };
}
