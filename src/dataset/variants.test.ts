import { describe, expect, it } from "vitest";
import { engine } from "./engine.ts";
import { FIXTURE, fixtureFiles } from "./fixture.ts";
import { tableNames } from "./names.ts";
import { parseSource } from "./parse-source.ts";
import { recordsOf } from "./compile.ts";
import { generateNames, type Generated } from "./variants.ts";

/** The fixture with other Arabic names for its two actors, and more files. */
function generate({
  marsh = "",
  arland = "",
  files = {},
}: {
  marsh?: string;
  arland?: string;
  files?: Record<string, string>;
}): { lines: string[]; generated: readonly Generated[]; names: ReturnType<typeof tableNames> } {
  const { source, problems } = parseSource(
    fixtureFiles({
      "actors/ada-marsh.yaml": FIXTURE["actors/ada-marsh.yaml"]!.replace("  ar:\n", `  ar:\n${marsh}`),
      "actors/arland.yaml": FIXTURE["actors/arland.yaml"]!.replace("  ar:\n", `  ar:\n${arland}`),
      ...files,
    }),
  );
  expect(problems).toEqual([]);
  const { names, generated } = generateNames(source, (text) => engine.fold(text));
  const { entries } = recordsOf(source, names);
  return {
    generated,
    lines: generated.map((one) => `${one.outcome} ${one.lang} ${one.text}${one.why ? `: ${one.why}` : ""}`),
    names: tableNames(entries, source.decoys),
  };
}

const trump = "    - {text: ترامب, kind: full, foreign: Trump}\n";

describe("generated spellings", () => {
  it("share the number and the rules of their name", () => {
    const { names } = generate({
      marsh: "    - {text: ماكغورك, kind: short, foreign: McGurk, requires: {page: ['@arland']}}\n",
    });
    const own = names.find(({ text }) => text === "ماكغورك")!;
    const other = names.find(({ text }) => text === "مكجورك")!;
    expect(other).toEqual({ ...own, text: "مكجورك" });
    expect(own.requires).toEqual({ page: [{ entry: 1 }] });
  });

  it("are refused where another entry, a decoy or a common word has them", () => {
    expect(generate({ marsh: trump }).lines).toContain("weak ar ترمب: 4 letters");
    expect(generate({ marsh: trump, arland: "    - {text: ترمب, kind: full}\n" }).lines).toContain(
      'refused ar ترمب: a name of "arland"',
    );
    expect(generate({ marsh: trump, files: { "decoys.yaml": "- text: ترمب\n" } }).lines).toContain(
      "refused ar ترمب: a decoy",
    );
    expect(generate({ marsh: trump, files: { "common-words.yaml": "ar: [ترمب]\n" } }).lines).toContain(
      "refused ar ترمب: a common word (ar)",
    );
  });

  it("are refused where two entries would have the same, and where they are too short", () => {
    const { lines } = generate({
      marsh:
        "    - {text: بالين, kind: full, foreign: Balin}\n    - {text: بالي, kind: short, foreign: Bali}\n",
      arland: "    - {text: بلينا, kind: full}\n    - {text: بيلين, kind: full, foreign: Belin}\n",
    });
    expect(lines).toContain('refused ar بلين: a spelling of "arland" too');
    expect(lines).toContain("refused ar بلي: too short");
  });

  it("need a licence when short, though their name does not", () => {
    const { names } = generate({ marsh: trump });
    expect(names.find(({ text }) => text === "ترمب")).toMatchObject({ weak: true });
    expect(names.find(({ text }) => text === "ترامب")?.weak).toBeUndefined();
  });

  it("leave names of Arabic origin alone", () => {
    expect(generate({ marsh: "    - {text: رائد صالحة, kind: full}\n" }).generated).toEqual([]);
  });
});

describe("names from CLDR", () => {
  const cldr = (yaml: string): Record<string, string> => ({ "cldr.yaml": `arland:\n${yaml}` });

  it("stand beside the editors' own, which win", () => {
    const { lines, names } = generate({ files: cldr("  en: [Arland]\n  de: [Arlandien]\n") });
    expect(lines).toEqual(["added de Arlandien"]);
    expect(names.find(({ text }) => text === "Arlandien")).toMatchObject({
      lang: "de",
      kind: "full",
      entry: 1,
    });
  });

  it("need a licence where they are a common word, and are refused where they are somebody's", () => {
    const { lines, names } = generate({
      files: {
        ...cldr("  pt: [Arla]\n  sw: [Arlandic]\n  de: [Marsh]\n  nl: [AL]\n"),
        "common-words.yaml": "de: [arla]\n",
      },
    });
    expect(lines).toEqual([
      "refused nl AL: too short",
      "weak pt Arla: a common word (de)",
      "refused sw Arlandic: its own demonym",
      'refused de Marsh: a name of "ada-marsh"',
    ]);
    expect(names.find(({ text }) => text === "Arla")).toMatchObject({ weak: true });
  });

  it("bring the people of a state along", () => {
    const { lines } = generate({
      files: {
        ...cldr("  zh: [阿兰]\n"),
        "actors/arland.yaml": FIXTURE["actors/arland.yaml"]!.replace(
          "type: state\n",
          "type: state\nterritory: AL\n",
        ),
      },
    });
    expect(lines).toEqual(["added zh 阿兰", "added zh 阿兰人"]);
  });
});
