import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** What is measured on our own events: phrases, sentences and the first article, of a shared facts folder. */

/** A phrase seen on a real page, what it means, and whether it can stand alone. */
export interface Phrase {
  readonly event: string;
  readonly language: string;
  readonly text: string;
  readonly verdict: "certain" | "needs page context" | "only with coreference";
  readonly publisher: string;
}

/** The table of section 2 of surface_forms.md. */
export function readPhrases(folder: string): Phrase[] {
  const file = join(folder, "surface_forms.md");
  if (!existsSync(file)) return [];
  const phrases: Phrase[] = [];
  let event = "";
  for (const line of readFileSync(file, "utf8").split("\n")) {
    const heading = /^### (ev-[\w-]+)/.exec(line);
    if (heading) event = heading[1]!;
    const cells = line.split("|").map((cell) => cell.trim());
    if (cells.length < 6 || !/^(?:en|ar)$/.test(cells[1]!)) continue;
    phrases.push({ event, language: cells[1]!, text: cells[2]!, verdict: cells[4] as Phrase["verdict"], publisher: cells[5]! }); // prettier-ignore
  }
  return phrases;
}

/** A sentence with events that must and must not be found in it. */
export interface DevSentence {
  readonly text: string;
  readonly pageDate: string | null;
  readonly expect: readonly (readonly [surface: string, event: string])[];
  readonly mustNot: readonly (readonly [surface: string, event: string])[];
}

type Pair = [string, string];
const isEvent = ([, id]: Pair): boolean => id.startsWith("ev-");

export function readDevSentences(folder: string): DevSentence[] {
  const file = join(folder, "dev_sentences.json");
  if (!existsSync(file)) return [];
  const { sentences } = JSON.parse(readFileSync(file, "utf8")) as {
    sentences: { text: string; page_date: string | null; expect: Pair[]; must_not: Pair[] }[];
  };
  return sentences
    .map(({ text, page_date, expect, must_not }) => ({
      text,
      pageDate: page_date,
      expect: expect.filter(isEvent),
      mustNot: must_not.filter(isEvent),
    }))
    .filter(({ expect, mustNot }) => expect.length + mustNot.length > 0);
}

/** The first article and where its gold has events, in UTF-16 units. */
export interface SeedArticle {
  readonly text: string;
  readonly pageDate: string;
  readonly gold: readonly { event: string; start: number; end: number; core: boolean }[];
}

/** When the first article was published (its translation of the day after Axios's report). */
const SEED_DATE = "2024-05-18";

export function readSeed(folder: string): SeedArticle | null {
  const file = join(folder, "seed_gold.json");
  if (!existsSync(file)) return null;
  const gold = JSON.parse(readFileSync(file, "utf8")) as {
    file: string;
    mentions: { id: string; start: number; end: number; tier: string }[];
  };
  const text = readFileSync(join(folder, gold.file), "utf8");
  const points = [...text];
  const units = (point: number): number => points.slice(0, point).join("").length;
  return {
    text,
    pageDate: SEED_DATE,
    gold: gold.mentions
      .filter(({ id }) => id.startsWith("ev-"))
      .map(({ id, start, end, tier }) => ({
        event: id,
        start: units(start),
        end: units(end),
        core: tier === "core",
      })),
  };
}
