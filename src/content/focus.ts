/** Keeps Tab inside: from the last button to the first, and back. */
export function goRound(event: KeyboardEvent, container: HTMLElement, focused: Element | null): void {
  if (event.key !== "Tab") return;
  const buttons = container.querySelectorAll("button");
  const [first, last] = [buttons[0], buttons[buttons.length - 1]];
  const isAtEnd = event.shiftKey
    ? focused === first || focused === container.firstElementChild
    : focused === last;
  if (!isAtEnd) return;
  event.preventDefault();
  (event.shiftKey ? last : first)?.focus();
}
