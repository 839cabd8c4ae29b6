import type { Cast } from "../shared/messages.ts";
import type { Placed } from "./truth.ts";

/** Counts mentions by entry, in the order of their first. A mention of several entries counts for the likeliest. */
export function countCast(placed: readonly Placed[]): Cast["entries"] {
  const counts = new Map<number, { entry: number; marked: number; quiet: number }>();
  for (const { mention } of placed) {
    const [entry] = mention.entries;
    const count = counts.get(entry) ?? { entry, marked: 0, quiet: 0 };
    count[mention.strength]++;
    counts.set(entry, count);
  }
  return [...counts.values()];
}

/** Mentions of an entry as the popup numbers them: marked ones in reading order, then the quiet ones. */
export function mentionsOf(placed: readonly Placed[], entry: number): Placed[] {
  const own = placed.filter(({ mention }) => mention.entries[0] === entry);
  return [
    ...own.filter(({ mention }) => mention.strength === "marked"),
    ...own.filter(({ mention }) => mention.strength === "quiet"),
  ];
}
