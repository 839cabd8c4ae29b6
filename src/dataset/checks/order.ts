import type { EventSource } from "../schema.ts";
import { certainlyStartsBefore, parseEdtf } from "../edtf.ts";
import { problemAt, type DatasetFiles, type Located, type Problem } from "../source.ts";

const earlierOf = (event: EventSource): { field: "after" | "causedBy"; n: number; id: string }[] =>
  (["after", "causedBy"] as const).flatMap((field) =>
    (event[field] ?? []).map((id, n) => ({ field, n, id })),
  );

/** Refuses an event that began before its cause, or before an event it is said to have followed. */
export function eventsBeforeTheirCause(source: DatasetFiles): Problem[] {
  const events = new Map(source.events.map((record) => [record.value.id, record.value]));
  const problems: Problem[] = [];
  for (const record of source.events) {
    const event = record.value;
    for (const { field, n, id } of earlierOf(event)) {
      const cause = events.get(id);
      if (!cause || !parseEdtf(event.date) || !parseEdtf(cause.date)) continue;
      if (!certainlyStartsBefore(event.date, cause.date)) continue;
      const role = field === "causedBy" ? "its cause" : "an event it followed";
      problems.push(
        problemAt(
          record,
          [field, n],
          `The event (${event.date}) stands before ${role}, "${id}" (${cause.date}).`,
        ),
      );
    }
  }
  return problems;
}

/** Refuses events that, link by link, come after themselves. */
export function eventsAfterThemselves(source: DatasetFiles): Problem[] {
  const events = new Map<string, Located<EventSource>>(
    source.events.map((record) => [record.value.id, record]),
  );
  const state = new Map<string, "open" | "done">();
  const problems: Problem[] = [];
  const visit = (record: Located<EventSource>): void => {
    state.set(record.value.id, "open");
    for (const { field, n, id } of earlierOf(record.value)) {
      const earlier = events.get(id);
      if (!earlier) continue;
      if (state.get(id) === "open")
        problems.push(problemAt(record, [field, n], `By way of "${id}" the event comes before itself.`));
      else if (!state.has(id)) visit(earlier);
    }
    state.set(record.value.id, "done");
  };
  for (const record of source.events) if (!state.has(record.value.id)) visit(record);
  return problems;
}
