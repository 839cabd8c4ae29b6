import { browser } from "../shared/browser.ts";

/**
 * Lends this page's own world what `content.js` runs on. No browser puts a content script into an extension's own
 * page, so the page carries that very script as one of its own: the sample behaves as any page does, in marks,
 * settings, cards and all. All but `onMessage`: here it would hear, and answer, what other pages ask the background.
 */
export function lendContentApi(): void {
  const { runtime, storage, i18n } = browser;
  const nobody = { addListener(): void {}, removeListener(): void {} };
  const lent = {
    runtime: {
      get id() {
        return runtime.id;
      },
      sendMessage: (message: unknown): Promise<unknown> => runtime.sendMessage(message),
      getURL: (path: string): string => runtime.getURL(path),
      onMessage: nobody,
    },
    storage,
    i18n,
  };
  Object.defineProperty(globalThis, "browser", { value: lent, configurable: true, writable: true });
}

/** What `content.js` found on this page so far, in entries. */
export const foundHere = (): number => {
  const { siyaq } = globalThis as { siyaq?: { cast(): { entries: readonly unknown[] } } };
  return siyaq?.cast().entries.length ?? 0;
};
