import { describe, expect, it } from "vitest";
import type { BriefStatement } from "../briefs/brief.ts";
import type { Mention } from "../mentions/mention.ts";
import { articlesOf, firstNamed, partsOf, sourcesOf } from "./view.ts";

const mention = (entry: number, start: number, end: number): Mention => ({
  entries: [entry],
  start,
  end,
  strength: "marked",
  reasons: [{ rule: "name", name: 0 }],
});

describe("partsOf", () => {
  it("cuts a text at its names and loses no character", () => {
    const text = "Iran and Oman met.";
    const parts = partsOf(text, [mention(1, 0, 4), mention(2, 9, 13)], 5);
    expect(parts.map((part) => (typeof part === "string" ? part : `<${part.surface}>`))).toEqual([
      "<Iran>",
      " and ",
      "<Oman>",
      " met.",
    ]);
  });

  it("leaves out the card's own entry and names inside names", () => {
    const text = "the embassy in Damascus of Iran";
    expect(partsOf(text, [mention(1, 4, 23), mention(2, 15, 23), mention(3, 27, 31)], 3)).toHaveLength(3);
  });

  it("takes the first mention of an entry only", () => {
    expect(partsOf("Iran, Iran", [mention(1, 0, 4), mention(1, 6, 10)], 3)).toHaveLength(2);
  });

  it("takes a text without names", () => {
    expect(partsOf("Nothing.", [], 0)).toEqual(["Nothing."]);
    expect(partsOf("", [], 0)).toEqual([]);
  });
});

describe("sourcesOf", () => {
  it("numbers each source once, in order", () => {
    const a = { ref: "a#p1", label: "A" };
    const b = { ref: "b#p1", label: "B" };
    const statements = [{ citations: [a, b] }, { citations: [b, a] }] as unknown as BriefStatement[];
    expect(sourcesOf(statements)).toEqual([a, b]);
  });
});

describe("articlesOf", () => {
  it("puts passages of one article together and leads to the first", () => {
    const refs = ["a#p3", "b#p1", "a#p1"].map((ref) => ({ ref, label: ref[0]! }));
    expect(articlesOf(refs)).toEqual([
      { label: "a", ref: "a#p3", numbers: [1, 3] },
      { label: "b", ref: "b#p1", numbers: [2] },
    ]);
  });
});

describe("firstNamed", () => {
  it("leaves a name a name once", () => {
    const seen = new Set<number>();
    const parts = partsOf("Iran and Oman", [mention(1, 0, 4), mention(2, 9, 13)], 5);
    expect(firstNamed(parts, seen)).toEqual(parts);
    expect(firstNamed(parts, seen)).toEqual(["Iran", " and ", "Oman"]);
  });
});
