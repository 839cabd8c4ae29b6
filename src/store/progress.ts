import type { OnProgress } from "./install.ts";

/** Often enough for a bar that moves. */
const GAP_MS = 1000;

/**
 * Passes an install's progress on, at most once a second, and its end always. Telling it by a call of the browser's
 * also keeps Chromium from stopping the worker in the middle: one that only writes to its database counts as idle,
 * and is stopped after 30 seconds.
 */
export function atMostOnceASecond(tell: OnProgress, now: () => number = Date.now): OnProgress {
  let last = -Infinity;
  return (written, total) => {
    if (written < total && now() - last < GAP_MS) return;
    last = now();
    tell(written, total);
  };
}
