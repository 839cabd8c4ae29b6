import { sentencesOf } from "../events/sentences.ts";
import { boxesOf } from "./hit.ts";
import type { Box } from "./triangle.ts";
import type { Placed } from "./truth.ts";

/** The box of the sentence that a mention stands in, in viewport px; null when it is drawn nowhere. */
export function sentenceBox({ flow, mention, shown }: Placed): Box | null {
  const span = sentencesOf(flow.text).find(({ start, end }) => start <= mention.start && end >= mention.end);
  return span ? around(boxesOf({ flow, shown, mention: { ...mention, ...span } })) : null;
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
