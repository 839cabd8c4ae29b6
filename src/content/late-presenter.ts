import type { By } from "./hover.ts";
import type { Create, Presenter, Surroundings } from "./presenter.ts";
import { tell } from "./transport.ts";
import type { Placed } from "./truth.ts";

/** A presenter whose code comes later. */
export interface LatePresenter extends Presenter {
  /** Takes the code that came; only the first time counts. */
  present(create: Create): void;
}

/**
 * Stands in for the presenter until `card.js` is there: it keeps the last question, and asks for the code again
 * if the first time, when names were found, came to nothing (the worker was killed in the middle).
 */
export function createLatePresenter(around: Surroundings, signal: AbortSignal): LatePresenter {
  let real: Presenter | null = null;
  let waiting: { token: number; over: Placed; by: By } | null = null;
  return {
    present(create) {
      if (real || signal.aborted) return;
      real = create(around, signal);
      if (waiting) real.ask(waiting.token, waiting.over, waiting.by);
      waiting = null;
    },
    ask(token, over, by) {
      if (real) return real.ask(token, over, by);
      waiting = { token, over, by };
      tell({ type: "found" });
    },
    wait: (token) => real?.wait(token),
    close(token) {
      waiting = null;
      real?.close(token);
    },
    handle: (request) => real?.handle(request) ?? false,
    owns: (target) => real?.owns(target) ?? false,
    get saysOff() {
      return real?.saysOff ?? false;
    },
  };
}
