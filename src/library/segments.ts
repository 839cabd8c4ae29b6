import type { Mention } from "../mentions/mention.ts";

/** A piece of text, with the entries that it names where it is part of a mention. */
export interface Segment {
  readonly text: string;
  /** Position in the whole text, in UTF-16 units. */
  readonly start: number;
  readonly mention: Mention | null;
}

/**
 * Cuts a text at its mentions. Links cannot stand inside links, so where one mention is nested in another the
 * inner one wins its stretch, and what is left of the outer one keeps naming its own entry.
 */
export function segments(text: string, mentions: readonly Mention[]): Segment[] {
  const edges = new Set([0, text.length]);
  for (const { start, end } of mentions) edges.add(start).add(end);
  const cuts = [...edges].filter((at) => at >= 0 && at <= text.length).sort((a, b) => a - b);
  const inner = (at: number): Mention | null =>
    mentions
      .filter(({ start, end }) => start <= at && at < end)
      .reduce<Mention | null>(
        (best, one) => (best && best.end - best.start <= one.end - one.start ? best : one),
        null,
      );
  const pieces: Segment[] = [];
  for (let i = 0; i + 1 < cuts.length; i++) {
    const start = cuts[i]!;
    const piece = text.slice(start, cuts[i + 1]);
    const mention = inner(start);
    // A bare space between two names of an outer mention is nothing to point at.
    if (mention && piece.trim() === "") pieces.push({ text: piece, start, mention: null });
    else pieces.push({ text: piece, start, mention });
  }
  return pieces;
}
