import type { Mention } from "../mentions/mention.ts";
import type { Settings } from "../shared/settings.ts";

/** What the reader wants to see of the mentions. */
export interface Look extends Pick<Settings, "marks" | "density"> {
  /** Numbers of the entries that are not mentions here, as far as the reader is concerned. */
  readonly muted: ReadonlySet<number>;
}

/**
 * Which mentions of a block of text (a paragraph, an item, a cell, a line between two `<br>`) show a mark: the
 * first of each entry, of an event the first by name and the first without. The others answer to the pointer all the same; a page underlined at every "Iran" is
 * read by nobody. A mention of several possible entries counts as the likeliest. Takes a block's mentions in
 * reading order, answers a flag for each. With `all` every one shows.
 */
export function visible(mentions: readonly Mention[], all = false): boolean[] {
  const seen = new Set<number>();
  return mentions.map(({ entries: [entry], strength, reasons: [{ rule }] }) => {
    // Events are read behind the names: a name's mark must not go again for words that stand before it.
    const which = rule === "event" ? ~entry : entry;
    if (strength !== "marked" || (!all && seen.has(which))) return false;
    seen.add(which);
    return true;
  });
}

/** Mentions without the muted entries: those that may mean several keep the others. */
export function unmuted(mentions: readonly Mention[], muted: ReadonlySet<number>): readonly Mention[] {
  if (muted.size === 0) return mentions;
  return mentions.flatMap((mention) => {
    const kept = mention.entries.map((entry) => !muted.has(entry));
    if (kept.every(Boolean)) return mention;
    const entries = mention.entries.filter((_, at) => kept[at]);
    const reasons = mention.reasons.filter((_, at) => kept[at]);
    return entries.length > 0 ? ({ ...mention, entries, reasons } as unknown as Mention) : [];
  });
}
