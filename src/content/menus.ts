/** The site's own furniture: its menus, and the foot of the page (the foot of an article is the article's). */
const MENUS = "nav,menu,[role=navigation],[role=menu],[role=menubar],[role=tablist],[role=contentinfo]";

/**
 * Whether an element stands in a menu or in the page's footer: what is named there answers to the pointer but shows
 * no mark (docs/decisions/010). Lists of headlines are no menus.
 */
export const isInMenu = (element: Element): boolean =>
  element.closest(MENUS) !== null || element.closest("footer")?.closest("article,main,section") === null;
