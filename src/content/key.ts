let made: string | undefined;

/**
 * The registry key of our highlight. Random, and another one on every page: pages can list `CSS.highlights`, and
 * a key that stayed the same would be a mark by which they know a reader again. Not `randomUUID`, which pages
 * without encryption do not have.
 */
export function highlightKey(): string {
  made ??= `h${crypto.getRandomValues(new Uint8Array(8)).toHex()}`;
  return made;
}

/** The registry key of the marks of events, beside that of names. */
export const eventsKey = (key: string): string => `e${key}`;

/** Whether a text has the form of a key of ours, made by this script or an earlier one. */
export const isKey = (text: string): boolean => /^h[0-9a-f]{16}$/.test(text);
