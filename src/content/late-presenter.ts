import type { Create, Presenter, Surroundings } from "./presenter.ts";
import { tell } from "./transport.ts";

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
  let waiting: ((presenter: Presenter) => void) | null = null;
  const later = (then: (presenter: Presenter) => void): true => {
    waiting = then;
    tell({ type: "found" });
    return true;
  };
  return {
    present(create) {
      if (real || signal.aborted) return;
      real = create(around, signal);
      waiting?.(real);
      waiting = null;
    },
    ask(token, over, by) {
      if (real) real.ask(token, over, by);
      else later((presenter) => presenter.ask(token, over, by));
    },
    wait: (token) => real?.wait(token),
    close(token) {
      waiting = null;
      real?.close(token);
    },
    handle: (request) => real?.handle(request) ?? later((presenter) => presenter.handle(request)),
    owns: (target) => real?.owns(target) ?? false,
    get saysOff() {
      return real?.saysOff ?? false;
    },
  };
}
