import type { FrameRequest } from "../shared/messages.ts";
import { mentionsOf } from "./cast.ts";
import { boxesOf } from "./hit.ts";
import type { Placed } from "./truth.ts";

/** Whether any of a mention is within the viewport. */
const isInView = (placed: Placed): boolean =>
  boxesOf(placed).some(({ top, bottom, left, right }) => bottom > 0 && top < innerHeight && right > 0 && left < innerWidth); // prettier-ignore

/** Brings a mention into view, if it is not; false when it is drawn nowhere. */
export function bringIntoView(placed: Placed): boolean {
  if (boxesOf(placed).length === 0) return false;
  if (isInView(placed)) return true;
  const { node } = placed.flow.pieces[0]!;
  node.parentElement?.scrollIntoView({ block: "center", inline: "nearest", behavior: "instant" });
  // In a long block the mention may still be far from its middle.
  const [box] = boxesOf(placed);
  if (box && !isInView(placed)) scrollBy({ top: box.top - innerHeight / 2, behavior: "instant" });
  return true;
}

/**
 * The mention that a step goes to: the next or previous one that shows a mark, from the one that the last step
 * went to, else from the top of what is seen. Null at the end of the page, or where nothing is marked.
 */
export function stepFrom(marked: readonly Placed[], last: Placed | null, direction: 1 | -1): Placed | null {
  const at = last ? marked.findIndex((one) => isSame(one, last)) : -1;
  let index: number;
  if (at >= 0) index = at + direction;
  else {
    const seen = marked.findIndex((one) => boxesOf(one).some(({ bottom }) => bottom > 0));
    index = direction === 1 ? seen : (seen < 0 ? marked.length : seen) - 1;
  }
  for (; index >= 0 && index < marked.length; index += direction)
    if (boxesOf(marked[index]!).length > 0) return marked[index]!;
  return null;
}

/** The same place, though the flow may have been read again since. */
const isSame = (a: Placed, b: Placed): boolean =>
  a === b ||
  (a.flow.pieces[0]!.node === b.flow.pieces[0]!.node &&
    a.mention.start === b.mention.start &&
    // What happened and who did it may begin with the same word.
    a.mention.end === b.mention.end);

/**
 * Goes to mentions as the keyboard and the popup ask: into view, and their card open. `all` are the page's mentions in
 * reading order. The answer is false where there is nothing to go to.
 */
export function createSteps(
  all: () => readonly Placed[],
  open: (over: Placed) => void,
): (request: Extract<FrameRequest, { type: "step" | "jump" }>) => boolean {
  let last: Placed | null = null;
  return (request) => {
    const placed =
      request.type === "jump"
        ? mentionsOf(all(), request.entry)[request.nth]
        : stepFrom(
            all().filter(({ shown }) => shown),
            last,
            request.direction,
          );
    if (!placed || !bringIntoView(placed)) return false;
    last = placed;
    open(placed);
    return true;
  };
}
