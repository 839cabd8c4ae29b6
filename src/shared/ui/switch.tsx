import type { JSX } from "preact";
import { useId } from "preact/hooks";

/** A labelled on/off switch. */
export function Switch(props: {
  label: string;
  /** A second, quieter line: a host name, an explanation. Isolated, since it may run the other way. */
  detail?: string;
  on: boolean;
  disabled?: boolean;
  onChange: (on: boolean) => void;
}): JSX.Element {
  const id = useId();
  return (
    <div class="switch-row">
      <label class="switch-label" id={`${id}-label`} for={id}>
        {props.label}
        {props.detail !== undefined && (
          <>
            {" "}
            <bdi class="switch-detail">{props.detail}</bdi>
          </>
        )}
      </label>
      <button
        type="button"
        class="switch"
        id={id}
        role="switch"
        aria-checked={props.on}
        aria-labelledby={`${id}-label`}
        disabled={props.disabled ?? false}
        onClick={() => props.onChange(!props.on)}
      >
        <span class="switch-knob" />
      </button>
    </div>
  );
}
