import { compareEdtf } from "../dataset/edtf.ts";
import type { EntryRecord, EventRecord } from "../dataset/schema.ts";
import { timelineOf, type Dataset } from "./dataset.ts";

/** How an event hangs together with the one whose page it stands on; null: it merely lies near it. */
export type How = "cause" | "effect" | null;

export interface Moment {
  readonly event: EventRecord;
  readonly how: How;
  /** It is the one whose page this is. */
  readonly here: boolean;
}

/**
 * An entry's events in order of time. For an event: what it followed, itself, what followed, with what a source
 * names as its reason, and those that name it as theirs.
 */
export function momentsOf(dataset: Dataset, entry: EntryRecord): Moment[] {
  if (entry.kind === "actor")
    return timelineOf(dataset, entry).map((event) => ({ event, how: null, here: false }));
  const around = new Set(timelineOf(dataset, entry));
  for (const id of [...(entry.after ?? []), ...(entry.before ?? []), ...(entry.causedBy ?? [])]) {
    const other = dataset.entry(id);
    if (other?.kind === "event") around.add(other);
  }
  for (const other of dataset.events) if (other.causedBy?.includes(entry.id)) around.add(other);
  around.delete(entry);
  const how = (other: EventRecord): How =>
    entry.causedBy?.includes(other.id) ? "cause" : other.causedBy?.includes(entry.id) ? "effect" : null;
  const moments = [...around].map((event) => ({ event, how: how(event), here: false }));
  return inTime([...moments, { event: entry, how: null, here: true }], entry);
}

/** By date; of those that began on the same day what the editors say came before it stands before it. */
function inTime(moments: Moment[], entry: EventRecord): Moment[] {
  const side = ({ event, here }: Moment): number =>
    here ? 0 : entry.before?.includes(event.id) ? 1 : entry.after?.includes(event.id) || entry.causedBy?.includes(event.id) ? -1 : 0; // prettier-ignore
  return moments.sort((a, b) => compareEdtf(a.event.date, b.event.date) || side(a) - side(b));
}

/** The events right before and after one in the order of the whole dataset; null at its ends. */
export function neighboursOf(
  dataset: Dataset,
  event: EventRecord,
): { earlier: EventRecord | null; later: EventRecord | null } {
  const at = dataset.events.indexOf(event);
  if (at < 0) return { earlier: null, later: null };
  return { earlier: dataset.events[at - 1] ?? null, later: dataset.events[at + 1] ?? null };
}
