import type { JSX } from "preact";

/** A 20-unit line drawing; the button round it carries the words. */
const icon = (path: string) => (): JSX.Element => (
  <svg viewBox="0 0 20 20" aria-hidden="true">
    <path d={path} />
  </svg>
);

export const CloseIcon = icon("M5 5l10 10M15 5L5 15");
export const PinIcon = icon("M7 3h6l-.6 5.5 2.6 2.8H5l2.6-2.8ZM10 11.5V17");
export const BackIcon = icon("M12 5l-5 5 5 5");
