import type { EventsData } from "./data.ts";
import { readEvents, type EventsTable } from "./table.ts";

/**
 * The recogniser's table from what stands in `storage.local` under `eventsKey(generation)`: JSON text. Null when
 * nothing stands there (a pack without known events) or it is damaged; the store's next start mends that.
 */
export function eventsTableOf(stored: unknown): EventsTable | null {
  if (typeof stored !== "string") return null;
  try {
    return readEvents(JSON.parse(stored) as EventsData);
  } catch {
    return null;
  }
}
