import type { Places } from "../shared/messages.ts";
import { mentionsOf } from "./cast.ts";
import { boxesOf } from "./hit.ts";
import type { Placed } from "./truth.ts";

/** More strokes than a strip as wide as a popup can show apart. */
export const MOST_PLACES = 40;

/** Where a mention stands on the page, in thousandths of its height; null for what is drawn nowhere. */
export type PlaceOf = (placed: Placed) => number | null;

/** By the boxes on the screen: nothing else knows of columns, margins and what a page loads above its text. */
export const drawnPlace: PlaceOf = (placed) => {
  const [box] = boxesOf(placed);
  if (!box) return null;
  const share = (box.top + scrollY) / Math.max(1, document.documentElement.scrollHeight);
  // In a box that scrolls by itself a mention may stand above or below the page.
  return Math.round(Math.min(1, Math.max(0, share)) * 1000);
};

/**
 * Where each entry is mentioned, as the popup numbers mentions (`jump`). Of more than `MOST_PLACES` every second,
 * third … is told. For the asking only: a box may cost a layout.
 */
export function placesOf(placed: readonly Placed[], placeOf: PlaceOf = drawnPlace): Places {
  const entries = [...new Set(placed.map(({ mention }) => mention.entries[0]!))];
  return entries.map((entry) => {
    const own = mentionsOf(placed, entry);
    const every = Math.ceil(own.length / MOST_PLACES);
    const at = own.flatMap((one, nth) => {
      const place = nth % every === 0 ? placeOf(one) : null;
      return place === null ? [] : [[nth, place] as const];
    });
    const or = othersOf(own);
    return or.length > 0 ? { entry, at, or } : { entry, at };
  });
}

/** The entries that all marked mentions of one may mean instead; all quiet ones where none is marked. */
function othersOf(own: readonly Placed[]): number[] {
  const marked = own.filter(({ mention }) => mention.strength === "marked");
  const [first, ...rest] = (marked.length > 0 ? marked : own).map(({ mention }) => mention.entries);
  return first!.slice(1).filter((entry) => rest.every((entries) => entries.includes(entry)));
}
