import type { ComponentChildren, JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { useReader } from "../shared/ui/localised.tsx";

/** One line of a list that things can be taken off. */
export interface Line {
  /** What tells it from the others. */
  readonly key: string;
  readonly shows: ComponentChildren;
  /** What the button that takes it off is called, for who hears it alone. */
  readonly label: string;
  /** Says that it was taken off. */
  readonly removed: string;
}

/** A list of what the reader chose elsewhere. Taking a line off can be undone until the next. */
export function RemovableList<T>({
  id,
  title,
  empty,
  button,
  items,
  line,
  change,
}: {
  readonly id: string;
  readonly title: string;
  /** Said in place of a list that has no line. */
  readonly empty: string;
  readonly button: string;
  readonly items: readonly T[];
  readonly line: (item: T) => Line;
  /** Puts one on the list, or takes it off. */
  readonly change: (item: T, add: boolean) => void;
}): JSX.Element {
  const { t } = useReader();
  const [removed, setRemoved] = useState<T | null>(null);
  const [restored, setRestored] = useState<string | null>(null);
  const undo = useRef<HTMLButtonElement>(null);
  const own = useRef<HTMLButtonElement>(null);
  const lines = items.map((item) => ({ item, ...line(item) }));
  const has = (key: string | null): boolean => lines.some((one) => one.key === key);
  const last = removed === null ? null : line(removed);
  // The list changes a moment after the button was pressed, when the settings do.
  const gone = last !== null && !has(last.key) ? last : null;
  // A button that was pressed goes with what it did: focus goes to the one that takes that back.
  useEffect(() => (gone ? undo : own).current?.focus(), [gone?.key, has(restored)]);
  const remove = (item: T): void => {
    change(item, false);
    setRemoved(() => item);
    setRestored(null);
  };
  const restore = (): void => {
    change(removed!, true);
    setRemoved(null);
    setRestored(last!.key);
  };
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {lines.length === 0 ? (
        <p class="quiet">{empty}</p>
      ) : (
        <ul class="sites">
          {lines.map(({ item, key, shows, label }) => (
            <li key={key}>
              {shows}
              <button
                type="button"
                class="button"
                aria-label={label}
                ref={key === restored ? own : null}
                onClick={() => remove(item)}
              >
                {button}
              </button>
            </li>
          ))}
        </ul>
      )}
      <div class="undo" role="status">
        {gone !== null && (
          <>
            <span>{gone.removed}</span>{" "}
            <button type="button" class="button" ref={undo} onClick={restore}>
              {t("options_undo")}
            </button>
          </>
        )}
      </div>
    </section>
  );
}
