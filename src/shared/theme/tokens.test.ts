import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { filesBelow } from "../../../scripts/build/files.ts";
import { ACTOR_TYPES } from "../../dataset/schema.ts";
import { contrast, schemesOf } from "./contrast.ts";

const css = readFileSync("src/shared/theme/tokens.css", "utf8");
const colours = schemesOf(css);
const more = schemesOf(css.slice(css.indexOf("prefers-contrast")));
const kinds = [...ACTOR_TYPES, "event"];

/** What stands on what, and how clearly it has to: every pair of tokens that a style sheet puts together. */
const PAIRS: readonly (readonly [text: string, grounds: readonly string[], least: number])[] = [
  ["sq-ink", ["sq-paper", "sq-raised", "sq-accent-ground"], 7],
  ["sq-soft", ["sq-paper", "sq-raised", "sq-accent-ground"], 4.5],
  ["sq-accent", ["sq-paper", "sq-raised", "sq-accent-ground"], 4.5],
  ["sq-warn", ["sq-paper", "sq-raised"], 4.5],
  ["sq-on-accent", ["sq-accent"], 4.5],
  ["sq-edge", ["sq-paper", "sq-raised"], 3],
  ...kinds.map((kind) => [`sq-kind-${kind}`, ["sq-paper", "sq-raised", "sq-accent-ground"], 4.5] as const),
];

describe("contrast", () => {
  it("is what WCAG's own examples say", () => {
    expect(contrast("#000000", "#ffffff")).toBe(21);
    expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
    expect(contrast("#ffffff", "#ffffff")).toBe(1);
    expect(() => contrast("red", "#ffffff")).toThrow();
  });
});

describe.each(["light", "dark"] as const)("the %s scheme", (scheme) => {
  const side = scheme === "light" ? 0 : 1;
  const of = (name: string, from = colours): string => (from.get(name) ?? colours.get(name))![side];

  it.each(PAIRS.flatMap(([text, grounds, least]) => grounds.map((ground) => [text, ground, least] as const)))(
    "%s on %s is at least %d:1",
    (text, ground, least) => {
      expect(contrast(of(text), of(ground))).toBeGreaterThanOrEqual(least);
    },
  );

  it("has its soft text at 7:1 where the reader asks for more contrast", () => {
    for (const ground of ["sq-paper", "sq-raised"]) {
      expect(contrast(of("sq-soft", more), of(ground))).toBeGreaterThanOrEqual(7);
      expect(contrast(of("sq-line", more), of(ground))).toBeGreaterThanOrEqual(4.5);
    }
  });
});

describe("the tokens", () => {
  it("give every kind an accent of its own, and take it back in forced colours", () => {
    const forced = css.slice(css.indexOf("forced-colors"));
    for (const kind of kinds) {
      expect(css).toContain(`[data-kind="${kind}"]`);
      expect(forced).toContain(`--sq-kind-${kind}: CanvasText;`);
    }
    expect(new Set(kinds.map((kind) => colours.get(`sq-kind-${kind}`)![0])).size).toBe(kinds.length);
  });

  it("stop all motion where the reader asked for less", () => {
    const still = css.slice(css.indexOf("prefers-reduced-motion"));
    for (const name of ["sq-fade", "sq-move"]) expect(still).toContain(`--${name}: 0s;`);
  });
});

const sheets = [
  ...filesBelow("src").map((path) => `src/${path}`),
  ...filesBelow("extension").map((path) => `extension/${path}`),
].filter((path) => path.endsWith(".css"));

/** Left and right for their own sake: a text in another script keeps to its column, whatever its own direction. */
const DOCUMENTED = [
  /^\[dir="(ltr|rtl)"\] main h1\{text-align:(left|right)\}$/,
  /^\.card\[dir="(ltr|rtl)"\] \.other\{text-align:(left|right)\}$/,
  /^\[dir="(ltr|rtl)"\] \.search input\{padding-(left|right):/,
];

describe.each(sheets)("%s", (path) => {
  const rules = readFileSync(path, "utf8")
    .replaceAll(/\/\*[^]*?\*\//g, "")
    .matchAll(/([^{}]+)\{([^{}]*)\}/g);
  const all = [...rules].map(([, selector, body]) => ({
    selector: selector!.trim().replaceAll(/\s+/g, " "),
    body: body!.trim().replaceAll(/\s*([:;])\s*/g, "$1").replace(/;$/, ""), // prettier-ignore
  }));

  it("knows no left and right: only where lines begin and end", () => {
    const physical =
      /(?:^|;)(?:left|right|(?:margin|padding|border)-(?:left|right)[\w-]*|border-(?:top|bottom)-(?:left|right)-radius|(?:float|clear|text-align):(?:left|right))\b/;
    const guilty = all
      .filter(({ body }) => physical.test(body))
      .map(({ selector, body }) => `${selector}{${body}}`)
      .filter((rule) => !DOCUMENTED.some((known) => known.test(rule)));
    expect(guilty).toEqual([]);
  });

  it("names only tokens that there are", () => {
    const names = new Set([...css.matchAll(/(--sq-[\w-]+):/g)].map(([, name]) => name));
    const used = all.flatMap(({ body }) => [...body.matchAll(/var\((--sq-[\w-]+)/g)].map(([, name]) => name));
    expect(used.filter((name) => !names.has(name))).toEqual([]);
  });
});
