import { shadowOf } from "./shadows.ts";

/**
 * Takes away what an earlier script of this installation left in the page. In Firefox an update cuts the old
 * script off before it can clean up; its card would stand there for ever. What is ours is told by a key that
 * pages do not know (`key.ts`): in the card's closed root, in the marks' registry, in their style sheet.
 */
export function clearLeftovers(key: string): void {
  for (const element of document.querySelectorAll("div[popover=manual]"))
    if (shadowOf(element)?.getElementById(key)) element.remove();
  if (!CSS.highlights.delete(key)) return;
  document.adoptedStyleSheets = [...document.adoptedStyleSheets].filter(
    ({ cssRules: [rule] }) => (rule as CSSStyleRule | undefined)?.selectorText !== `::highlight(${key})`,
  );
}
