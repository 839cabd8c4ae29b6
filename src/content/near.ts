import { LOOK_MS, MAX_OBSERVED, MAX_PRESUMED, MAX_REGISTERED, REGISTER_MARGIN } from "./constants.ts";
import { lasting } from "./lasting.ts";
import { inDocument } from "./truth.ts";

/** Knows which of the elements it watches are near the viewport. */
export interface Near {
  watch(element: Element): void;
  unwatch(element: Element): void;
  has(element: Element): boolean;
}

/**
 * Tells of watched elements that come near the viewport and go from it; those that went first. The first few are
 * taken for near at once: their marks need not wait for a frame. An
 * IntersectionObserver sees everything (scrolling boxes, opening parts, moving things) but costs the browser
 * 1.65 µs for each element in each frame: 66 ms a frame on a page of 40,000 paragraphs. Above a limit the
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
  /** Taken for near before anybody looked. */
  let presumed = 0;
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
    lasting(() => {
      for (const type of ["scroll", "resize"] as const)
        globalThis.addEventListener(type, lookSoon, { signal, capture: true, passive: true });
    }, signal);
    lookSoon();
  };
  signal.addEventListener("abort", () => {
    observer.disconnect();
    clearTimeout(timer);
  });

  return {
    watch(element) {
      watched.add(element);
      // The observer answers a frame later, and most pages are read from where they are first seen.
      if (presumed < MAX_PRESUMED) {
        presumed++;
        enter(element);
      }
      if (!searching && watched.size <= MAX_OBSERVED) return observer.observe(element);
      if (!searching) return search();
      lookSoon();
      if (!sorted) return;
      // Read again where it was, or read for the first time at the end, as most are: then the order holds.
      const at = placed.has(element) ? sorted.indexOf(element) : sorted.length;
      if (!isBetween(sorted[at - 1], element, sorted[at + 1])) sorted = null;
      else if (at === sorted.length) {
        sorted.push(element);
        placed.add(element);
      }
    },
    unwatch(element) {
      watched.delete(element);
      near.delete(element);
      if (!searching) observer.unobserve(element);
    },
    has: (element) => near.has(element),
  };
}

const isBetween = (before: Element | undefined, element: Element, after: Element | undefined): boolean =>
  (!before || inDocument(element, before) > 0) && (!after || inDocument(after, element) > 0);

/** Those near the viewport of elements in reading order: the first is searched for, the others follow it. */
function nearIn(elements: readonly Element[]): Element[] {
  const margin = innerHeight * REGISTER_MARGIN;
  /** The first element from a place on that is drawn: one that the page hid lies nowhere. */
  const drawnFrom = (from: number, to: number): { at: number; top: number; bottom: number } | null => {
    for (let at = from; at < to; at++) {
      const { top, bottom } = elements[at]!.getBoundingClientRect();
      if (bottom > top) return { at, top, bottom };
    }
    return null;
  };
  let low = 0;
  let high = elements.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const drawn = drawnFrom(middle, high);
    if (drawn && drawn.bottom < -margin) low = drawn.at + 1;
    else high = middle;
  }
  const near: Element[] = [];
  while (near.length < MAX_REGISTERED) {
    const drawn = drawnFrom(low, elements.length);
    if (!drawn || drawn.top > innerHeight + margin) break;
    low = drawn.at + 1;
    if (drawn.bottom >= -margin) near.push(elements[drawn.at]!);
  }
  return near;
}
