/**
 * What the toolbar's button tells by its shape: names were found on the page (a full tile with a card), nothing
 * was found (an empty tile with text), Siyaq is off here or paused (a ring, struck through).
 */
export const ICON_STATES = ["found", "nothing", "off"] as const;
export type IconState = (typeof ICON_STATES)[number];

/** Sizes of the button's pictures in pixels: toolbars are 16 CSS pixels high, screens have one or two pixels to one. */
export const TOOLBAR_SIZES = [16, 32] as const;

/** Where the build puts a state's picture, from the extension's root. */
export const iconPath = (state: IconState, size: number): string => `icons/${state}-${size}.png`;
