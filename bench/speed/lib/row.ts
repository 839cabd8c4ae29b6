import type { Series } from "./series.ts";

export type Unit = "×" | "ns/char" | "ms" | "KB" | "MB" | "bytes/name" | "ranges" | "tasks" | "1/s";

/** One line of the results: a figure, its unit and, where the project has set one, its goal. */
export interface Row extends Series {
  readonly name: string;
  readonly unit: Unit;
  /** The median should be at most, or at least, this. Never asserted. */
  readonly most?: number;
  readonly least?: number;
  /** The goal holds for the largest of the series, not for its median. */
  readonly worst?: boolean;
  readonly note?: string;
}

/** What one part found: rows, or why it did not run. */
export type PartResult = { readonly rows: readonly Row[] } | { readonly skipped: string };

/** One part of the benchmark. */
export interface Part {
  readonly title: string;
  run(): Promise<PartResult>;
}

export const row = (name: string, unit: Unit, series: Series, more: Partial<Row> = {}): Row => ({
  name,
  unit,
  ...series,
  ...more,
});

/** Whether a row reaches its goal; undefined where it has none. */
export function reaches({ median, min, max, most, least, worst }: Row): boolean | undefined {
  if (most !== undefined) return (worst ? max : median) <= most;
  if (least !== undefined) return (worst ? min : median) >= least;
  return undefined;
}
