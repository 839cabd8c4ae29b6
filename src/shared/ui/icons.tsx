import type { JSX } from "preact";

/** A 20-unit line drawing in the colour of the text round it; never the only bearer of a meaning. */
const icon = (path: string) =>
  function Icon(): JSX.Element {
    return (
      <svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
        <path d={path} />
      </svg>
    );
  };

export const SearchIcon = icon("M9 3.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 0 0 0-11ZM13.2 13.2L17 17");
export const LibraryIcon = icon(
  "M3.5 4h4.2c1.3 0 2.3.8 2.3 1.9V16c0-.9-1-1.5-2.3-1.5H3.5ZM16.5 4h-4.2C11 4 10 4.8 10 5.9V16c0-.9 1-1.5 2.3-1.5h4.2Z",
);
export const SettingsIcon = icon(
  "M3 6h7M14 6h3M3 14h3M10 14h7M12 4a2 2 0 1 0 0 4a2 2 0 0 0 0-4ZM8 12a2 2 0 1 0 0 4a2 2 0 0 0 0-4Z",
);
export const CloseIcon = icon("M5 5l10 10M15 5L5 15");
export const ExternalIcon = icon("M8 4.5H4.5v11h11V12M11.5 3.5h5v5M16 4l-6.5 6.5");
