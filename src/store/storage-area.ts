/** As much of `browser.storage.local` as the store needs. */
export interface StorageArea {
  get(keys: string | string[] | null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string | string[]): Promise<void>;
  /** In both browsers' oldest supported versions, but not in the polyfill's types. */
  getKeys?(): Promise<string[]>;
}

/** The keys that stand in an area, without reading what is under them where the browser can do that. */
export const keysIn = async (area: StorageArea): Promise<string[]> =>
  area.getKeys ? area.getKeys() : Object.keys(await area.get(null));
