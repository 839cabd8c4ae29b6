import { useEffect, useRef, useState } from "preact/hooks";
import { parseRoute, placeOf, type Route } from "./routes.ts";

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
  // Whoever comes back is known by the state that stands there.
  if (scroll === null) history.replaceState({ scroll: 0 }, "");
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

/** Whether a route is a list that its own links filter: who filters stays where the filters are. */
const isFiltered = (route: Route): boolean =>
  (route.page === "actors" && (route.kind !== null || route.letter !== null)) ||
  (route.page === "events" && route.kind !== null);

/**
 * Puts scroll and focus where they belong once a page is drawn: a link leads to the top and to the heading, so that a
 * screen reader starts there; back leads to where the reader was, and to the link that had been followed. A passage in
 * the address looks after itself (`Passage`).
 */
export function useArrival(visit: Visit, drawn: boolean): void {
  const last = useRef({ place: "", hash: "" });
  useEffect(() => {
    const { place: lastPlace, hash: lastHash } = last.current;
    const place = placeOf(visit.route);
    last.current = { place, hash: location.hash };
    if (!drawn || visit.by === "typing") return;
    if (visit.by === "history") {
      window.scrollTo({ top: visit.scroll, behavior: "instant" });
      if (lastHash !== "") (linkTo(lastHash) ?? heading())?.focus({ preventScroll: true });
      return;
    }
    if (visit.route.page === "article" && visit.route.passage !== null) return;
    // Who types into the search field stays in it.
    if (visit.by === "start" || visit.route.page === "search") return;
    if (place === lastPlace && isFiltered(visit.route)) return;
    window.scrollTo({ top: 0, behavior: "instant" });
    heading()?.focus({ preventScroll: true });
  }, [visit, drawn]);
}

const heading = (): HTMLElement | null => document.querySelector<HTMLElement>("main h1");
const linkTo = (hash: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`main a[href="${CSS.escape(hash)}"]`);
