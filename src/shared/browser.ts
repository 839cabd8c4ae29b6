/** The one import of the polyfill: the background and the extension's own pages take `browser` from here. */
export { default as browser } from "webextension-polyfill";
