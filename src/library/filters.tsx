import type { JSX } from "preact";
import { useReader } from "../shared/ui/localised.tsx";

/** One way to narrow a list. */
export interface Choice {
  /** What the address says; null: everything. */
  readonly value: string | null;
  readonly label: string;
  readonly count?: number;
  readonly hash: string;
}

/** Links that narrow a list; each is an address of its own, so back takes a step back. Nothing for a single choice. */
export function Filters(props: {
  label: string;
  choices: readonly Choice[];
  chosen: string | null;
  /** Letters stand close together. */
  letters?: boolean;
}): JSX.Element | null {
  const { t } = useReader();
  if (props.choices.length < 3) return null;
  return (
    <nav class={props.letters ? "filters letters" : "filters"} aria-label={props.label}>
      <ul>
        {props.choices.map(({ value, label, count, hash }) => (
          <li key={value ?? ""}>
            <a href={hash} aria-current={value === props.chosen ? "true" : undefined}>
              {label}
              {count !== undefined && (
                <span class="filter-count"> {t("library_number", { number: count })}</span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
