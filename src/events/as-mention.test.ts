import { describe, expect, it } from "vitest";
import type { Mention } from "../mentions/mention.ts";
import { asMention, isEventMention, withEvents } from "./as-mention.ts";
import type { EventMention } from "./event-mention.ts";

const cues = [{ kind: "trigger", text: "attack", of: 0 }] as const;
const event = (start: number, end: number, more: Partial<EventMention> = {}): EventMention => ({
  event: 9,
  start,
  end,
  strength: "anchored",
  cues,
  rivals: [],
  ...more,
});
const name = (entry: number, start: number, end: number): Mention => ({
  entries: [entry],
  start,
  end,
  strength: "marked",
  reasons: [{ rule: "name", name: 0 }],
});

describe("asMention", () => {
  it("marks what the sentence tells, with a reason for each that may be meant", () => {
    const rivals = [{ event: 4, cues: [{ kind: "word", text: "drones" }] }] as const;
    expect(asMention(event(3, 9, { rivals }))).toEqual({
      entries: [9, 4],
      start: 3,
      end: 9,
      strength: "marked",
      reasons: [
        { rule: "event", cues },
        { rule: "event", cues: rivals[0].cues },
      ],
    });
    expect(asMention(event(3, 9, { strength: "anaphoric" })).strength).toBe("quiet");
  });
});

describe("withEvents", () => {
  it("keeps both in order, the outer one first", () => {
    const all = withEvents([name(1, 0, 4), name(2, 20, 24)], [event(0, 11), event(30, 36)].map(asMention));
    expect(all.map(({ entries: [entry], start, end }) => [entry, start, end])).toEqual([
      [9, 0, 11],
      [1, 0, 4],
      [2, 20, 24],
      [9, 30, 36],
    ]);
    expect(all.map(isEventMention)).toEqual([true, false, false, true]);
  });

  it("does not answer twice where the event's own name stands", () => {
    const names = [name(9, 0, 20)];
    expect(withEvents(names, [asMention(event(15, 25))])).toBe(names);
    expect(withEvents(names, [asMention(event(20, 25))])).toHaveLength(2);
  });
});
