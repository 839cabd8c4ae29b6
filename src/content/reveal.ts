import { isVisible } from "./styles.ts";

/** Watches hidden elements that hold names, so that they are read once they show (a menu, a tab, "read more"). */
export interface Reveal {
  watch(element: Element): void;
}

/** Calls `shown` once for each watched element that has come to show, until the signal aborts. */
export function createReveal(signal: AbortSignal, shown: (element: Element) => void): Reveal {
  const observer = new IntersectionObserver((changes) => {
    for (const { target, isIntersecting } of changes) {
      // `visibility: hidden` keeps its box: it intersects and still does not show.
      if (!isIntersecting || !isVisible(target)) continue;
      observer.unobserve(target);
      shown(target);
    }
  });
  signal.addEventListener("abort", () => observer.disconnect());
  return { watch: (element) => observer.observe(element) };
}
