import { useEffect, useState } from "preact/hooks";
import { parseRoute, type Route } from "./routes.ts";

/** A place, and how the reader got there. */
export interface Visit {
  readonly route: Route;
  /** `link`: a new step; `history`: back, forward or a reload; `typing`: the same page with another query. */
  readonly by: "start" | "link" | "history" | "typing";
  /** How far down the page was when the reader left it, in px. */
  readonly scroll: number;
}

/** What stands in the browser's history beside an address: where the page was scrolled to. */
const scrollOf = (state: unknown): number | null => {
  const scroll = (state as { scroll?: unknown } | null)?.scroll;
  return typeof scroll === "number" ? scroll : null;
};

const visitNow = (fallback: "start" | "link"): Visit => {
  const scroll = scrollOf(history.state);
  return {
    route: parseRoute(location.hash),
    by: scroll === null ? fallback : "history",
    scroll: scroll ?? 0,
  };
};

const REPLACED = "siyaq-replaced";

/** Changes the address without a step in the history: a query that is being typed is one step, not twenty. */
export function replaceHash(hash: string): void {
  history.replaceState(history.state, "", hash);
  window.dispatchEvent(new Event(REPLACED));
}

/** Where the reader is; follows links, back and forward. */
export function useVisit(): Visit {
  const [visit, setVisit] = useState(() => visitNow("start"));
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    // The browser would restore before the page is drawn; `useArrival` does it afterwards.
    history.scrollRestoration = "manual";
    // `hashchange` fires for links and for back and forward alike; only the latter bring a state along.
    window.addEventListener("hashchange", () => setVisit(visitNow("link")), { signal });
    window.addEventListener(
      REPLACED,
      () => setVisit(({ scroll }) => ({ route: parseRoute(location.hash), by: "typing", scroll })),
      { signal },
    );
    document.addEventListener("scrollend", () => history.replaceState({ scroll: window.scrollY }, ""), {
      signal,
    });
    return () => stop.abort();
  }, []);
  return visit;
}

/**
 * Puts scroll and focus where they belong once a page is drawn: a link leads to the top and to the heading, so
 * that a screen reader starts there; back leads to where the reader was. A passage in the address looks after
 * itself (`Passage`).
 */
export function useArrival(visit: Visit, drawn: boolean): void {
  useEffect(() => {
    if (!drawn || visit.by === "typing") return;
    if (visit.by === "history") {
      window.scrollTo({ top: visit.scroll, behavior: "instant" });
      return;
    }
    if (visit.route.page === "article" && visit.route.passage !== null) return;
    // Who types into the search field stays in it.
    if (visit.by === "start" || visit.route.page === "search") return;
    window.scrollTo({ top: 0, behavior: "instant" });
    document.querySelector<HTMLElement>("main h1")?.focus({ preventScroll: true });
  }, [visit, drawn]);
}
