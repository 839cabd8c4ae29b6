/** A point of the viewport, px. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A box of the viewport, px. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** px by which the triangle is wider than the box, since hands do not move along edges. */
const MARGIN_PX = 12;

/**
 * Whether a pointer at `p`, which left its mark at `from`, is still on its way to a box: inside the triangle
 * between `from` and the side of the box that faces it, or inside the box itself.
 */
export function isOnTheWay(from: Point, p: Point, box: Box): boolean {
  const left = box.left - MARGIN_PX;
  const right = box.right + MARGIN_PX;
  const top = box.top - MARGIN_PX;
  const bottom = box.bottom + MARGIN_PX;
  if (p.x >= left && p.x <= right && p.y >= top && p.y <= bottom) return true;
  const [a, b]: [Point, Point] =
    from.y <= box.top || from.y >= box.bottom
      ? from.y <= box.top
        ? [{ x: left, y: box.top }, { x: right, y: box.top }]
        : [{ x: left, y: box.bottom }, { x: right, y: box.bottom }]
      : from.x <= box.left
        ? [{ x: box.left, y: top }, { x: box.left, y: bottom }]
        : [{ x: box.right, y: top }, { x: box.right, y: bottom }]; // prettier-ignore
  const one = side(from, a, p);
  const two = side(a, b, p);
  const three = side(b, from, p);
  return (one >= 0 && two >= 0 && three >= 0) || (one <= 0 && two <= 0 && three <= 0);
}

/**
 * Whether a pointer that comes from `from` makes for a box, rather than along the line that it started in: on its way,
 * and at least half as far towards the box as sideways.
 */
export function isHeadingFor(from: Point, p: Point, box: Box): boolean {
  const x = Math.abs(p.x - from.x);
  const y = Math.abs(p.y - from.y);
  const isBeside = from.y > box.top && from.y < box.bottom;
  return isOnTheWay(from, p, box) && (isBeside ? x >= y / 2 : y >= x / 2);
}

/** On which side of the line from a to b a point lies, by sign. */
const side = (a: Point, b: Point, p: Point): number => (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x);
