import { earliestDay, latestDay } from "../dataset/edtf.ts";
import { createPhraseIndex, type PhraseIndex } from "./phrases.ts";
import type { ClassData, EventData, EventsData, ParticipantRole } from "./data.ts";
import { COMMONEST, CUES_COUNTED, CUE_SHARE, DISTINCT_POWER, ENOUGH, SHARE_POWER } from "./weights.ts";

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
  /** Who was killed, of a killing; nobody of other events. */
  readonly victims: readonly number[];
  /** The sides of it: who did it, whom it was done to or with, where. A page with one of each side covers it. */
  readonly sides: readonly (readonly number[])[];
  /** All that the event has for itself: the sum of `distinct`. */
  readonly ownWeight: number;
  /** All that a page can cover, and the entries that cover it: the parties, and the place itself. */
  readonly weight: number;
  readonly covered: readonly number[];
  /** 1 for the place, less for what it lies in. */
  readonly places: ReadonlyMap<number, number>;
}

/** What an entry on a page says for an event. */
export interface Support {
  readonly event: number;
  /** Its part of the record, 0 to 1. */
  readonly share: number;
  /** The sides that it stands on, a bit for each. */
  readonly sides: number;
  /** See `KnownEvent.distinct`. */
  readonly distinct: number;
}

/**
 * What a phrase of the page may be, for the events that know it. `open`: it takes any ending, or is a class's: then it
 * is none inside a name (the Chargers were not charged).
 */
export type Trigger =
  | { readonly kind: "own"; readonly event: number; readonly open: boolean; readonly isPhrase: boolean }
  | { readonly kind: "class"; readonly of: number; readonly open: boolean };
export interface Cue {
  readonly kind: "cue";
  readonly event: number;
  /** Its number among the event's cues; -1 for a `not` cue. */
  readonly cue: number;
}

export type Phrase = Trigger | Cue;

/** The recogniser's knowledge, ready for use. */
export interface EventsTable {
  readonly classes: readonly ClassData[];
  readonly events: readonly KnownEvent[];
  /** Triggers and cues. Made when first asked for: most pages speak of no event. */
  readonly phrases: PhraseIndex<Phrase>;
  /** An entry and all it stands for or lies in, itself first. */
  standsFor(entry: number): readonly number[];
  readonly agents: ReadonlySet<number>;
  readonly places: ReadonlySet<number>;
  /** Entries that say something about some event, each with the events' numbers. */
  readonly relevant: ReadonlyMap<number, readonly number[]>;
  /** By entry: what it says, standing on a page, for which events. */
  readonly supports: ReadonlyMap<number, readonly Support[]>;
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
  const byClass: number[][] = data.classes.map(() => []);
  const events = data.events.map((event, number): KnownEvent => {
    for (const each of event.classes) byClass[each]!.push(number);
    const roles = new Map<number, ParticipantRole[]>();
    for (const { entry, role } of event.participants) roles.set(entry, [...(roles.get(entry) ?? []), role]);
    const places = new Map(event.places.map((entry, depth) => [entry, depth === 0 ? 1 : 0.6 ** depth]));
    const rarity = new Map([...roles.keys(), ...places.keys()].map((entry) => [entry, rarityOf(entry)]));
    const cueRarity = event.cues.map((cue) => rarityFrom(cueCounts.get(cue) ?? 1, data.events.length));
    // What a place lies in is covered with it; the place itself counts once.
    const [place] = event.places;
    const covered = [...new Set([...roles.keys(), ...(place === undefined ? [] : [place])])];
    const weight = Math.min(
      ENOUGH,
      covered.reduce((sum, entry) => sum + rarity.get(entry)! ** SHARE_POWER, 0) +
        CUE_SHARE * mostOf(cueRarity.map((each) => each ** SHARE_POWER)),
    );
    return {
      number,
      data: event,
      first: earliestDay(event.date),
      last: latestDay(event.date),
      tellsDoers: event.participants.some(({ role }) => role === "by" || role === "with"),
      tellsSufferers: event.participants.some(({ role }) => /^(?:against|target|killed|place)$/.test(role)),
      directed: event.classes.some((each) => data.classes[each]!.directed),
      roles,
      rarity,
      cueRarity,
      distinct: new Map([...rarity.keys()].map((entry) => [entry, distinctOf(counts.get(entry))])),
      cueDistinct: event.cues.map((cue) => distinctOf(cueCounts.get(cue))),
      ownWeight:
        [...rarity.keys()].reduce((sum, entry) => sum + distinctOf(counts.get(entry)), 0) +
        CUE_SHARE * mostOf(event.cues.map((cue) => distinctOf(cueCounts.get(cue)))),
      victims: data.classes[event.classes[0]!]?.id === "killing" ? victimsOf(event) : [],
      sides: sidesOf(event),
      weight,
      covered,
      places,
    };
  });
  const relevant = new Map<number, number[]>();
  const isAbout = (entry: number, event: number): void => {
    const known = relevant.get(entry);
    if (known === undefined) relevant.set(entry, [event]);
    else if (!known.includes(event)) known.push(event);
  };
  for (const { number, roles, places, data: event } of events) {
    for (const entry of [...roles.keys(), ...places.keys()]) isAbout(entry, number);
    if (event.entry !== null) isAbout(event.entry, number);
  }
  const direct = new Map(relevant);
  for (const [entry, all] of stands)
    for (const other of all) for (const event of direct.get(other) ?? []) isAbout(entry, event);
  let phrases: PhraseIndex<Phrase> | null = null;
  return {
    classes: data.classes,
    events,
    get phrases() {
      return (phrases ??= phrasesOf(data));
    },
    standsFor,
    agents: new Set(data.agents),
    places: new Set(data.places),
    relevant,
    supports: supportsOf(events),
    byEntry: new Map(
      events.flatMap((event) => (event.data.entry === null ? [] : [[event.data.entry, event]])),
    ),
    byClass,
  };
}

function phrasesOf({ classes, events }: EventsData): PhraseIndex<Phrase> {
  const phrases = createPhraseIndex<Phrase>();
  for (const [number, { stems }] of classes.entries())
    for (const stem of stems) phrases.add(stem, { kind: "class", of: number, open: true });
  for (const [event, { triggers, cues, not }] of events.entries()) {
    for (const trigger of triggers)
      phrases.add(trigger, {
        kind: "own",
        event,
        open: trigger.endsWith("*"),
        isPhrase: trigger.includes(" "),
      });
    for (const [cue, phrase] of cues.entries()) phrases.add(phrase, { kind: "cue", event, cue });
    for (const phrase of not) phrases.add(phrase, { kind: "cue", event, cue: -1 });
  }
  return phrases;
}

function supportsOf(events: readonly KnownEvent[]): Map<number, Support[]> {
  const supports = new Map<number, Support[]>();
  for (const { number, covered, weight, rarity, distinct, sides } of events)
    for (const [entry, worth] of distinct) {
      const isCovered = weight > 0 && covered.includes(entry);
      const support: Support = {
        event: number,
        share: isCovered ? rarity.get(entry)! ** SHARE_POWER / weight : 0,
        sides: sides.reduce((bits, side, n) => (side.includes(entry) ? bits | (1 << n) : bits), 0),
        distinct: worth,
      };
      const known = supports.get(entry);
      if (known) known.push(support);
      else supports.set(entry, [support]);
    }
  return supports;
}

const victimsOf = ({ participants }: EventData): number[] =>
  participants.filter(({ role }) => role === "killed").map(({ entry }) => entry);

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

/** The sum of the `CUES_COUNTED` largest: a record that knows a thing by many words is not harder to cover for it. */
const mostOf = (worths: readonly number[]): number =>
  worths
    .toSorted((one, other) => other - one)
    .slice(0, CUES_COUNTED)
    .reduce((sum, each) => sum + each, 0);

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
