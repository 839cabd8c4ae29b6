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
export const CopyIcon = icon("M7 7V4.5A1.5 1.5 0 0 1 8.5 3h7A1.5 1.5 0 0 1 17 4.5v7a1.5 1.5 0 0 1-1.5 1.5H13M4.5 7h7A1.5 1.5 0 0 1 13 8.5v7a1.5 1.5 0 0 1-1.5 1.5h-7A1.5 1.5 0 0 1 3 15.5v-7A1.5 1.5 0 0 1 4.5 7Z"); // prettier-ignore
export const DoneIcon = icon("M4 10.5l4 4L16.5 6");
export const MoreIcon = icon("M5 7.5l5 5 5-5");
