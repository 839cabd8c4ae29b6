import type { JSX } from "preact";

/** What an entry is, as far as signs and colours go: an actor's type, or `event` for events of every type. */
export const kindOf = (entry: { readonly kind: string; readonly type: string }): string =>
  entry.kind === "event" ? "event" : entry.type;

/**
 * A sign for each kind, 20 units wide, told apart by outline alone: head and shoulders, a house with columns, a
 * newspaper, a flag, a pin, a missile, crossing orbits, a moment on a line of time.
 */
const SIGNS: Readonly<Record<string, string>> = {
  person: "M10 3.2a3.3 3.3 0 1 0 0 6.6a3.3 3.3 0 0 0 0-6.6ZM3.8 17c.4-3.4 2.9-5 6.2-5s5.8 1.6 6.2 5Z",
  organisation: "M3 7.8L10 3.5l7 4.3ZM5.2 8v6.5M10 8v6.5M14.8 8v6.5M3 16.8h14M4 14.5h12",
  media: "M3.5 4h9.8v12.5H5.5a2 2 0 0 1-2-2ZM13.3 8h3.2v6.5a2 2 0 0 1-3.2 1.6M6.2 7.4h4.4M6.2 10.4h4.4M6.2 13.4h4.4", // prettier-ignore
  state: "M5 17.8V2.8M5 3.6h11l-2.4 3.7L16 11H5",
  place: "M10 17.6S4.4 12.2 4.4 8.1a5.6 5.6 0 0 1 11.2 0c0 4.1-5.6 9.5-5.6 9.5ZM10 6.3a1.9 1.9 0 1 0 0 3.8a1.9 1.9 0 0 0 0-3.8Z", // prettier-ignore
  weapon: "M17 3c.4 3.3-.6 6.2-3 8.6L10.9 14.7L5.3 9.1L8.4 6C10.8 3.6 13.7 2.6 17 3ZM5.3 9.1L2.9 10.2M10.9 14.7L9.8 17.1M6 14L3 17", // prettier-ignore
  programme: "M4.6 15.4A7.6 3 -45 1 1 15.4 4.6A7.6 3 -45 1 1 4.6 15.4ZM4.6 4.6A7.6 3 45 1 1 15.4 15.4A7.6 3 45 1 1 4.6 4.6ZM10 10v.01", // prettier-ignore
  event: "M10 5.2L14.8 10L10 14.8L5.2 10ZM1.5 10h3.7M14.8 10h3.7",
};

/** The kinds that have a sign. */
export const KINDS: readonly string[] = Object.keys(SIGNS);

/** The sign of a kind, in the kind's accent where a `data-kind` stands round it; a word has to stand beside it. */
export const KindIcon = ({ kind }: { kind: string }): JSX.Element => (
  <svg class="icon kind" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
    <path d={SIGNS[kind] ?? SIGNS["event"]!} />
  </svg>
);
