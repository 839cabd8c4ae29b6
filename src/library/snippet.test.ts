import { describe, expect, it } from "vitest";
import { highlight, snippet, stands } from "./snippet.ts";

const marked = (text: string, query: string): string =>
  highlight(text, query)
    .map((piece) => (piece.hit ? `[${piece.text}]` : piece.text))
    .join("");

describe("highlight", () => {
  it("marks whole words that begin with a word of the query, particles and marks included", () => {
    expect(marked("Iran and Iranian talks; TALKS.", "iran talk")).toBe(
      "[Iran] and [Iranian] [talks]; [TALKS].",
    );
    expect(marked("بدأت الحَرب، وللحرب ثمن", "حرب")).toBe("بدأت [الحَرب]، [وللحرب] ثمن");
    expect(marked("nothing", "")).toBe("nothing");
  });
});

describe("snippet", () => {
  const text = `${"before ".repeat(60)}Muscat ${"after ".repeat(60)}`.trim();
  it("shows the stretch round the first hit, in whole words", () => {
    const shown = snippet(text, "muscat");
    const plain = shown.map((piece) => piece.text).join("");
    expect(plain.length).toBeLessThan(260);
    expect(shown.filter(({ hit }) => hit).map((piece) => piece.text)).toEqual(["Muscat"]);
    expect(plain).toMatch(/^… before /);
    expect(plain).toMatch(/ after …$/);
  });

  it("shows a short text whole, and the beginning of a long one without a hit", () => {
    expect(snippet("Short text.", "x")).toEqual([{ text: "Short text.", hit: false }]);
    const plain = snippet(text, "nowhere").map((piece) => piece.text).join(""); // prettier-ignore
    expect(plain.startsWith("before")).toBe(true);
    expect(plain.endsWith(" …")).toBe(true);
  });
});

it("tells whether a word stands in a text", () => {
  expect(stands("Talks in Muscat", "musc")).toBe(true);
  expect(stands("Talks in Muscat", "Oman")).toBe(false);
});
