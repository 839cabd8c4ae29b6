import { CARD_GAP_PX, EDGE_PX, MAX_LINES_AWAY, MIN_CARD_PX, ROOMY_PX } from "./constants.ts";
import type { Box } from "./triangle.ts";

/** What a card's place depends on; boxes in viewport px. */
export interface Surroundings {
  /** The boxes of the mention, one for each line that it touches, the one pointed at first. */
  readonly lines: readonly Box[];
  /** The box of the sentence that the mention stands in, where it is known. */
  readonly sentence?: Box | null;
  readonly card: { readonly width: number; readonly height: number };
  /** The part of the page that is seen: `visualViewport` as a box. */
  readonly view: Box;
  /** The card grows from the mention's end to the left. */
  readonly rtl: boolean;
  /** Lines of the page run from top to bottom (vertical Chinese, Japanese). */
  readonly vertical: boolean;
}

/** Where a card goes; it scrolls inside when `height` is less than it wants. */
export interface Place {
  readonly left: number;
  readonly top: number;
  readonly height: number;
  readonly side: "below" | "above" | "right" | "left";
}

/**
 * The place of a card beside the sentence that its mention stands in: below, else above; in vertical text beside
 * the line. A sentence that leaves no room, or reaches too far from its mention, is covered in part, but never
 * the line itself (what the reader is in the middle of), except when the view is too small on both sides to hold
 * anything.
 */
export function place({ lines, sentence, card, view, rtl, vertical }: Surroundings): Place {
  const line = join(lines);
  const [first = line] = lines;
  const inner: Box = {
    left: view.left + EDGE_PX,
    top: view.top + EDGE_PX,
    right: view.right - EDGE_PX,
    bottom: view.bottom - EDGE_PX,
  };
  const alongX = clamp(rtl ? first.right - card.width : first.left, inner.left, inner.right - card.width);
  if (vertical) {
    const right = inner.right - line.right - CARD_GAP_PX;
    const left = line.left - CARD_GAP_PX - inner.left;
    if (Math.max(left, right) >= card.width) {
      const side = left >= card.width && left >= right ? "left" : "right";
      const height = Math.min(card.height, inner.bottom - inner.top);
      const top = clamp(first.top, inner.top, inner.bottom - height);
      return { side, top, height, left: side === "left" ? line.left - CARD_GAP_PX - card.width : line.right + CARD_GAP_PX }; // prettier-ignore
    }
  }
  const roomBelow = (bottom: number): number => inner.bottom - bottom - CARD_GAP_PX;
  const roomAbove = (top: number): number => top - CARD_GAP_PX - inner.top;
  let { top: upper, bottom: lower } = line;
  if (sentence) {
    const reach = MAX_LINES_AWAY * (first.bottom - first.top);
    const freeBelow = sentence.bottom - lower > reach ? 0 : roomBelow(sentence.bottom);
    const freeAbove = upper - sentence.top > reach ? 0 : roomAbove(sentence.top);
    if (Math.max(freeBelow, freeAbove) >= Math.min(card.height, ROOMY_PX)) {
      // The side that is too far away is out of the question.
      lower = freeBelow > 0 ? Math.max(lower, sentence.bottom) : inner.bottom;
      upper = freeAbove > 0 ? Math.min(upper, sentence.top) : inner.top;
    }
  }
  const below = roomBelow(lower);
  const above = roomAbove(upper);
  const side = below >= card.height || below >= above ? "below" : "above";
  const room = Math.max(side === "below" ? below : above, Math.min(MIN_CARD_PX, inner.bottom - inner.top));
  const height = Math.min(card.height, room);
  const top = side === "below" ? lower + CARD_GAP_PX : upper - CARD_GAP_PX - height;
  return { side, left: alongX, top: clamp(top, inner.top, inner.bottom - height), height };
}

/** The smallest box around all. */
function join(boxes: readonly Box[]): Box {
  return boxes.reduce((a, b) => ({
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  }));
}

/** Between two limits; the lower one where they cross. */
const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, high));
