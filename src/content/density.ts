import type { Mention } from "../mentions/mention.ts";

/**
 * Which mentions of a block of text (a paragraph, an item, a cell, a line between two `<br>`) show a mark: the
 * first of each entry. The others answer to the pointer all the same; a page underlined at every "Iran" is
 * read by nobody. A mention of several possible entries counts as the likeliest. Takes a block's mentions in
 * reading order, answers a flag for each.
 */
export function visible(mentions: readonly Mention[]): boolean[] {
  const seen = new Set<number>();
  return mentions.map(({ entries: [entry], strength }) => {
    if (strength !== "marked" || seen.has(entry)) return false;
    seen.add(entry);
    return true;
  });
}
