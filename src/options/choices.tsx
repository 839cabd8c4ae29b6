import type { JSX } from "preact";
import { useId } from "preact/hooks";

/** One of several, as radio buttons under a legend. */
export function Choices<T extends string>(props: {
  legend: string;
  hint?: string;
  value: T;
  options: readonly { readonly value: T; readonly label: string; readonly detail?: JSX.Element | string }[];
  onChange: (value: T) => void;
}): JSX.Element {
  const id = useId();
  return (
    <fieldset class="choices" aria-describedby={props.hint === undefined ? undefined : `${id}-hint`}>
      <legend>{props.legend}</legend>
      {props.hint !== undefined && (
        <p class="quiet" id={`${id}-hint`}>
          {props.hint}
        </p>
      )}
      {props.options.map(({ value, label, detail }) => (
        <label key={value} class="choice">
          <input
            type="radio"
            name={id}
            value={value}
            checked={value === props.value}
            onChange={() => props.onChange(value)}
          />
          <span>
            {/* The space is no matter of looks: without it Arabic letters join, and a voice reads one word. */}
            {label} {detail !== undefined && <span class="choice-detail">{detail}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
