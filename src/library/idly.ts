/** A long computation that runs while the page has nothing else to do. */
export interface Idly<T> {
  /** How far it has come: what its last step told. */
  readonly done: number;
  readonly result: T | undefined;
  /** Calls back after every slice, and at once when there is a result; answers a function that stops that. */
  watch(tell: () => void): () => void;
}

/**
 * So long a slice lasts at most, in ms: half a frame, so that scrolling stays smooth where the browser gives more.
 * One step may overrun it.
 */
const SLICE = 8;
/** A busy page gets a slice at least this often, in ms. */
const PATIENCE = 200;

/** How slices are scheduled: `requestIdleCallback`, or a test's own clock. */
export interface Idle {
  next(slice: () => void): void;
  /** Milliseconds, from any beginning. */
  now(): number;
}

const IDLE: Idle = {
  next: (slice) => void requestIdleCallback(slice, { timeout: PATIENCE }),
  now: () => performance.now(),
};

/** Runs a generator to its end in idle slices. Nobody can stop it: what is wanted once is wanted again. */
export function runIdly<T>(work: Iterator<number, T>, idle = IDLE): Idly<T> {
  const watchers = new Set<() => void>();
  let done = 0;
  let result: T | undefined;
  const slice = (): void => {
    const end = idle.now() + SLICE;
    do {
      const step = work.next();
      if (step.done) result = step.value;
      else done = step.value;
    } while (result === undefined && idle.now() < end);
    if (result === undefined) idle.next(slice);
    for (const tell of watchers) tell();
  };
  idle.next(slice);
  return {
    get done() {
      return done;
    },
    get result() {
      return result;
    },
    watch(tell) {
      watchers.add(tell);
      // Who watches late, a screen that was drawn before its effects ran, would wait for ever.
      if (result !== undefined) tell();
      return () => watchers.delete(tell);
    },
  };
}
