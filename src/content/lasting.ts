/**
 * Adds listeners to window and document that outlast `document.open()`, which erases every one there is. `add` is
 * called now, and again whenever the document got another root element; it has to add the same functions each
 * time, since those that are still there then count once.
 */
export function lasting(add: () => void, signal: AbortSignal): void {
  const observer = new MutationObserver(add);
  observer.observe(document, { childList: true });
  signal.addEventListener("abort", () => observer.disconnect());
  add();
}
