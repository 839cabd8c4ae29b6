import { expect, it } from "vitest";
import { isInMenu } from "./menus.ts";

const inside = (html: string): boolean => {
  document.body.innerHTML = html;
  return isInMenu(document.querySelector("i")!);
};

it.each([
  "<nav><ul><li><a><i>US</i></a></ul></nav>",
  '<div role="navigation"><i>UK</i></div>',
  '<div role="menubar"><i>UK</i></div>',
  "<footer><p><i>France</i></footer>",
  '<div role="contentinfo"><i>France</i></div>',
])("is in a menu or in the page's footer: %s", (html) => expect(inside(html)).toBe(true));

it.each([
  "<p><i>Iran</i>",
  "<article><footer>Tags: <i>Iran</i></footer></article>",
  "<aside><h2>More</h2><ul><li><a><i>Iran</i> strikes back</a></ul></aside>",
  "<header><h1><i>Iran</i></h1></header>",
])("is to be read: %s", (html) => expect(inside(html)).toBe(false));
