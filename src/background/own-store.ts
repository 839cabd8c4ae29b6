import { browser } from "../shared/browser.ts";
import { INSTALL_KEY, type Install } from "../shared/storage-keys.ts";
import { packAt } from "../store/pack-source.ts";
import { atMostOnceASecond } from "../store/progress.ts";
import { openStore } from "../store/start.ts";

/** The installed dataset, as the worker and each page of the extension open it. Nothing is read before the first call. */
export const store = openStore({
  area: browser.storage.local,
  bundle: packAt(browser.runtime.getURL("pack/")),
  onProgress: atMostOnceASecond((written, total) => {
    // For whoever waits, in any context. Not `local`, of whose changes every page's script would hear.
    browser.storage.session.set({ [INSTALL_KEY]: { written, total } satisfies Install }).catch(() => {});
  }),
});
