/** Names of the marks that scripts under measurement leave in the trace, each with " begin" or " end" behind it. */
export type Stretch = "siyaq slice" | "siyaq read" | "siyaq decode" | "engine" | "floor";

/** Leaves a mark in the trace: to the microsecond there, while the page's own clock is coarse. */
export const begin = (stretch: Stretch): void => void performance.mark(`${stretch} begin`);
export const end = (stretch: Stretch): void => void performance.mark(`${stretch} end`);

/** A moment in the trace. */
export const moment = (name: "siyaq start" | "siyaq first mark"): void => void performance.mark(name);
