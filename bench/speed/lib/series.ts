/** What was measured several times: the middle one stands for it, the outer two for how sure that is. */
export interface Series {
  readonly median: number;
  readonly min: number;
  readonly max: number;
  /** How many. */
  readonly n: number;
}

/** The middle of some numbers (the mean of the middle two). NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const half = sorted.length / 2;
  return sorted.length % 2 ? sorted[Math.floor(half)]! : (sorted[half - 1]! + sorted[half]!) / 2;
}

/** Sums numbers up. */
export const seriesOf = (values: readonly number[]): Series => ({
  median: median(values),
  min: Math.min(...values),
  max: Math.max(...values),
  n: values.length,
});

/** A figure that is exact: bytes, counts. */
export const exactly = (value: number): Series => seriesOf([value]);

/**
 * Pairs of the same round divided: on a machine that is slow for a while, both are. Takes as many as both have.
 */
export const ratios = (values: readonly number[], by: readonly number[]): number[] =>
  values.slice(0, by.length).map((value, index) => value / by[index]!);
