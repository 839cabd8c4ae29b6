import { browser } from "../shared/browser.ts";
import { INSTALL_KEY, type Install } from "../shared/storage-keys.ts";

/** Tells how far a running install has come, now and whenever it comes further, until the signal aborts. */
export function watchInstall(tell: (install: Install) => void, signal: AbortSignal): void {
  const { session } = browser.storage;
  const listener = (changes: Record<string, { newValue?: unknown }>): void => {
    const now = changes[INSTALL_KEY]?.newValue as Install | undefined;
    if (now) tell(now);
  };
  session.onChanged.addListener(listener);
  signal.addEventListener("abort", () => session.onChanged.removeListener(listener));
  session.get(INSTALL_KEY).then(
    (stored) => {
      const now = stored[INSTALL_KEY] as Install | undefined;
      if (now && !signal.aborted) tell(now);
    },
    () => {},
  );
}
