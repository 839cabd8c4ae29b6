import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Corpus, Gold, Sentence } from "./corpus.ts";

/** Scoring of events is another measurement. */
const isEvent = (id: string): boolean => id.startsWith("ev-");

/** The development sentences and the first article of a facts folder, as far as they are there. */
export function factCorpora(folder: string): Corpus[] {
  const sentences = join(folder, "dev_sentences.json");
  const seed = join(folder, "seed_gold.json");
  return [
    ...(existsSync(sentences) ? [developmentSentences(readJson(sentences) as Development)] : []),
    ...(existsSync(seed) ? [firstArticle(readJson(seed) as SeedGold, folder)] : []),
  ];
}

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, "utf8"));

type Pair = readonly [surface: string, id: string];
interface Development {
  readonly sentences: readonly {
    readonly text: string;
    readonly expect: readonly Pair[];
    readonly must_not: readonly Pair[];
  }[];
}

/** Each sentence is a page. What it says nothing of is not counted: it lists what matters, not everything. */
function developmentSentences({ sentences }: Development): Corpus {
  const gold = (text: string, [surface, entity]: Pair, verdict: Gold["verdict"]): Gold => ({
    places: placesOf(text, surface),
    entity,
    kind: "name",
    verdict,
  });
  return {
    name: "dev-sentences",
    exhaustive: false,
    pages: sentences.map(({ text, expect, must_not: mustNot }) => [
      {
        text,
        gold: [
          ...expect.filter(([, id]) => !isEvent(id)).map((pair) => gold(text, pair, "pos")),
          ...mustNot.filter(([, id]) => !isEvent(id)).map((pair) => gold(text, pair, "neg")),
        ],
      },
    ]),
  };
}

function placesOf(text: string, surface: string): [number, number][] {
  const places: [number, number][] = [];
  for (let at = text.indexOf(surface); at >= 0; at = text.indexOf(surface, at + 1))
    places.push([at, at + surface.length]);
  return places;
}

interface SeedGold {
  /** Relative to the folder of the gold. */
  readonly file: string;
  readonly mentions: readonly {
    readonly id: string;
    /** In code points. */
    readonly start: number;
    readonly end: number;
    readonly tier: "core" | "stretch";
  }[];
}

/** The first article, a paragraph a sentence; what its gold calls a stretch is not counted. */
function firstArticle({ file, mentions }: SeedGold, folder: string): Corpus {
  const text = readFileSync(join(folder, file), "utf8");
  const points = [...text];
  const units = (point: number): number => points.slice(0, point).join("").length;
  const gold = mentions
    .filter(({ id }) => !isEvent(id))
    .map(({ id, start, end, tier }) => ({ id, start: units(start), end: units(end), tier }));
  const page: Sentence[] = [];
  let start = 0;
  for (const part of text.split(/(\n\s*\n)/)) {
    const end = start + part.length;
    const own = gold.filter((each) => each.start >= start && each.end <= end);
    const from = start;
    page.push({
      text: part,
      gold: own.map((each) => ({
        places: [[each.start - from, each.end - from]],
        entity: each.id,
        kind: "name",
        verdict: each.tier === "core" ? "pos" : "ign",
      })),
    });
    start = end;
  }
  return { name: "seed", exhaustive: true, pages: [page] };
}

/** The folder of facts beside a shared folder, where there is one. */
export const factsFolder = (shared: string | undefined): string | undefined => {
  const folder = shared === undefined || shared === "" ? undefined : join(shared, "facts");
  return folder !== undefined && existsSync(folder) ? folder : undefined;
};
