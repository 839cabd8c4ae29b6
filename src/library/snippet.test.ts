import { describe, expect, it } from "vitest";
import { cut, hitsIn, snippet } from "./snippet.ts";

const marked = (text: string, query: string): string =>
  cut(text, hitsIn(text, query))
    .map((piece) => (piece.hit ? `[${piece.text}]` : piece.text))
    .join("");

describe("hits", () => {
  it("marks whole words that begin with a word of the query, particles and marks included", () => {
    expect(marked("Iran and Iranian talks; TALKS.", "iran talk")).toBe(
      "[Iran] and [Iranian] [talks]; [TALKS].",
    );
    expect(marked("بدأت الحَرب، وللحرب ثمن", "حرب")).toBe("بدأت [الحَرب]، [وللحرب] ثمن");
    expect(marked("nothing", "")).toBe("nothing");
  });

  it("marks what was found in spite of a slip", () => {
    const text = "The president spoke.";
    expect(hitsIn(text, "presidnet")).toEqual([]);
    expect(hitsIn(text, "presidnet", ["president"])).toMatchObject([{ start: 4, end: 13 }]);
  });
});

describe("snippet", () => {
  const text = `${"before ".repeat(60)}Muscat ${"after ".repeat(60)}`.trim();
  it("shows the stretch round the first hit, in whole words", () => {
    const shown = snippet(text, hitsIn(text, "muscat"));
    const plain = shown.map((piece) => piece.text).join("");
    expect(plain.length).toBeLessThan(260);
    expect(shown.filter(({ hit }) => hit).map((piece) => piece.text)).toEqual(["Muscat"]);
    expect(plain).toMatch(/^… before /);
    expect(plain).toMatch(/ after …$/);
  });

  it("never cuts a phrase in two, and marks others that stand in the stretch", () => {
    const long = `${"a ".repeat(200)}first hit ${"b ".repeat(20)}second${" c".repeat(200)}`;
    const at = (words: string) => ({ start: long.indexOf(words), end: long.indexOf(words) + words.length });
    const shown = snippet(long, [at("first hit"), at("second")]);
    expect(shown.filter(({ hit }) => hit).map((piece) => piece.text)).toEqual(["first hit", "second"]);
  });

  it("shows a short text whole, and the beginning of a long one without a hit", () => {
    expect(snippet("Short text.", [])).toEqual([{ text: "Short text.", hit: false }]);
    const plain = snippet(text, []).map((piece) => piece.text).join(""); // prettier-ignore
    expect(plain.startsWith("before")).toBe(true);
    expect(plain.endsWith(" …")).toBe(true);
  });
});
