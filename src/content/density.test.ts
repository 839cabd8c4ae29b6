import { describe, expect, it } from "vitest";
import type { Mention } from "../mentions/mention.ts";
import { unmuted, visible } from "./density.ts";

const mention = (entry: number, strength: Mention["strength"] = "marked"): Mention => ({
  entries: [entry],
  start: 0,
  end: 1,
  strength,
  reasons: [{ rule: "name", name: 0 }],
});

describe("visible", () => {
  it("shows the first mention of each entry", () => {
    expect(visible([mention(1), mention(2), mention(1), mention(3), mention(2)])).toEqual([true, true, false, true, false]); // prettier-ignore
  });

  it("never shows quiet mentions, and they do not use up the first place", () => {
    expect(visible([mention(1, "quiet"), mention(1), mention(1)])).toEqual([false, true, false]);
  });

  it("shows an event both by its name and by other words, each once", () => {
    const told: Mention = { ...mention(1), reasons: [{ rule: "event", cues: [] }] };
    expect(visible([told, mention(1), told, mention(1)])).toEqual([true, true, false, false]);
  });

  it("takes nothing", () => {
    expect(visible([])).toEqual([]);
  });

  it("shows every marked mention when all are wanted", () => {
    expect(visible([mention(1), mention(1, "quiet"), mention(1)], true)).toEqual([true, false, true]);
  });
});

describe("unmuted", () => {
  const doubtful: Mention = {
    ...mention(1),
    entries: [1, 2],
    reasons: [
      { rule: "name", name: 1 },
      { rule: "name", name: 2 },
    ],
  };

  it("leaves out what names muted entries only", () => {
    expect(unmuted([mention(1), mention(2)], new Set([1]))).toEqual([mention(2)]);
    expect(unmuted([doubtful], new Set([1, 2]))).toEqual([]);
  });

  it("leaves a mention of several the others, each with its reason", () => {
    expect(unmuted([doubtful], new Set([1]))).toEqual([
      { ...doubtful, entries: [2], reasons: [{ rule: "name", name: 2 }] },
    ]);
  });

  it("hands back the same list where nothing is muted", () => {
    const mentions = [mention(1)];
    expect(unmuted(mentions, new Set())).toBe(mentions);
  });
});
