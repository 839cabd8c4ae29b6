import { browser } from "../shared/browser.ts";
import { packAt } from "../store/pack-source.ts";
import { openStore } from "../store/start.ts";

/** The installed dataset, as the worker and each page of the extension open it. Nothing is read before the first call. */
export const store = openStore({
  area: browser.storage.local,
  bundle: packAt(browser.runtime.getURL("pack/")),
});
