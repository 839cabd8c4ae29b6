import type { ComponentChildren, JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { useReader } from "../shared/ui/localised.tsx";

/** One line of a list that things can be taken off. */
export interface Line {
  readonly key: string;
  readonly shows: ComponentChildren;
  /** What the button that takes it off is called, for who hears it alone. */
  readonly label: string;
  remove(): void;
}

/** A list of what the reader chose elsewhere. Taking a line off can be undone until the next. */
export function RemovableList({
  id,
  title,
  empty,
  button,
  lines,
  removed,
  focusOn,
}: {
  readonly id: string;
  readonly title: string;
  /** Said in place of a list that has no line. */
  readonly empty: string;
  readonly button: string;
  readonly lines: readonly Line[];
  /** What was taken off last, told in a sentence; null when there is nothing to undo. */
  readonly removed: { readonly says: string; undo(): void } | null;
  /** Changes with each removal: then focus goes to the button that undoes it. */
  readonly focusOn: unknown;
}): JSX.Element {
  const { t } = useReader();
  const undo = useRef<HTMLButtonElement>(null);
  // The button that was pressed is gone with its line: focus goes to the one that brings it back.
  useEffect(() => undo.current?.focus(), [focusOn]);
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {lines.length === 0 ? (
        <p class="quiet">{empty}</p>
      ) : (
        <ul class="sites">
          {lines.map(({ key, shows, label, remove }) => (
            <li key={key}>
              {shows}
              <button type="button" class="button" aria-label={label} onClick={remove}>
                {button}
              </button>
            </li>
          ))}
        </ul>
      )}
      <div class="undo" role="status">
        {removed !== null && (
          <>
            <span>{removed.says}</span>{" "}
            <button type="button" class="button" ref={undo} onClick={removed.undo}>
              {t("options_undo")}
            </button>
          </>
        )}
      </div>
    </section>
  );
}
