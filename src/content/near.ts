import { LOOK_MS, MAX_OBSERVED, MAX_REGISTERED, REGISTER_MARGIN } from "./constants.ts";
import { inDocument } from "./truth.ts";

/** Knows which of the elements it watches are near the viewport. */
export interface Near {
  watch(element: Element): void;
  unwatch(element: Element): void;
  has(element: Element): boolean;
}

/**
 * Tells of watched elements that come near the viewport and go from it; those that went first. An
 * IntersectionObserver sees everything (scrolling boxes, opening parts, moving things) but costs the browser
 * 1.6 µs for each element in each frame: 66 ms a frame on a page of 40,000 paragraphs. Above a limit the
 * elements are searched instead, in reading order, when something scrolled.
 */
export function createNear(
  signal: AbortSignal,
  came: (element: Element) => void,
  went: (element: Element) => void,
): Near {
  const watched = new Set<Element>();
  const near = new Set<Element>();
  /** In reading order, for searching; elements no longer watched may still stand in it. */
  let sorted: Element[] | null = null;
  let placed = new WeakSet<Element>();
  let searching = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const observer = new IntersectionObserver(
    (changes) => {
      for (const { target, isIntersecting } of changes)
        if (!isIntersecting && near.delete(target)) went(target);
      for (const { target, isIntersecting } of changes) if (isIntersecting) enter(target);
    },
    { rootMargin: `${REGISTER_MARGIN * 100}% 0px` },
  );
  const enter = (element: Element): void => {
    if (!watched.has(element) || near.has(element)) return;
    near.add(element);
    came(element);
  };
  const look = (): void => {
    timer = undefined;
    if (signal.aborted) return;
    if (!sorted) {
      sorted = [...watched].sort(inDocument);
      placed = new WeakSet(sorted);
    }
    const now = new Set(nearIn(sorted).filter((element) => watched.has(element)));
    for (const element of near) {
      if (now.has(element)) continue;
      near.delete(element);
      went(element);
    }
    now.forEach(enter);
  };
  const lookSoon = (): void => {
    timer ??= setTimeout(look, LOOK_MS);
  };
  const search = (): void => {
    searching = true;
    observer.disconnect();
    for (const type of ["scroll", "resize"] as const)
      globalThis.addEventListener(type, lookSoon, { signal, capture: true, passive: true });
    lookSoon();
  };
  signal.addEventListener("abort", () => {
    observer.disconnect();
    clearTimeout(timer);
  });

  return {
    watch(element) {
      watched.add(element);
      if (!searching && watched.size <= MAX_OBSERVED) return observer.observe(element);
      if (!searching) return search();
      lookSoon();
      if (!sorted || placed.has(element)) return;
      // A page is read from its start: what comes stands at the end, mostly, and the order holds.
      const last = sorted.at(-1);
      if (!last || inDocument(last, element) > 0) {
        sorted = null;
        return;
      }
      sorted.push(element);
      placed.add(element);
    },
    unwatch(element) {
      watched.delete(element);
      near.delete(element);
      if (!searching) observer.unobserve(element);
    },
    has: (element) => near.has(element),
  };
}

/** Those near the viewport of elements in reading order: the first is searched for, the others follow it. */
function nearIn(elements: readonly Element[]): Element[] {
  const margin = innerHeight * REGISTER_MARGIN;
  let low = 0;
  let high = elements.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (elements[middle]!.getBoundingClientRect().bottom < -margin) low = middle + 1;
    else high = middle;
  }
  const near: Element[] = [];
  for (let i = low; i < elements.length && near.length < MAX_REGISTERED; i++) {
    const { top, height } = elements[i]!.getBoundingClientRect();
    if (top > innerHeight + margin) break;
    if (height > 0) near.push(elements[i]!);
  }
  return near;
}
