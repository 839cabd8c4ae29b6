import type { FlowReading } from "./flow.ts";
import { type EventsTable, type KnownEvent } from "./table.ts";
import {
  ENOUGH,
  OWN_ALONE,
  SIDES_SHARE,
  CUE_SHARE,
  SHARE_POWER,
  GATE,
  GATE_ALONE,
  RECENT_DAYS,
} from "./weights.ts";

/** What a page as a whole says. */
export interface PageEvidence {
  /** Events that the page may speak of: not older than the page allows, and covered enough. */
  readonly candidates: readonly KnownEvent[];
  /** By event number: the share of the record that the page covers, 0 to 1. */
  readonly share: readonly number[];
  /**
   * By event number: what the page says of this event and of few others, 1 for the one it says most of. A page is
   * mostly about one of twins.
   */
  readonly lead: readonly number[];
  /** By event number: days between the event's end and the page; null when unknown or more than `RECENT_DAYS`. */
  readonly recent: readonly (number | null)[];
  /** By event number: cues of it on the page. */
  readonly cues: readonly ReadonlySet<number>[];
}

/** A stub is a candidate on a page this many days behind it, cue or no cue. */
const STUB_NEWS_DAYS = 14;

/** Less than this makes nobody the page's leading event: half of a party of its own. */
const LEAST_SAID = 0.5;

/** Gathers what a page's sentences with evidence say of each event; yields after each the characters gone through. */
export function* pageEvidence(
  { table, day, competition }: { table: EventsTable; day: number | null; competition: boolean },
  flows: readonly FlowReading[],
): Generator<number, PageEvidence> {
  const entries = new Set<number>();
  const cues: Set<number>[] = table.events.map(() => new Set());
  const dated = new Set<number>();
  for (const flow of flows) {
    if (!flow.hasEvidence) continue;
    for (let n = 0, end = 0; end < flow.evidenceEnd; n++) {
      const sentence = flow.sentence(n)!;
      yield sentence.span.end - end;
      ({ end } = sentence.span);
      if (!sentence.hasEvidence) continue;
      for (const { means } of sentence.parties) for (const entry of means) entries.add(entry);
      for (const { value } of sentence.read().cues) if (value.cue >= 0) cues[value.event]!.add(value.cue);
    }
  }
  const recent = table.events.map((event) => {
    if (day === null || event.data.date === "") return null;
    const days = day - Math.min(event.last, day);
    return event.first <= day && days <= RECENT_DAYS && event.last - event.first < 60 ? days : null;
  });
  const share = table.events.map((event) => {
    if (event.data.entry !== null && entries.has(event.data.entry)) return 1;
    const counted = new Set([...event.roles.keys(), ...event.data.places.slice(0, 1)]);
    let sum = 0;
    for (const entry of counted) if (entries.has(entry)) sum += event.rarity.get(entry)! ** SHARE_POWER;
    for (const cue of cues[event.number]!) sum += CUE_SHARE * event.cueRarity[cue]! ** SHARE_POWER;
    const sides = event.sides.filter((side) => side.some((entry) => entries.has(entry))).length;
    const whole = event.sides.length === 0 ? 0 : (SIDES_SHARE * sides) / event.sides.length;
    return event.weight === 0 ? 0 : Math.max(whole, Math.min(1, sum / event.weight));
  });
  const said = table.events.map((event) => {
    let sum = 0;
    for (const [entry, worth] of event.distinct) if (entries.has(entry)) sum += worth;
    for (const cue of cues[event.number]!) sum += CUE_SHARE * event.cueDistinct[cue]!;
    return sum;
  });
  const most = Math.max(LEAST_SAID, ...said);
  const lead = said.map((each) => each / most);
  const gate = competition ? GATE : GATE_ALONE;
  const candidates = table.events.filter((event) => {
    // Nobody can report what has not happened; the page may be stamped a day early.
    if (day !== null && event.first > day + 1) return false;
    if (share[event.number]! < gate) return false;
    // Alone, twins are told apart by what each has for itself.
    if (!competition && said[event.number]! < OWN_ALONE * Math.min(ENOUGH, event.ownWeight)) return false;
    if (event.data.entry !== null) return true;
    const days = recent[event.number];
    return (
      cues[event.number]!.size > 0 ||
      (typeof days === "number" && days <= STUB_NEWS_DAYS) ||
      dated.has(event.number)
    );
  });
  return { candidates, share, lead, recent, cues };
}
