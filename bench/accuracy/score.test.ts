import { describe, expect, it } from "vitest";
import type { Corpus, Gold } from "./corpus.ts";
import { score, scoreOf, type Found } from "./score.ts";

const gold = (start: number, end: number, kind = "name", verdict: Gold["verdict"] = "pos", entity = "A"): Gold => ({ places: [[start, end]], entity, kind, verdict }); // prettier-ignore
const found = (start: number, end: number, as: Found["as"] = "name", entity = "A"): Found => ({ start, end, entity, as, cause: "test" }); // prettier-ignore

const TEXT = "x".repeat(40);
/** tp, fp, fn of one sentence. */
function count(golds: readonly Gold[], founds: readonly Found[], exhaustive = true): number[] {
  const corpus: Corpus = { name: "test", exhaustive, pages: [[{ text: TEXT, gold: golds }]] };
  const { tp, fp, fn } = score(corpus, () => [founds]).score;
  return [tp, fp, fn];
}

describe("scoring", () => {
  it("counts an overlap with the same entity as a hit, once for each gold place", () => {
    expect(count([gold(0, 5)], [found(0, 5)])).toEqual([1, 0, 0]);
    expect(count([gold(3, 9)], [found(0, 4)])).toEqual([1, 0, 0]);
    expect(count([gold(0, 9)], [found(0, 4), found(5, 9)])).toEqual([1, 0, 0]);
    expect(count([gold(0, 4), gold(5, 9)], [found(0, 9)])).toEqual([2, 0, 0]);
    expect(count([gold(3, 9)], [found(0, 3)])).toEqual([0, 1, 1]);
    expect(count([gold(0, 5)], [found(0, 5, "name", "B")])).toEqual([0, 1, 1]);
  });

  it("counts what must not be found only when it is, and what is ignored never", () => {
    expect(count([gold(0, 5, "name", "neg")], [])).toEqual([0, 0, 0]);
    expect(count([gold(0, 5, "name", "neg")], [found(0, 5)])).toEqual([0, 1, 0]);
    expect(count([gold(0, 5, "name", "ign")], [])).toEqual([0, 0, 0]);
    expect(count([gold(0, 5, "name", "ign")], [found(0, 5)])).toEqual([0, 0, 0]);
    expect(count([gold(0, 5, "name", "neg"), gold(0, 5, "adj")], [found(0, 5, "adj")])).toEqual([1, 0, 0]);
  });

  it("lets quiet mentions answer adjectives, and marks names and the adjectives inside them", () => {
    expect(count([gold(0, 5, "adj")], [found(0, 5, "adj")])).toEqual([1, 0, 0]);
    expect(count([gold(0, 5, "adj")], [found(0, 5)])).toEqual([0, 1, 1]);
    expect(count([gold(0, 5), gold(10, 15, "adj")], [found(0, 5, "adj")])).toEqual([0, 1, 2]);
    expect(count([gold(0, 5), gold(6, 12, "adj")], [found(0, 12)])).toEqual([2, 0, 0]);
    expect(count([gold(0, 5), gold(6, 12, "adj")], [found(0, 5, "any"), found(6, 12, "any")])).toEqual([2, 0, 0]); // prettier-ignore
  });

  it("leaves quiet mentions out where no adjective was annotated", () => {
    expect(count([gold(0, 5)], [found(0, 5), found(10, 15, "adj")])).toEqual([1, 0, 0]);
  });

  it("leaves out what a gold that lists not everything says nothing of", () => {
    const golds = [gold(0, 5), gold(10, 15, "name", "neg")];
    expect(count(golds, [found(0, 5), found(20, 25)], false)).toEqual([1, 0, 0]);
    expect(count(golds, [found(0, 5), found(10, 15)], false)).toEqual([1, 1, 0]);
  });

  it("takes any of several places", () => {
    const anywhere: Gold = { places: [[0, 2], [10, 12]], entity: "A", kind: "name", verdict: "pos" }; // prettier-ignore
    expect(count([anywhere], [found(10, 12)])).toEqual([1, 0, 0]);
    expect(count([anywhere], [])).toEqual([0, 0, 1]);
  });

  it("tells mistakes with their text", () => {
    const corpus: Corpus = { name: "test", exhaustive: true, pages: [[{ text: "In Oman now", gold: [] }]] };
    expect(score(corpus, () => [[found(3, 7)]]).false).toEqual([
      { entity: "A", cause: "test", before: "In ", surface: "Oman", after: " now" },
    ]);
  });

  it("computes fractions", () => {
    expect(scoreOf(3, 1, 2)).toEqual({ precision: 0.75, recall: 0.6, f1: 2 / 3, tp: 3, fp: 1, fn: 2 });
    expect(scoreOf(0, 0, 0)).toMatchObject({ precision: 1, recall: 1, f1: 1 });
  });
});
