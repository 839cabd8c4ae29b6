import type { EventData, EventsData } from "../events/data.ts";
import { earliestDay, latestDay } from "./edtf.ts";

/** Two events that the recogniser cannot tell apart, or by one thing only, and why. */
export interface LikePair {
  readonly one: string;
  readonly other: string;
  /** `never`: nothing tells them apart; `by date`, `by words`: only a date, only words of the record beside the trigger. */
  readonly apart: "never" | "by date" | "by words";
  /** A plain sentence. */
  readonly why: string;
}

/**
 * Pairs of events, stubs too, whose triggers may mean either and where one has no party and no place that the other
 * lacks. Left out are pairs that both a date and words tell apart.
 */
export function likePairs({ events }: EventsData): LikePair[] {
  const pairs: LikePair[] = [];
  for (const [n, one] of events.entries())
    for (const other of events.slice(n + 1)) {
      if (!mayMeanEither(one, other)) continue;
      const bare = [one, other].filter((each) => !hasOwnEntry(each, each === one ? other : one));
      if (bare.length === 0) continue;
      const words = [...ownWords(one, other), ...ownWords(other, one)];
      const meets =
        earliestDay(one.date) <= latestDay(other.date) && earliestDay(other.date) <= latestDay(one.date);
      if (!meets && words.length > 0) continue;
      const apart = !meets ? "by date" : words.length > 0 ? "by words" : "never";
      const who =
        bare.length === 2
          ? "They have the same parties and places"
          : `All parties and places of ${bare[0]!.id} are the other's too`;
      const dates = `(${one.date}, ${other.date})`;
      const rest = {
        never: `their dates meet ${dates}, and neither has words of its own`,
        "by date": `neither has words of its own, so only a date tells them apart ${dates}`,
        "by words": `and their dates meet ${dates}, so only words tell them apart: ${words.slice(0, SHOWN).join(", ")}`,
      }[apart];
      pairs.push({ one: one.id, other: other.id, apart, why: `${who}, ${rest}.` });
    }
  return pairs;
}

/** Words shown of those that tell two events apart. */
const SHOWN = 4;

/** Whether a trigger of one may be a trigger of the other: a class or a phrase that both have. */
const mayMeanEither = (one: EventData, other: EventData): boolean =>
  one.classes.some((each) => other.classes.includes(each)) ||
  one.triggers.some((each) => other.triggers.includes(each));

/** Whether an event has a party or place that another lacks. */
function hasOwnEntry(event: EventData, other: EventData): boolean {
  const known = new Set([...other.participants.map(({ entry }) => entry), ...other.places]);
  return [...event.participants.map(({ entry }) => entry), ...event.places].some(
    (entry) => !known.has(entry),
  );
}

/** An event's cues and own triggers that another lacks. */
const ownWords = (event: EventData, other: EventData): string[] => [
  ...event.cues.filter((cue) => !other.cues.includes(cue)),
  ...event.triggers.filter((trigger) => !other.triggers.includes(trigger)),
];
