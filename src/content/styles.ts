import { SKIPPED } from "../mentions/elements.ts";

/** Ancestors whose text is not read, however deep it stands in them: code, fields, editors that are no fields. */
const UNREAD = `${[...SKIPPED].join()},[role=textbox],[role=searchbox],[role=combobox]`;

/** Whether text in an element is for reading at all: not code, not a field, not an editor. Asks for no layout. */
export const isReadable = (element: Element): boolean =>
  element.closest(UNREAD) === null && !isEdited(element.closest("svg")?.parentElement ?? element);

// Only HTML elements know; a picture is edited where what is around it is.
const isEdited = (element: Element): boolean => (element as HTMLElement).isContentEditable;

/** Whether text in an element shows: neither it nor anything around it is hidden. Asks for styles, not for layout. */
export function isVisible(element: Element): boolean {
  let box = element;
  // An element with `display: contents` has no box of its own and would count as hidden.
  while (!box.checkVisibility({ visibilityProperty: true })) {
    if (getComputedStyle(box).display !== "contents") return false;
    const root = box.getRootNode();
    const parent = box.assignedSlot ?? box.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
    if (!parent) return false;
    box = parent;
  }
  return true;
}

/**
 * Whether two texts that follow each other stand in one line of words, by the styles of the elements between
 * them: menu items are often links without a space between that a style sheet sets apart.
 */
export function isJoined(a: Text, b: Text): boolean {
  const around = new Set<Element>();
  for (let e = a.parentElement; e; e = e.parentElement) around.add(e);
  let common = b.parentElement;
  while (common && !around.has(common)) {
    if (!isInline(common)) return false;
    common = common.parentElement;
  }
  for (let e = a.parentElement; e && e !== common; e = e.parentElement) if (!isInline(e)) return false;
  return true;
}

const isInline = (element: Element): boolean =>
  /^(inline|contents|ruby.*)$/.test(getComputedStyle(element).display);
