import { SELF_CHECK_MS } from "./constants.ts";
import { lasting } from "./lasting.ts";
import { isAlive } from "./transport.ts";

/** The event by which a new script tells older ones in the same page to look whether they are orphans. */
const ANNOUNCEMENT = "siyaq-announcement";

/** One content script's life. */
export interface Life {
  /** Aborts when the extension is gone or was replaced: everything hangs on it. */
  readonly signal: AbortSignal;
  /** Looks whether the extension is still there; to be called before own activity. */
  isOver(): boolean;
  /** Looks every two seconds from now on, as long as `wanted` says so: while marks show. */
  watch(wanted: () => boolean, look: () => void): void;
}

/**
 * Begins the life of this script, or answers null when one of the same version already lives in this frame
 * (injected twice). No port and no heartbeat tells that the extension went: either would keep the worker up.
 * So a script looks by itself, and it looks when a new one announces itself. A page that fakes the event
 * changes nothing, because what counts is whether `runtime.id` is still there.
 */
export function beginLife(): Life | null {
  const own = globalThis as { siyaq?: { readonly signal?: AbortSignal } };
  if (!isAlive() || own.siyaq?.signal?.aborted === false) return null;
  const controller = new AbortController();
  const { signal } = controller;
  const isOver = (): boolean => {
    if (!signal.aborted && !isAlive()) controller.abort();
    return signal.aborted;
  };
  document.dispatchEvent(new Event(ANNOUNCEMENT));
  lasting(() => {
    document.addEventListener(ANNOUNCEMENT, isOver, { signal });
    document.addEventListener("visibilitychange", isOver, { signal });
  }, signal);
  let timer: ReturnType<typeof setInterval> | undefined;
  const stop = (): void => {
    clearInterval(timer);
    timer = undefined;
  };
  signal.addEventListener("abort", stop);
  return {
    signal,
    isOver,
    watch(wanted, look) {
      if (signal.aborted) return;
      timer ??= setInterval(() => {
        if (isOver()) return;
        if (!wanted()) return stop();
        if (!document.hidden) look();
      }, SELF_CHECK_MS);
    },
  };
}
