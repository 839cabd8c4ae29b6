import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { compileFolder } from "../../scripts/lib/build-pack.ts";
import type { EntryRecord } from "../dataset/schema.ts";
import sentences from "./dev-sentences.json" with { type: "json" };
import { findMentions } from "./find.ts";
import { readTable, type NamesTable } from "./format.ts";

/** `[the words, the entry's id]` */
type Pair = readonly [surface: string, id: string];

/** What no rule about names can know yet: an initialism in a sentence that could mean the pronoun. */
const EXCEPTIONS = new Set(["Let us know if this helps US."]);

let table: NamesTable;
let ids: string[];

beforeAll(async () => {
  const { namesBin, records } = await compileFolder(join(import.meta.dirname, "../../dataset"));
  table = readTable(namesBin);
  ids = records.filter((record): record is EntryRecord => record.kind !== "article").map(({ id }) => id);
});

interface Marked {
  readonly ids: readonly string[];
  readonly start: number;
  readonly end: number;
}

const marked = (text: string): Marked[] =>
  findMentions(table, text)
    .filter(({ strength }) => strength === "marked")
    .map(({ entries, start, end }) => ({ ids: entries.map((entry) => ids[entry]!), start, end }));

describe("the development sentences", () => {
  const isName = ([, id]: Pair): boolean => !id.startsWith("ev-");

  it.each(sentences)("$lang: $text", ({ text, expect: wanted, mustNot }) => {
    const mentions = marked(text);
    /** Whether one of the places where the words stand is marked as the entry. */
    const isMarked = ([surface, id]: Pair): boolean => {
      for (let at = text.indexOf(surface); at >= 0; at = text.indexOf(surface, at + 1))
        if (
          mentions.some((each) => each.ids.includes(id) && each.start < at + surface.length && each.end > at)
        )
          return true;
      return false;
    };
    expect((wanted as unknown as Pair[]).filter(isName).filter((pair) => !isMarked(pair))).toEqual([]);
    const wrong = (mustNot as unknown as Pair[]).filter(isMarked);
    if (EXCEPTIONS.has(text)) expect(wrong.length).toBeGreaterThan(0);
    else expect(wrong).toEqual([]);
  });
});

const shared = process.env["SIYAQ_SHARED"] ?? "";
const gold = join(shared, "facts/seed_gold.json");

describe.skipIf(shared === "" || !existsSync(gold))("the first article (needs SIYAQ_SHARED)", () => {
  it("has all its actors marked, and no actor anywhere else", () => {
    const text = readFileSync(join(shared, "seed/article.ar.md"), "utf8");
    const points = [...text];
    const { mentions } = JSON.parse(readFileSync(gold, "utf8")) as {
      mentions: { id: string; surface: string; start: number; end: number; tier: "core" | "stretch" }[];
    };
    const places = mentions
      .filter(({ id }) => !id.startsWith("ev-"))
      .map((each) => ({
        ...each,
        start: points.slice(0, each.start).join("").length,
        end: points.slice(0, each.end).join("").length,
      }));
    const found = marked(text).filter((each) => !each.ids[0]!.startsWith("ev-"));
    const fits = (mention: Marked, place: (typeof places)[number]): boolean =>
      mention.ids.includes(place.id) && mention.start < place.end && mention.end > place.start;
    const core = places.filter(({ tier }) => tier === "core");
    expect(core).toHaveLength(64);
    expect(
      core.filter((place) => !found.some((mention) => fits(mention, place))).map(({ surface }) => surface),
    ).toEqual([]);
    const elsewhere = found.filter((mention) => !places.some((place) => fits(mention, place)));
    expect(elsewhere.map(({ start, end }) => text.slice(start, end))).toEqual([]);
  });
});
