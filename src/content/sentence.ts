import { boxesOf } from "./hit.ts";
import type { Box } from "./triangle.ts";
import type { Placed } from "./truth.ts";

/** The box of the sentence that a mention stands in, in viewport px; null when it is drawn nowhere. */
export function sentenceBox({ flow, mention, shown }: Placed): Box | null {
  const span = sentenceAround(flow.text, mention.start, mention.end);
  return around(boxesOf({ flow, shown, mention: { ...mention, ...span } }));
}

/** A stop, with what closes behind it, after a word of small or caseless letters: not after an initial or "Mr". */
const STOP = /(?<=\p{Ll}{2}|\p{Lo}{2}|[\d)"”’»])[.!?؟…][.!?"'”’»)\]]*(?=\s)/gu;

/**
 * The sentence around a stretch of a text, roughly: it is to be kept free, and an abbreviation taken for an end costs
 * a line. `events/sentences.ts` knows better and is much longer.
 */
export function sentenceAround(text: string, start: number, end: number): { start: number; end: number } {
  let from = 0;
  let to = text.length;
  for (const { index, 0: stop } of text.matchAll(STOP)) {
    const after = index + stop.length;
    if (after <= start) from = after;
    else if (index >= end) {
      to = after;
      break;
    }
  }
  // White space has boxes too, in the line before.
  return { start: from + (/^\s*/.exec(text.slice(from))?.[0].length ?? 0), end: to };
}

/** The smallest box around all; null around none. */
export const around = (boxes: readonly Box[]): Box | null =>
  boxes.length === 0
    ? null
    : boxes.reduce(({ left, top, right, bottom }, box) => ({
        left: Math.min(left, box.left),
        top: Math.min(top, box.top),
        right: Math.max(right, box.right),
        bottom: Math.max(bottom, box.bottom),
      }));
