import type { JSX, RefObject } from "preact";
import { SearchIcon } from "../shared/ui/icons.tsx";
import { useReader } from "../shared/ui/localised.tsx";

/** The field over the list: the arrow down leads into the list, Enter takes its first row, Escape empties the field. */
export function SearchField(props: {
  field: RefObject<HTMLInputElement | null>;
  typed: string;
  onType: (typed: string) => void;
  onEnter: () => void;
  onDown: () => void;
}): JSX.Element {
  const { t } = useReader();
  const press = (event: KeyboardEvent): void => {
    // A method that composes letters (Chinese, Japanese …) has these keys for itself.
    if (event.isComposing) return;
    if (event.key === "ArrowDown") props.onDown();
    else if (event.key === "Enter") props.onEnter();
    // Otherwise it closes the popup, as anywhere.
    else if (event.key === "Escape" && props.typed !== "") props.onType("");
    else return;
    event.preventDefault();
  };
  return (
    <search class="search">
      <SearchIcon />
      <input
        ref={props.field}
        type="search"
        value={props.typed}
        placeholder={t("popup_search")}
        aria-label={t("popup_search")}
        autocomplete="off"
        spellcheck={false}
        dir="auto"
        onInput={(event) => props.onType(event.currentTarget.value)}
        onKeyDown={press}
      />
    </search>
  );
}
