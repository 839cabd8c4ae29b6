/**
 * `storage.local` keys of the names table. `ACTIVE_KEY` holds an `ActiveTable`; the table itself stands,
 * base64, under `tableKey(generation)`, and what the recogniser of events needs, as JSON text, under
 * `eventsKey(generation)` (nothing there in packs without known events). Written in that order on install: these two,
 * then the store's `meta`, then `ACTIVE_KEY`, then the old ones are deleted.
 */
export const ACTIVE_KEY = "active";

export interface ActiveTable {
  readonly generation: string;
}

/**
 * `storage.local` key under which the background writes what the muted entries' numbers are in the active generation,
 * each time one of the two changes: a page knows entries by number only.
 */
export const MUTES_KEY = "mutes";

export interface ActiveMutes {
  readonly generation: string;
  /** Entry number, and the host on which it is not marked (null: everywhere). */
  readonly entries: readonly (readonly [entry: number, host: string | null])[];
}

/** `storage.session` key under which an `Install` stands while a pack is written. */
export const INSTALL_KEY = "install";

/** How far the last install has come, in records. */
export interface Install {
  readonly written: number;
  readonly total: number;
}

export const tableKey = (generation: string): string => `table:${generation}`;
export const eventsKey = (generation: string): string => `events:${generation}`;
