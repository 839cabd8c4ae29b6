import { EDGE_PX } from "./constants.ts";
import { place } from "./place.ts";
import type { Box, Point } from "./triangle.ts";

/** What a card is laid beside. */
export interface Beside {
  readonly lines: readonly Box[];
  readonly sentence: Box | null;
  /** The element whose direction and writing mode count. */
  readonly element: Element;
  /** Where the reader dragged it, in viewport px. */
  readonly moved: Point | null;
}

/** The part of the page that is seen: less than the viewport while the page is pinched, or a keyboard lies over it. */
export function seenBox(): Box {
  const { visualViewport: seen } = globalThis;
  const left = seen?.offsetLeft ?? 0;
  const top = seen?.offsetTop ?? 0;
  return {
    left,
    top,
    right: left + (seen?.width ?? innerWidth),
    bottom: top + (seen?.height ?? innerHeight),
  };
}

/** A page's `zoom` on its root reaches the card too: what is laid out in it counts in larger px. */
const zoomOf = (card: HTMLElement): number => card.currentCSSZoom || 1;

/** Lays a card beside its line, or where the reader put it, inside what is seen. */
export function lay(card: HTMLElement, { lines, sentence, element, moved }: Beside): void {
  const zoom = zoomOf(card);
  const view = seenBox();
  const { style } = card;
  style.maxHeight = style.bottom = style.width = "";
  style.maxWidth = `${(view.right - view.left - 2 * EDGE_PX) / zoom}px`;
  const size = { width: card.offsetWidth * zoom, height: card.offsetHeight * zoom };
  const around = getComputedStyle(element);
  const wanted = moved
    ? inside(moved, size, view)
    : place({
        lines,
        sentence,
        card: size,
        view,
        rtl: around.direction === "rtl",
        vertical: around.writingMode.startsWith("vertical"),
      });
  style.left = `${wanted.left / zoom}px`;
  style.top = `${wanted.top / zoom}px`;
  style.maxHeight = `${wanted.height / zoom}px`;
}

/**
 * Lets a card that unfolded take the room below it: its top, and so all that is being read, stays where it is. A
 * card above its line has no room below and keeps its height; what unfolded is scrolled to.
 */
export function regrow(card: HTMLElement, lines: readonly Box[]): void {
  const zoom = zoomOf(card);
  const { top, bottom } = card.getBoundingClientRect();
  const line = Math.min(...lines.map((box) => box.top));
  const isAbove = top < line && bottom <= line;
  const limit = isAbove ? Number.parseFloat(card.style.maxHeight) * zoom : seenBox().bottom - EDGE_PX - top;
  if (limit > 0) card.style.maxHeight = `${limit / zoom}px`;
}

/** Lays a sheet along the lower edge of what is seen: above a keyboard, within a pinched view. */
export function laySheet(card: HTMLElement): void {
  const zoom = zoomOf(card);
  const view = seenBox();
  const { style } = card;
  style.left = style.top = style.maxWidth = "";
  const important = (name: string, px: number): void =>
    style.setProperty(name, `${px / zoom}px`, "important");
  const isWhole = view.left === 0 && Math.abs(view.right - innerWidth) < 20 && view.bottom >= innerHeight - 1;
  for (const name of ["left", "right", "bottom", "width", "max-height"]) style.removeProperty(name);
  if (isWhole) return;
  important("left", view.left);
  important("width", view.right - view.left);
  style.setProperty("right", "auto", "important");
  important("bottom", Math.max(0, innerHeight - view.bottom));
  important("max-height", Math.min(0.6 * innerHeight, view.bottom - view.top - EDGE_PX));
}

/** A place for a card of a size, as near to the one wanted as keeps it within the view. */
export function inside(
  wanted: Point,
  { width, height }: { readonly width: number; readonly height: number },
  view: Box,
): { left: number; top: number; height: number } {
  const fit = (at: number, size: number, low: number, high: number): number =>
    Math.max(low + EDGE_PX, Math.min(at, high - EDGE_PX - size));
  return {
    left: fit(wanted.x, width, view.left, view.right),
    top: fit(wanted.y, height, view.top, view.bottom),
    height: Math.min(height, view.bottom - view.top - 2 * EDGE_PX),
  };
}
