import { describe, expect, it } from "vitest";
import type { Mention } from "../mentions/mention.ts";
import { visible } from "./density.ts";

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

  it("takes nothing", () => {
    expect(visible([])).toEqual([]);
  });
});
