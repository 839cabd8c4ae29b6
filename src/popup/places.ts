/** One stroke of a strip: a mention by the number that `jump` takes, and where it stands, in thousandths. */
export type Stroke = readonly [nth: number, place: number];

/** The strokes from the page's beginning to its end. */
export const inReadingOrder = (strokes: readonly Stroke[]): readonly Stroke[] =>
  [...strokes].sort((a, b) => a[1] - b[1] || a[0] - b[0]);

/** The stroke nearest to a point of the strip (0 to 1 from where reading begins); undefined where there is none. */
export function nearest(strokes: readonly Stroke[], share: number): Stroke | undefined {
  const distance = ([, place]: Stroke): number => Math.abs(place / 1000 - share);
  return strokes.reduce<Stroke | undefined>(
    (best, one) => (best === undefined || distance(one) < distance(best) ? one : best),
    undefined,
  );
}

/** How far along a box a point lies, in reading direction. */
export function shareOf(
  x: number,
  box: { left: number; right: number; width: number },
  rtl: boolean,
): number {
  const share = (rtl ? box.right - x : x - box.left) / Math.max(1, box.width);
  return Math.min(1, Math.max(0, share));
}

/** Where an arrow key leads: 1 forward, -1 back, 0 for other keys. Forward is where lines run to. */
export const stepOf = (key: string, rtl: boolean): 1 | -1 | 0 =>
  key === "ArrowRight" ? (rtl ? -1 : 1) : key === "ArrowLeft" ? (rtl ? 1 : -1) : 0;
