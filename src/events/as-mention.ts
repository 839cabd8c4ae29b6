import type { Mention } from "../mentions/mention.ts";
import type { EventMention } from "./event-mention.ts";

/**
 * An event mention as a mention like others: what may be meant, likeliest first, and why. One that the sentence tells
 * is marked; "the attack" behind it answers to the pointer only.
 */
export const asMention = ({ event, start, end, strength, cues, rivals }: EventMention): Mention => ({
  entries: [event, ...rivals.map((rival) => rival.event)],
  start,
  end,
  strength: strength === "anchored" ? "marked" : "quiet",
  reasons: [
    { rule: "event", cues },
    ...rivals.map((rival) => ({ rule: "event" as const, cues: rival.cues })),
  ],
});

/** Whether a mention is an event's that is not called by its name. */
export const isEventMention = ({ reasons: [{ rule }] }: Mention): boolean => rule === "event";

/**
 * A text's names and event mentions together, in order of `start`, longest first. An event mention that a name of the
 * same event reaches into says nothing new and is left out.
 */
export function withEvents(names: readonly Mention[], events: readonly Mention[]): readonly Mention[] {
  const others = events.filter(
    ({ entries: [event], start, end }) =>
      !names.some((name) => name.entries.includes(event) && name.start < end && start < name.end),
  );
  if (others.length === 0) return names;
  return [...names, ...others].sort((one, other) => one.start - other.start || other.end - one.end);
}
