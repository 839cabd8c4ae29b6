/** Where in the library a reader is. Every place has an address, so that it can be linked, kept and gone back to. */
export type Route =
  | { readonly page: "home" }
  | { readonly page: "articles" }
  | { readonly page: "article"; readonly id: string; readonly passage: string | null }
  /** `kind`: a group of entries; `letter`: what their names begin with. Null: all. */
  | { readonly page: "actors"; readonly kind: string | null; readonly letter: string | null }
  /** `kind`: a type of event. */
  | { readonly page: "events"; readonly kind: string | null }
  | { readonly page: "entry"; readonly id: string }
  | { readonly page: "search"; readonly query: string }
  | { readonly page: "about" }
  | { readonly page: "lost" };

const LOST: Route = { page: "lost" };

const decode = (part: string): string | null => {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
};

/** Reads an address's part after `#`. Whatever is not an address of ours is `lost`, never an error. */
export function parseRoute(hash: string): Route {
  const [path = "", search = ""] = hash.replace(/^#?\/?/, "").split("?", 2);
  const parts = path
    .split("/")
    .filter((part) => part !== "")
    .map(decode);
  if (parts.includes(null)) return LOST;
  const [page, id, passage, ...more] = parts as string[];
  if (more.length > 0) return LOST;
  const filter = (name: string): string | null => new URLSearchParams(search).get(name) || null;
  switch (page) {
    case undefined:
      return { page: "home" };
    case "articles":
    case "about":
      return id === undefined ? { page } : LOST;
    case "actors":
      return id === undefined ? { page, kind: filter("kind"), letter: filter("letter") } : LOST;
    case "events":
      return id === undefined ? { page, kind: filter("kind") } : LOST;
    case "search":
      return id === undefined ? { page, query: new URLSearchParams(search).get("q") ?? "" } : LOST;
    case "entry":
      return id === undefined || passage !== undefined ? LOST : { page, id };
    case "article":
      return id === undefined ? LOST : { page, id, passage: passage ?? null };
    default:
      return LOST;
  }
}

/** The address of a place; `parseRoute` reads it back. */
export function hashOf(route: Exclude<Route, { page: "lost" }>): string {
  const part = encodeURIComponent;
  switch (route.page) {
    case "home":
      return "#/";
    case "article":
      return `#/article/${part(route.id)}${route.passage === null ? "" : `/${part(route.passage)}`}`;
    case "entry":
      return `#/entry/${part(route.id)}`;
    case "search":
      return route.query === ""
        ? "#/search"
        : `#/search?${new URLSearchParams({ q: route.query }).toString()}`;
    case "actors":
      return `#/actors${filters({ kind: route.kind, letter: route.letter })}`;
    case "events":
      return `#/events${filters({ kind: route.kind })}`;
    default:
      return `#/${route.page}`;
  }
}

function filters(wanted: Readonly<Record<string, string | null>>): string {
  const set = Object.entries(wanted).filter((one): one is [string, string] => one[1] !== null);
  return set.length === 0 ? "" : `?${new URLSearchParams(set).toString()}`;
}

/** The whole of a list, with nothing filtered. */
export const LISTS = {
  articles: { page: "articles" },
  actors: { page: "actors", kind: null, letter: null },
  events: { page: "events", kind: null },
  about: { page: "about" },
} as const satisfies Record<string, Route>;

/** The address of a passage that a statement cites (`article#passage`). */
export function citationHash(ref: string): string {
  const [id = "", passage = null] = ref.split("#", 2);
  return hashOf({ page: "article", id, passage });
}

/**
 * What makes two addresses the same page for focus and scrolling: going from one passage to another of an
 * article does not load a page anew, nor does typing into the search field, nor filtering a list.
 */
export const placeOf = (route: Route): string => ("id" in route ? `${route.page}/${route.id}` : route.page);
