import { eventsKey, isKey } from "./key.ts";
import { shadowOf } from "./shadows.ts";

/**
 * Takes away what an earlier script left in the page. In Firefox an update cuts the old script off before it can
 * clean up; its card would stand there for ever. What is ours is told by its form: a host with a closed root that
 * holds an element of one of our keys, a style sheet that paints a highlight of one; `own` is the key of this script.
 */
export function clearLeftovers(own: string): void {
  const isOld = (key: string | undefined): boolean => key !== undefined && key !== own && isKey(key);
  for (const element of document.querySelectorAll("div[popover=manual]"))
    if (isOld(shadowOf(element)?.firstElementChild?.id)) element.remove();
  const keys = document.adoptedStyleSheets.map(keyIn);
  if (!keys.some(isOld)) return;
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((_, at) => !isOld(keys[at]));
  for (const key of keys)
    if (isOld(key)) for (const name of [key!, eventsKey(key!)]) CSS.highlights.delete(name);
}

/** The key that a style sheet paints, if it is made as ours are. */
const keyIn = (sheet: CSSStyleSheet): string | undefined =>
  /^@media screen\s*\{\s*::highlight\((\w+)\)/.exec(sheet.cssRules[0]?.cssText ?? "")?.[1];
