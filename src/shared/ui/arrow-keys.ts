const STOPS = "a[href], button:not([disabled])";

/**
 * Lets the up and down arrows, Home and End walk through a list's links and buttons, besides Tab. For a list's
 * `onKeyDown`.
 */
export function walkByArrows(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>(STOPS)];
  const at = stops.indexOf(event.currentTarget.ownerDocument.activeElement as HTMLElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: stops.length - 1 }[event.key];
  const stop = to === undefined || at < 0 ? undefined : stops[to];
  if (!stop) return;
  event.preventDefault();
  stop.focus();
}
