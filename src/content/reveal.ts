import { createRechecks } from "./rechecks.ts";
import { isVisible } from "./styles.ts";

/** Watches hidden elements that hold names, so that they are read once they show (a menu, a tab, "read more"). */
export interface Reveal {
  watch(element: Element): void;
}

/**
 * Calls `shown` once for whatever hides a watched element and has come to show, until the signal aborts. Watched
 * is the outermost element that is not drawn: one for a whole folded thread of comments, since each costs time
 * in every frame (see `near.ts`).
 */
export function createReveal(signal: AbortSignal, shown: (element: Element) => void): Reveal {
  const observer = new IntersectionObserver((changes) => {
    for (const { target, isIntersecting } of changes) {
      // `visibility: hidden` keeps its box: it intersects, does not show, and nothing tells when it does.
      if (isIntersecting && !look(target)) remember(target);
    }
  });
  const look = (target: Element): boolean => {
    if (!isVisible(target)) return false;
    observer.unobserve(target);
    shown(target);
    return true;
  };
  const remember = createRechecks(signal, look);
  signal.addEventListener("abort", () => observer.disconnect());
  return {
    watch(element) {
      let outermost = element;
      for (let one: Element | null = element; one && !one.checkVisibility(); one = one.parentElement)
        if (getComputedStyle(one).display !== "contents") outermost = one;
      observer.observe(outermost);
    },
  };
}
