import { MAX_RECHECKED, RECHECKS_MS } from "./constants.ts";

/**
 * Looks at elements again a few times after they were remembered, for what no event tells of. `look` answers
 * whether an element is done with. Ends when the signal aborts.
 */
export function createRechecks(
  signal: AbortSignal,
  look: (element: Element) => boolean,
): (element: Element) => void {
  /** Open for others until its first look. */
  let batch: Set<Element> | null = null;
  const timers = new Set<ReturnType<typeof setTimeout>>();
  signal.addEventListener("abort", () => timers.forEach(clearTimeout));

  const begin = (): Set<Element> => {
    const own = new Set<Element>();
    for (const delay of RECHECKS_MS) {
      const timer = setTimeout(() => {
        timers.delete(timer);
        if (batch === own) batch = null;
        for (const element of own) if (!element.isConnected || look(element)) own.delete(element);
      }, delay);
      timers.add(timer);
    }
    return own;
  };
  return (element) => {
    batch ??= begin();
    if (batch.size < MAX_RECHECKED) batch.add(element);
  };
}
