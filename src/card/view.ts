import type { Brief, CitationLink } from "../briefs/brief.ts";
import type { Mention } from "../mentions/mention.ts";
import type { NearName } from "../shared/messages.ts";

/** What a card shows. */
export type CardView = {
  /** There is an earlier card to go back to. */
  readonly canGoBack: boolean;
  readonly pinned: boolean;
  /** The card is about a name on the page, which can be muted. */
  readonly canMute: boolean;
  /** Laid out as a sheet at the bottom, for fingers. */
  readonly sheet: boolean;
  /** This site's host name, null where a site cannot be switched off. */
  readonly site: string | null;
} & (
  | { readonly state: "loading" }
  /** One brief, or several that the mention may mean. None: the dataset has nothing to say. */
  | {
      readonly state: "ok";
      readonly briefs: readonly Brief[];
      /** The several briefs are of the names in a text that was looked up. */
      readonly inside?: boolean;
    }
  /** The dataset was replaced meanwhile. */
  | { readonly state: "gone" }
  | { readonly state: "failed"; readonly message: string }
  /** Marking on this site was just switched off, and can be undone. */
  | { readonly state: "off" }
  /** "Not this": asks where the name is to be muted. */
  | { readonly state: "mute"; readonly title: string }
  /** A name was just muted, on one host or everywhere (null), and can be taken back. */
  | { readonly state: "muted"; readonly title: string; readonly host: string | null }
  /** A text was looked up that names nothing in the dataset. */
  | { readonly state: "unknown"; readonly text: string; readonly near: readonly NearName[] }
);

/** What a reader can do in a card. Nothing of it is beyond undoing. */
export interface CardActions {
  close(): void;
  back(): void;
  pin(pinned: boolean): void;
  retry(): void;
  /** Something unfolded or folded: the card may take more room, or less, but what is read stays where it is. */
  resized(): void;
  /** Opens the library at a route. */
  library(hash: string): void;
  /** Opens another entry's card: from a link, or from a name in a text. */
  open(entry: number): void;
  follow(mention: Mention, surface: string): void;
  /** Switches marking on this site off, or on again. */
  site(on: boolean): void;
  /** Asks where this name is to be muted. */
  notThis(): void;
  /** Mutes it on a host, or everywhere (null). */
  mute(host: string | null): void;
  /** Takes that back. */
  unmute(): void;
}

/** A text, cut at the names of other entries. */
export type Part = string | { readonly surface: string; readonly mention: Mention };

/**
 * Cuts a card's text at the names in it: the first mention of each entry, but for the card's own and for names
 * inside names.
 */
export function partsOf(text: string, mentions: readonly Mention[], own: number): Part[] {
  const parts: Part[] = [];
  const seen = new Set([own]);
  let at = 0;
  for (const mention of mentions) {
    if (mention.start < at || mention.entries.some((entry) => seen.has(entry))) continue;
    for (const entry of mention.entries) seen.add(entry);
    if (mention.start > at) parts.push(text.slice(at, mention.start));
    parts.push({ surface: text.slice(mention.start, mention.end), mention });
    at = mention.end;
  }
  if (at < text.length) parts.push(text.slice(at));
  return parts;
}

/** The sources of what cites, each once, in the order in which they are cited: a mark is its number. */
export function sourcesOf(
  citing: readonly { readonly citations: readonly CitationLink[] }[],
): CitationLink[] {
  const seen = new Map<string, CitationLink>();
  for (const { citations } of citing) for (const one of citations) if (!seen.has(one.ref)) seen.set(one.ref, one); // prettier-ignore
  return [...seen.values()];
}

/** The article in which a source's passage stands, with the numbers of all its passages that are cited. */
export interface CitedArticle {
  readonly label: string;
  /** Its first cited passage. */
  readonly ref: string;
  readonly numbers: readonly number[];
}

/** Sources put together by article: three passages of one report are one line with three numbers. */
export function articlesOf(sources: readonly { ref: string; label: string }[]): CitedArticle[] {
  const articles = new Map<string, CitedArticle>();
  for (const [at, { ref, label }] of sources.entries()) {
    const article = ref.split("#", 1)[0]!;
    const known = articles.get(article) ?? { label, ref, numbers: [] };
    articles.set(article, { ...known, numbers: [...known.numbers, at + 1] });
  }
  return [...articles.values()];
}

/** Takes the names out of parts whose entries were named before, and remembers those that stay. */
export const firstNamed = (parts: readonly Part[], seen: Set<number>): Part[] =>
  parts.map((part) => {
    if (typeof part === "string") return part;
    const { entries } = part.mention;
    if (entries.every((entry) => seen.has(entry))) return part.surface;
    for (const entry of entries) seen.add(entry);
    return part;
  });
