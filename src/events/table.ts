import { earliestDay, latestDay } from "../dataset/edtf.ts";
import { createPhraseIndex, type PhraseIndex } from "./phrases.ts";
import type { ClassData, EventData, EventsData, ParticipantRole } from "./data.ts";
import { COMMONEST, CUE_SHARE, DISTINCT_POWER, ENOUGH, SHARE_POWER } from "./weights.ts";

/** An event as the recogniser uses it. */
export interface KnownEvent {
  /** Its number in the table. */
  readonly number: number;
  readonly data: EventData;
  /** Days since 1970; `last` is Infinity while it goes on. */
  readonly first: number;
  readonly last: number;
  /** Some class of it asks who did it to whom. */
  readonly directed: boolean;
  /** The record says who did it, and to whom or where: a record that is silent contradicts nobody. */
  readonly tellsDoers: boolean;
  readonly tellsSufferers: boolean;
  readonly roles: ReadonlyMap<number, readonly ParticipantRole[]>;
  /** How much each participant, place (by entry) and cue (by its number) says: 0 to 1. */
  readonly rarity: ReadonlyMap<number, number>;
  readonly cueRarity: readonly number[];
  /** How much it tells this event from others, by entry and by cue: 1 for its own, a quarter for what two share. */
  readonly distinct: ReadonlyMap<number, number>;
  readonly cueDistinct: readonly number[];
  /** The sides of it: who did it, whom it was done to or with, where. A page with one of each side covers it. */
  readonly sides: readonly (readonly number[])[];
  /** All that the event has for itself: the sum of `distinct`. */
  readonly ownWeight: number;
  /** All that a page can cover. */
  readonly weight: number;
  /** 1 for the place, less for what it lies in. */
  readonly places: ReadonlyMap<number, number>;
}

/**
 * What a phrase of the page may be, for the events that know it. `open`: it takes any ending, or is a class's: then it
 * is none inside a name (the Chargers were not charged).
 */
export type Trigger =
  | { readonly kind: "own"; readonly event: number; readonly open: boolean; readonly isPhrase: boolean }
  | { readonly kind: "class"; readonly of: number; readonly open: boolean };
export interface Cue {
  readonly event: number;
  /** Its number among the event's cues; -1 for a `not` cue. */
  readonly cue: number;
}

/** The recogniser's knowledge, ready for use. */
export interface EventsTable {
  readonly classes: readonly ClassData[];
  readonly events: readonly KnownEvent[];
  readonly triggers: PhraseIndex<Trigger>;
  readonly cues: PhraseIndex<Cue>;
  /** An entry and all it stands for or lies in, itself first. */
  standsFor(entry: number): readonly number[];
  readonly agents: ReadonlySet<number>;
  readonly places: ReadonlySet<number>;
  /** Entries that say something about some event. */
  readonly relevant: ReadonlySet<number>;
  readonly byEntry: ReadonlyMap<number, KnownEvent>;
  /** By class: the events that have it. */
  readonly byClass: readonly (readonly number[])[];
}

/** Makes a table of the stored data. */
export function readEvents(data: EventsData): EventsTable {
  const stands = closure(new Map(data.standsFor));
  const standsFor = (entry: number): readonly number[] => stands.get(entry) ?? [entry];
  const counts = countBy(
    data.events.flatMap(({ participants, places }) => [
      ...new Set([...participants.map(({ entry }) => entry), ...places]),
    ]),
  );
  const rarityOf = (entry: number): number => rarityFrom(counts.get(entry) ?? 1, data.events.length);
  const distinctOf = (count: number | undefined): number => 1 / (count ?? 1) ** DISTINCT_POWER;
  const cueCounts = countBy(data.events.flatMap(({ cues }) => [...new Set(cues)]));
  const triggers = createPhraseIndex<Trigger>();
  const cues = createPhraseIndex<Cue>();
  const byClass: number[][] = data.classes.map(() => []);
  for (const [number, { stems }] of data.classes.entries())
    for (const stem of stems) triggers.add(stem, { kind: "class", of: number, open: true });
  const events = data.events.map((event, number): KnownEvent => {
    for (const trigger of event.triggers)
      triggers.add(trigger, {
        kind: "own",
        event: number,
        open: trigger.endsWith("*"),
        isPhrase: trigger.includes(" "),
      });
    for (const [cue, phrase] of event.cues.entries()) cues.add(phrase, { event: number, cue });
    for (const phrase of event.not) cues.add(phrase, { event: number, cue: -1 });
    for (const each of event.classes) byClass[each]!.push(number);
    const roles = new Map<number, ParticipantRole[]>();
    for (const { entry, role } of event.participants) roles.set(entry, [...(roles.get(entry) ?? []), role]);
    const places = new Map(event.places.map((entry, depth) => [entry, depth === 0 ? 1 : 0.6 ** depth]));
    const rarity = new Map([...roles.keys(), ...places.keys()].map((entry) => [entry, rarityOf(entry)]));
    const cueRarity = event.cues.map((cue) => rarityFrom(cueCounts.get(cue) ?? 1, data.events.length));
    // What a place lies in is covered with it; the place itself counts once.
    const [place] = event.places;
    const covered = new Set([...roles.keys(), ...(place === undefined ? [] : [place])]);
    const weight = Math.min(
      ENOUGH,
      [...covered].reduce((sum, entry) => sum + rarity.get(entry)! ** SHARE_POWER, 0) +
        CUE_SHARE * cueRarity.reduce((sum, each) => sum + each ** SHARE_POWER, 0),
    );
    return {
      number,
      data: event,
      first: earliestDay(event.date),
      last: latestDay(event.date),
      tellsDoers: event.participants.some(({ role }) => role === "by"),
      tellsSufferers: event.participants.some(({ role }) => /^(?:against|target|killed|place)$/.test(role)),
      directed: event.classes.some((each) => data.classes[each]!.directed),
      roles,
      rarity,
      cueRarity,
      distinct: new Map([...rarity.keys()].map((entry) => [entry, distinctOf(counts.get(entry))])),
      cueDistinct: event.cues.map((cue) => distinctOf(cueCounts.get(cue))),
      ownWeight:
        [...rarity.keys()].reduce((sum, entry) => sum + distinctOf(counts.get(entry)), 0) +
        CUE_SHARE * event.cues.reduce((sum, cue) => sum + distinctOf(cueCounts.get(cue)), 0),
      sides: sidesOf(event),
      weight,
      places,
    };
  });
  const named = new Set(events.flatMap(({ roles, places }) => [...roles.keys(), ...places.keys()]));
  const relevant = new Set(named);
  for (const entry of stands.keys())
    if (standsFor(entry).some((each) => named.has(each))) relevant.add(entry);
  for (const { data: event } of events) if (event.entry !== null) relevant.add(event.entry);
  return {
    classes: data.classes,
    events,
    triggers,
    cues,
    standsFor,
    agents: new Set(data.agents),
    places: new Set(data.places),
    relevant,
    byEntry: new Map(
      events.flatMap((event) => (event.data.entry === null ? [] : [[event.data.entry, event]])),
    ),
    byClass,
  };
}

/** Parties by side, sides without anybody left out; a record that tells no roles has none. */
function sidesOf({ participants, places }: EventData): number[][] {
  const of = (...roles: ParticipantRole[]): number[] =>
    participants.filter(({ role }) => roles.includes(role)).map(({ entry }) => entry);
  const doers = of("by");
  const others = of("against", "target", "killed", "with");
  if (doers.length === 0 || others.length === 0)
    return others.length > 0 && doers.length === 0 ? [others] : [];
  const place = [...places, ...of("place")].filter(
    (entry) => !doers.includes(entry) && !others.includes(entry),
  );
  return place.length > 0 ? [doers, others, place] : [doers, others];
}

/** How much something says that `count` of `all` events have: 1 for one event's own, `COMMONEST` for everybody's. */
const rarityFrom = (count: number, all: number): number =>
  Math.max(COMMONEST, Math.log((all + 1) / (count + 0.5)) / Math.log((all + 1) / 1.5));

function countBy<T>(values: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** Everything an entry stands for, step by step. */
function closure(direct: ReadonlyMap<number, readonly number[]>): Map<number, number[]> {
  const all = new Map<number, number[]>();
  for (const entry of direct.keys()) {
    const reached = [entry];
    for (let at = 0; at < reached.length; at++)
      for (const next of direct.get(reached[at]!) ?? []) if (!reached.includes(next)) reached.push(next);
    all.set(entry, reached);
  }
  return all;
}
