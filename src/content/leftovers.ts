import { isKey } from "./key.ts";
import { eventsKey } from "./marks.ts";
import { shadowOf } from "./shadows.ts";

/**
 * Takes away what an earlier script left in the page. In Firefox an update cuts the old script off before it can
 * clean up; its card would stand there for ever. What is ours is told by its form: a host with a closed root that
 * holds an element of one of our keys, a style sheet that paints a highlight of one.
 */
export function clearLeftovers(): void {
  for (const element of document.querySelectorAll("div[popover=manual]"))
    if (isKey(shadowOf(element)?.firstElementChild?.id ?? "")) element.remove();
  const keys = document.adoptedStyleSheets.map(keyIn);
  if (!keys.some(Boolean)) return;
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((_, at) => !keys[at]);
  for (const key of keys) if (key) for (const name of [key, eventsKey(key)]) CSS.highlights.delete(name);
}

/** The key that a style sheet of ours paints, undefined for a sheet that is not ours. */
function keyIn(sheet: CSSStyleSheet): string | undefined {
  const key = /^@media screen\s*\{\s*::highlight\((\w+)\)/.exec(sheet.cssRules[0]?.cssText ?? "")?.[1];
  return key !== undefined && isKey(key) ? key : undefined;
}
