import { createRechecks } from "./rechecks.ts";
import { NODE_COST, type Job } from "./work.ts";

/** Elements that can carry a shadow root beside custom ones (HTML's own list). */
const HOSTS = new Set(["article", "aside", "blockquote", "body", "div", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "main", "nav", "p", "section", "span"]); // prettier-ignore

/** Whether it is a custom element, to be defined now or later. */
export const isCustom = (element: Element): boolean => element.localName.includes("-");

/** The shadow roots of a page, open and closed. */
export interface Shadows {
  /** The work of looking for shadow roots at and below an element. */
  search(root: Node): Job;
  /** Lets go of roots whose hosts were taken out; one that comes back is found and told of again. */
  prune(): void;
}

/**
 * Finds shadow roots and tells of each once. No event says that an element grew a root, so custom elements
 * without one are looked at again a few times, until the signal aborts.
 */
export function createShadows(signal: AbortSignal, found: (root: ShadowRoot) => void): Shadows {
  const known = new Set<ShadowRoot>();

  const look = (element: Element): boolean => {
    const root = shadowOf(element);
    if (!root) return false;
    if (known.has(root)) return true;
    known.add(root);
    found(root);
    return true;
  };
  const remember = createRechecks(signal, look);
  return {
    search(root) {
      // Most of what a page adds has no element in it: then no walker is made.
      let walker: TreeWalker | undefined;
      const next = (): Element | null => {
        if (!walker && !(root as ParentNode & Node).firstElementChild) return null;
        walker ??= document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT);
        return walker.nextNode() as Element | null;
      };
      let element = root.nodeType === Node.ELEMENT_NODE ? (root as Element) : next();
      return {
        step() {
          if (!element) return null;
          const custom = isCustom(element);
          if ((custom || HOSTS.has(element.localName)) && !look(element) && custom) remember(element);
          element = next();
          return NODE_COST / 2;
        },
      };
    },
    prune() {
      for (const root of known) if (!root.host.isConnected) known.delete(root);
    },
  };
}

interface ShadowApi {
  dom?: { openOrClosedShadowRoot?(element: Element): ShadowRoot | null };
}

/** An element's shadow root, open or closed; null where there is none or the browser does not tell. */
export function shadowOf(element: Element): ShadowRoot | null {
  const open = element.shadowRoot;
  // Closed roots belong to custom elements, or to empty ones; asking costs a call into the browser.
  if (open || (!isCustom(element) && element.hasChildNodes())) return open;
  try {
    // Firefox: a property of elements that only extensions see. Chromium: an API of its own.
    const firefox = element as Element & { openOrClosedShadowRoot?: ShadowRoot | null };
    if (firefox.openOrClosedShadowRoot !== undefined) return firefox.openOrClosedShadowRoot;
    const chromium = (globalThis as { chrome?: ShadowApi }).chrome?.dom;
    return chromium?.openOrClosedShadowRoot?.(element) ?? null;
  } catch {
    return null;
  }
}
