import type { ComponentChildren, JSX } from "preact";

/** What a page shows when it has nothing else to show: why, and what can be done about it. */
export function Message(props: {
  title: string;
  text?: string;
  /** Something went wrong: assistive technology speaks it at once. */
  alarm?: boolean;
  children?: ComponentChildren;
}): JSX.Element {
  return (
    <div class="message" role={props.alarm ? "alert" : "status"}>
      <p class="message-title">{props.title}</p>
      {props.text !== undefined && <p class="message-text">{props.text}</p>}
      {props.children && <div class="message-actions">{props.children}</div>}
    </div>
  );
}

/** Grey lines in the shape of what is coming. Decoration: the words stand in a status beside it. */
export function Skeleton(props: { lines: number; label: string }): JSX.Element {
  return (
    <div class="skeleton" role="status">
      <span class="unseen">{props.label}</span>
      {Array.from({ length: props.lines }, (_, line) => (
        <span class="skeleton-line" key={line} aria-hidden="true" />
      ))}
    </div>
  );
}
