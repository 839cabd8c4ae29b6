import type { Dragged } from "./drag.ts";

/** px, or this share of its height if that is less, by which a sheet is pulled down to be closed. */
const FAR_PX = 120;
const FAR_SHARE = 0.35;

/** px/ms of a flick that closes however short it is. */
const FLICK = 0.5;

/** ms in which a sheet slides out, or back where it was. */
const SLIDE_MS = 160;

/** Whether a sheet that was let go goes on its way out. */
export const isSwipedAway = (down: number, speed: number, height: number): boolean =>
  down > 0 && (speed >= FLICK || (speed > -FLICK && down >= Math.min(FAR_PX, FAR_SHARE * height)));

/** A sheet under the finger: follows it downwards, then slides out and is closed, or springs back. */
export function swipeable(sheet: HTMLElement, close: () => void): Dragged {
  const zoom = sheet.currentCSSZoom || 1;
  const slide = (from: number, to: number): Animation => {
    sheet.style.translate = "";
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    return sheet.animate(
      { translate: [`0 ${from}px`, `0 ${to}px`] },
      { duration: still ? 0 : SLIDE_MS, easing: "ease-out" },
    );
  };
  return {
    move(_, y) {
      sheet.style.translate = `0 ${Math.max(0, y) / zoom}px`;
    },
    drop(_, y, speed, cancelled) {
      const down = Math.max(0, y) / zoom;
      const { offsetHeight: height } = sheet;
      if (cancelled || !isSwipedAway(down, speed, height)) slide(down, 0);
      else slide(down, height).finished.then(close, close);
    },
  };
}
