import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { NamesTable } from "./format.ts";
import { createPage, type Page } from "./licence.ts";
import { scan } from "./scan.ts";
import { found, tableOf } from "./testing/tables.ts";

const short = { kind: "short", weak: true, surname: true } as const;

describe("nested names", () => {
  const table = tableOf(
    { text: "Biden administration" },
    { text: "President Joe Biden", kind: "title" },
    { text: "Joe Biden", entry: 1 },
    { text: "Biden", entry: 1, kind: "short" },
    { text: "embassy in Damascus" },
    { text: "Damascus" },
    { text: "Iranian", kind: "demonym" },
    { text: "Iranian embassy" },
  );
  it.each([
    ["President Joe Biden", ["1:President Joe Biden"]],
    ["the administration of President Joe Biden", ["1:President Joe Biden"]],
    ["the embassy in Damascus", ["4:embassy in Damascus", "5:Damascus"]],
    ["the Biden administration", ["0:Biden administration"]],
    ["the Iranian embassy, Iranian", ["7:Iranian embassy", "6:Iranian (quiet)"]],
  ])("%s", (text, expected) => expect(found(table, text)).toEqual(expected));

  it("comes to the shorter name when the longer has no licence", () => {
    const weak = tableOf({ text: "State Department", weak: true }, { text: "Department", kind: "short" });
    expect(found(weak, "the State Department")).toEqual(["1:Department"]);
  });
});

describe("licences", () => {
  const people = tableOf(
    { text: "Abram Paley", entry: 0 },
    {
      text: "Paley",
      entry: 0,
      ...short,
      requires: { near: ["envoy"], page: [{ entry: 2 }, "Muscat talks"] },
    },
    { text: "Brett McGurk", entry: 2 },
    { text: "McGurk", entry: 2, ...short, rejects: { page: ["baseball"], near: ["Mrs"] } },
    { text: "hamas", entry: 3, kind: "full", strict: true, requires: { near: ["movement"] } },
    { text: "movement hamas", entry: 3, kind: "full" },
    { text: "Oman", entry: 4, kind: "short" },
  );
  it.each([
    ["Paley smiled", []],
    ["Abram Paley met us; Paley smiled", ["0:Abram Paley", "0:Paley"]],
    ["Paley smiled at Abram Paley", ["0:Paley", "0:Abram Paley"]],
    ["envoy to Oman Paley", ["4:Oman", "0:Paley"]],
    ["Paley, the new envoy", ["0:Paley"]],
    ["the envoy said that today Paley", []],
    ["the envoy Paley came. Then the others saw that Paley left", ["0:Paley", "0:Paley"]],
    ["Brett McGurk and Paley", ["2:Brett McGurk", "0:Paley"]],
    ["the Muscat talks bored the whole world; Paley", ["0:Paley"]],
    ["Brett McGurk saw Mrs McGurk", ["2:Brett McGurk"]],
    ["Brett McGurk saw McGurk", ["2:Brett McGurk", "2:McGurk"]],
    ["Brett McGurk saw McGurk play baseball", ["2:Brett McGurk"]],
    ["Brett McGurk saw Jim McGurk", ["2:Brett McGurk"]],
    ["movement hamas and hamas of a fan", ["3:movement hamas", "3:hamas"]],
    ["movement hamas of yesterday and of today, hamas of a fan", ["3:movement hamas"]],
  ])("%s", (text, expected) => expect(found(people, text)).toEqual(expected));

  it("say what licensed a name", () => {
    const page = createPage<0>(people);
    page.set(0, scan(people, "envoy Paley saw Brett McGurk and McGurk"));
    expect(page.mentions(0).map(({ reasons }) => reasons[0])).toEqual([
      { rule: "cue", name: 1, cue: "Brett McGurk" },
      { rule: "name", name: 2 },
      { rule: "full-name-on-page", name: 3, cue: "Brett McGurk" },
    ]);
    const arabic = tableOf("لبنان");
    const other = createPage<0>(arabic);
    other.set(0, scan(arabic, "ولبنان"));
    expect(other.mentions(0)[0]!.reasons).toEqual([{ rule: "name", name: 0, proclitic: "و" }]);
  });

  it("do not run across a family name that is somebody else's", () => {
    const places = tableOf(
      { text: "Jordan", surname: true },
      { text: "Hashemite Kingdom of Jordan", entry: 0 },
    );
    expect(found(places, "then Michael Jordan played; Jordan won")).toEqual([]);
    // A capital at the start of a sentence or in a headline is not enough against a name that needs no licence.
    expect(found(places, "Visit Jordan. Iran Warns Jordan. Jordan answers.")).toHaveLength(3);
    expect(found(places, "In Jordan, against Jordan")).toEqual(["0:Jordan", "0:Jordan"]);
    expect(found(places, "when Michael Jordan saw the Hashemite Kingdom of Jordan, Jordan won")).toHaveLength(
      2,
    );
  });

  it("are both given where two entries have one", () => {
    const two = tableOf(
      { text: "Ali Bagheri" }, { text: "Bagheri", entry: 0, ...short },
      { text: "Mohammad Bagheri" }, { text: "Bagheri", entry: 2, ...short },
    ); // prettier-ignore
    expect(found(two, "Ali Bagheri, Bagheri")).toEqual(["0:Ali Bagheri", "0:Bagheri"]);
    expect(found(two, "Ali Bagheri, Mohammad Bagheri, Bagheri")).toEqual([
      "0:Ali Bagheri",
      "2:Mohammad Bagheri",
      "0/2:Bagheri",
    ]);
  });

  it("cue each other in a circle without end, and for nothing", () => {
    const circle = tableOf(
      { text: "One", weak: true, requires: { page: [{ entry: 1 }] } },
      { text: "Other", weak: true, requires: { page: [{ entry: 0 }] } },
    );
    expect(found(circle, "One and Other")).toEqual([]);
  });
});

describe("a page that grows", () => {
  const table = tableOf(
    { text: "Abram Paley" },
    { text: "Paley", entry: 0, ...short },
    { text: "Jordan", entry: 1, rejects: { page: ["NBA"] } },
    { text: "Amman", entry: 2, kind: "short", weak: true, requires: { page: [{ entry: 1 }] } },
  );
  const put = (page: Page<string>, key: string, text: string): string[] =>
    page.set(key, scan(table, text)).sort();

  it("tells which texts changed when evidence comes and goes", () => {
    const page = createPage<string>(table);
    expect(put(page, "a", "Paley and Jordan")).toEqual(["a"]);
    expect(put(page, "b", "Paley")).toEqual([]);
    expect(put(page, "c", "Abram Paley")).toEqual(["a", "b", "c"]);
    expect(put(page, "d", "Abram Paley")).toEqual(["d"]);
    expect(page.remove("c")).toEqual([]);
    expect(put(page, "d", "nobody").sort()).toEqual(["a", "b", "d"]);
    expect(put(page, "e", "the NBA")).toEqual(["a"]);
    expect(page.mentions("a")).toEqual([]);
    expect(page.remove("e")).toEqual(["a"]);
    expect(page.mentions("a")).toHaveLength(1);
    expect(page.remove("nothing")).toEqual([]);
  });

  it("comes to the same in whatever order texts come, change and go", () => {
    const pieces = [
      "Paley",
      "Abram Paley",
      "Jordan and Paley",
      "the NBA",
      "Amman",
      "Jim Paley",
      "envoy",
      "Abram Paley in Jordan",
    ];
    const step = fc.record({ key: fc.nat(5), piece: fc.option(fc.constantFrom(...pieces)) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const page = createPage<number>(table);
        const last = new Map<number, string>();
        const shown = new Map<number, string>();
        for (const { key, piece } of steps) {
          const before = new Map(shown);
          const changed = piece === null ? page.remove(key) : page.set(key, scan(table, piece));
          if (piece === null) last.delete(key);
          else last.set(key, piece);
          shown.clear();
          for (const each of last.keys())
            shown.set(each, JSON.stringify(page.mentions(each).map(({ start }) => start)));
          // Whoever trusts the answers sees every change.
          for (const [each, now] of shown)
            if (before.has(each) && before.get(each) !== now) expect(changed).toContain(each);
        }
        expect(shown).toEqual(fresh(table, last));
      }),
      { numRuns: 500 },
    );
  });

  /** What a page shows that gets all its texts at once. */
  function fresh(names: NamesTable, texts: ReadonlyMap<number, string>): Map<number, string> {
    const page = createPage<number>(names);
    for (const [key, text] of texts) page.set(key, scan(names, text));
    return new Map(
      [...texts.keys()].map((key) => [key, JSON.stringify(page.mentions(key).map(({ start }) => start))]),
    );
  }
});
