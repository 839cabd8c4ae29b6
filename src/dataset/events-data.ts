import type { ClassData, EventData, EventsData } from "../events/data.ts";
import { foldPhrase } from "../events/phrases.ts";
import type { ActorRecord, EntryRecord, EventRecord, EventSource, TriggerClassSource } from "./schema.ts";

/** The ids of the classes that an event's words come from: its own list, or those for its type. */
export const classIdsOf = (
  event: Pick<EventSource, "classes" | "type">,
  classes: readonly TriggerClassSource[],
): readonly string[] =>
  event.classes ?? classes.filter((each) => each.for?.includes(event.type)).map(({ id }) => id);

const AGENTS = new Set(["person", "organisation", "media", "state"]);
const PLACES = new Set(["state", "place"]);

/** What the recogniser of events needs of a dataset: a few kilobytes of plain data. */
export function eventsDataOf(
  entries: readonly EntryRecord[],
  triggers: readonly TriggerClassSource[],
): EventsData {
  const actors = entries.filter((entry): entry is ActorRecord => entry.kind === "actor");
  const events = entries.filter((entry): entry is EventRecord => entry.kind === "event");
  const numbers = new Map(actors.map(({ id, entry }) => [id, entry]));
  const numbersOf = (ids: readonly (string | undefined)[]): number[] =>
    ids.flatMap((id) => (id !== undefined && numbers.has(id) ? [numbers.get(id)!] : []));
  const placeOf = new Map(actors.map(({ id, place }) => [id, place]));
  /** A place and all it lies in. */
  const chain = (place: string | undefined): number[] => {
    const ids: string[] = [];
    for (let at = place; at !== undefined && !ids.includes(at); at = placeOf.get(at)) ids.push(at);
    return numbersOf(ids);
  };
  const all: (Omit<EventData, "siblings"> & { twins: readonly string[] })[] = events.flatMap((event) => {
    const classes = classIdsOf(event, triggers).map((id) => triggers.findIndex((each) => each.id === id));
    const participants = event.participants.flatMap(({ actor, role }) =>
      numbersOf([actor]).map((entry) => ({ entry, role })),
    );
    const stubs = event.stubs ?? [];
    const common = { classes, participants, not: [] };
    return [
      {
        ...common,
        id: event.id,
        entry: event.entry,
        title: event.title,
        triggers: Object.values(event.triggers ?? {})
          .flat()
          .map(foldPhrase),
        cues: (event.cues ?? []).map(foldPhrase),
        not: (event.not ?? []).map(foldPhrase),
        places: chain(event.place),
        date: event.date,
        ...(event.planned === true && { planned: true }),
        twins: [...(event.siblings ?? []), ...stubs.map(({ id }) => id)],
      },
      ...stubs.map((stub) => ({
        ...common,
        id: stub.id,
        entry: null,
        title: stub.title,
        triggers: Object.values(event.triggers ?? {})
          .flat()
          .map(foldPhrase),
        cues: stub.cues.map(foldPhrase),
        places: chain(stub.place ?? event.place),
        date: stub.date,
        twins: [event.id],
      })),
    ];
  });
  const index = new Map(all.map(({ id }, n) => [id, n]));
  return {
    classes: triggers.map(({ id, title, directed, stems }): ClassData => ({
      id,
      title,
      directed: directed === true,
      stems: Object.values(stems).flat().map(foldPhrase),
    })),
    events: all.map(({ twins, ...event }) => ({
      ...event,
      siblings: twins.flatMap((id) => (index.has(id) ? [index.get(id)!] : [])),
    })),
    standsFor: actors.flatMap(({ entry, place, standsFor }): [number, number[]][] => {
      const others = numbersOf([...(standsFor ?? []), place]);
      return others.length > 0 ? [[entry, others]] : [];
    }),
    agents: actors.filter(({ type }) => AGENTS.has(type)).map(({ entry }) => entry),
    places: actors.filter(({ type }) => PLACES.has(type)).map(({ entry }) => entry),
  };
}
