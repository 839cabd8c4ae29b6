import { describe, expect, it } from "vitest";
import type { Mention } from "../mentions/mention.ts";
import { segments } from "./segments.ts";

const mention = (entry: number, start: number, end: number): Mention => ({
  entries: [entry],
  start,
  end,
  strength: "marked",
  reasons: [{ rule: "name", name: 0 }],
});
const shown = (text: string, mentions: Mention[]) =>
  segments(text, mentions).map((piece) => [piece.text, piece.mention?.entries[0] ?? null]);

describe("segments", () => {
  it("cuts a text at its mentions and loses no character", () => {
    const text = "Talks in Muscat with Iran.";
    expect(shown(text, [mention(1, 9, 15), mention(2, 21, 25)])).toEqual([
      ["Talks in ", null],
      ["Muscat", 1],
      [" with ", null],
      ["Iran", 2],
      [".", null],
    ]);
    expect(
      segments(text, [mention(1, 9, 15)])
        .map((piece) => piece.text)
        .join(""),
    ).toBe(text);
  });

  it("gives a nested mention its own stretch", () => {
    expect(shown("the Biden administration said", [mention(1, 0, 24), mention(2, 4, 9)])).toEqual([
      ["the ", 1],
      ["Biden", 2],
      [" administration", 1],
      [" said", null],
    ]);
  });

  it("copes with no mentions and no text", () => {
    expect(shown("plain", [])).toEqual([["plain", null]]);
    expect(shown("", [])).toEqual([]);
  });
});
