import { ownAddress } from "./transport.ts";

let made: string | undefined;

/**
 * The registry key of our highlight, of which a page must not know before: it could look for it in
 * `CSS.highlights`. Random in Chromium. In Firefox, where a script that was cut off by an update cannot clean
 * up, the installation's secret address decides, so that the next script takes the old marks' place.
 */
export function highlightKey(): string {
  const secret = /^moz-extension:\/\/([\w-]+)/.exec(ownAddress())?.[1];
  made ??= `h${(secret ?? crypto.randomUUID()).replaceAll("-", "").slice(0, 16)}`;
  return made;
}
