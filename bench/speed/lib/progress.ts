const started = performance.now();

/** Says on stderr what is being measured now: the results alone go to stdout. */
export function note(text: string): void {
  console.error(`${((performance.now() - started) / 1000).toFixed(0).padStart(4)} s  ${text}`);
}
