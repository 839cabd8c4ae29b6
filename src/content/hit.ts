import { MAX_BOX_TESTS } from "./constants.ts";
import { rangeOf } from "./flow.ts";
import { shadowOf } from "./shadows.ts";
import type { Placed, Truth } from "./truth.ts";

/** The boxes of a mention, one for each line that it touches, in viewport px. */
export function boxesOf({ flow, mention }: Placed): DOMRect[] {
  const { startContainer, startOffset, endContainer, endOffset } = rangeOf(flow, mention.start, mention.end);
  // A live range, for the length of this call only.
  const range = document.createRange();
  try {
    range.setStart(startContainer, startOffset);
    range.setEnd(endContainer, endOffset);
  } catch {
    // The page changed the text a moment ago and the change has not been read yet.
    return [];
  }
  return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
}

/** Whether a mention is drawn at a point. */
const covers = (placed: Placed, x: number, y: number): boolean =>
  boxesOf(placed).some(({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom);

/**
 * The mention drawn at a point of the viewport, the innermost of several. The caret says which letter is
 * there, the boxes confirm it (a caret is also given beside and below a line). Text that cannot be selected has
 * no caret in some browsers: there the boxes alone decide.
 */
export function mentionAt(truth: Truth, x: number, y: number): Placed | null {
  if (truth.size === 0) return null;
  const { element, shadowRoots } = drawnAt(x, y);
  if (!element) return null;
  const caret = document.caretPositionFromPoint(x, y, { shadowRoots });
  const node = caret?.offsetNode;
  if (caret && node?.nodeType === Node.TEXT_NODE) {
    const found = innermost(truth.at(node).filter((placed) => touches(placed, node, caret.offset)), x, y); // prettier-ignore
    if (found) return found;
  }
  const near = [...element.childNodes].flatMap((text) =>
    text.nodeType === Node.TEXT_NODE ? truth.at(text) : [],
  );
  return near.length > MAX_BOX_TESTS ? null : innermost(near, x, y);
}

/** Whether a mention reaches to an offset in one of its text nodes, on either side of a letter. */
function touches({ flow, mention }: Placed, node: Node, offset: number): boolean {
  return flow.pieces.some(
    (piece) =>
      piece.node === node &&
      offset - piece.from + piece.at >= mention.start &&
      offset - piece.from + piece.at <= mention.end,
  );
}

const innermost = (placed: readonly Placed[], x: number, y: number): Placed | null =>
  placed
    .filter((one) => covers(one, x, y))
    .reduce<Placed | null>((best, one) => (best && length(best) <= length(one) ? best : one), null);

const length = ({ mention }: Placed): number => mention.end - mention.start;

/** The innermost element drawn at a point, and the shadow roots that it stands in, the outermost first. */
function drawnAt(x: number, y: number): { element: Element | null; shadowRoots: ShadowRoot[] } {
  const shadowRoots: ShadowRoot[] = [];
  let element = document.elementFromPoint(x, y);
  for (let root = element && shadowOf(element); root; root = element && shadowOf(element)) {
    shadowRoots.push(root);
    const inner = root.elementFromPoint(x, y);
    if (!inner || inner === element) break;
    element = inner;
  }
  return { element, shadowRoots };
}
