import { firstText, lastText } from "./flow.ts";
import { NODE_COST, type Job } from "./work.ts";

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
  /** The work of putting everything together that came since the last call; `then` gets it at its end. */
  take(then: (changes: Changes) => void): Job;
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
    observe: (root) => observer.observe(root, WHAT),
    get pending() {
      return queue.length > 0;
    },
    take(then) {
      const records = queue;
      queue = [];
      const changes: Changes = { dirty: new Set(), gone: new Set() };
      let next = 0;
      return {
        step() {
          const record = records[next++];
          if (!record) {
            then(changes);
            return null;
          }
          sort(record, changes, ignore);
          return NODE_COST;
        },
      };
    },
  };
}

/** Text that comes, goes or changes, and elements that become editors or cease to be. */
const WHAT: MutationObserverInit = {
  childList: true,
  characterData: true,
  attributeFilter: ["contenteditable"],
  subtree: true,
};

/** Sorts one record into what came or changed and what went. */
function sort(record: MutationRecord, { dirty, gone }: Changes, ignore: (node: Node) => boolean): void {
  const { type, target, addedNodes, removedNodes, previousSibling, nextSibling } = record;
  if (type !== "childList") {
    dirty.add(target);
    return;
  }
  let isOurs = true;
  for (let at = 0; at < removedNodes.length; at++) {
    const node = removedNodes[at]!;
    if (ignore(node)) continue;
    gone.add(node);
    isOurs = false;
  }
  for (let at = 0; at < addedNodes.length; at++) {
    const node = addedNodes[at]!;
    if (ignore(node)) continue;
    dirty.add(node);
    isOurs = false;
  }
  if (isOurs) return;
  // What came or went may have joined or parted the texts on both its sides.
  const before = lastText(previousSibling);
  const after = firstText(nextSibling);
  if (before) dirty.add(before);
  if (after) dirty.add(after);
}
