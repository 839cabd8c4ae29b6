/** How many names are measured with. */
export const SIZES = [50, 1_000, 10_000, 100_000, 1_000_000] as const;

export const label = (size: number): string =>
  size >= 1_000_000 ? `${size / 1e6}M` : size >= 1000 ? `${size / 1000}k` : `${size}`;
