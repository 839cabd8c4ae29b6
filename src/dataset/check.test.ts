import { describe, expect, it } from "vitest";
import { compileDataset } from "./compile.ts";
import { FIXTURE, fixtureEngine, fixtureFiles } from "./fixture.ts";
import { formatProblem } from "./source.ts";

/** What is refused when one file of the fixture is written otherwise. */
async function refusals(changes: Record<string, string | null>): Promise<string[]> {
  const { problems } = await compileDataset(fixtureFiles(changes), fixtureEngine);
  return problems.map((problem) => formatProblem(problem));
}
const change = (path: string, from: string, to: string): Record<string, string> => {
  expect(FIXTURE[path]).toContain(from);
  return { [path]: FIXTURE[path]!.replace(from, to) };
};

const ADA = "actors/ada-marsh.yaml";
const ARLAND = "actors/arland.yaml";
const TALKS = "events/talks-2024.yaml";
const STRIKE = "events/strike-2023.yaml";
const HERALD = "articles/herald-2024-05-18.yaml";

describe("what the compiler refuses", () => {
  it("takes the fixture as it is", async () => expect(await refusals({})).toEqual([]));

  const cases: [string, Record<string, string | null>, string[]][] = [
    [
      "an uncited statement",
      change(ARLAND, "cites: [herald-2024-05-18#p1]", "cites: []"),
      ["dataset/actors/arland.yaml:15: The statement cites nothing: it needs at least one article#passage."],
    ],
    [
      "a statement without cites",
      change(ARLAND, "    cites: [herald-2024-05-18#p1]\n", ""),
      ["dataset/actors/arland.yaml:12: The statement cites nothing: it needs at least one article#passage."],
    ],
    [
      "a citation to a passage that does not exist",
      change(ARLAND, "herald-2024-05-18#p1", "herald-2024-05-18#p9"),
      [
        "dataset/actors/arland.yaml:15: The statement cites herald-2024-05-18#p9, but the article has no passage p9.",
      ],
    ],
    [
      "a citation to an article that does not exist",
      change(ARLAND, "herald-2024-05-18#p1", "times-1999#p1"),
      [
        `dataset/actors/arland.yaml:15: The statement cites times-1999#p1, but there is no article "times-1999".`,
      ],
    ],
    [
      "a side of a dispute that cites what does not exist",
      change(
        TALKS,
        "background:\n",
        "disputes:\n  - about: {en: How long, ar: المدة}\n    sides:\n      - {en: three days, ar: ثلاثة, cites: [gazette-2023#p7]}\n      - {en: four days, ar: أربعة, cites: [times-1999#p1]}\nbackground:\n",
      ),
      [
        "dataset/events/talks-2024.yaml:18: The side of the dispute cites gazette-2023#p7, but the article has no passage p7.",
        `dataset/events/talks-2024.yaml:19: The side of the dispute cites times-1999#p1, but there is no article "times-1999".`,
      ],
    ],
    [
      "a statement about a dispute that is not there",
      change(
        TALKS,
        "    cites: [herald-2024-05-18#p1]\n",
        "    cites: [herald-2024-05-18#p1]\n    disputed: true\n",
      ),
      [
        "dataset/events/talks-2024.yaml:20: The statement is marked as disputed, but the record has no disputes.",
      ],
    ],
    [
      "a statement without one of the languages",
      change(ARLAND, "    ar: استضافت أرلاند المحادثات.\n", ""),
      [`dataset/actors/arland.yaml:12: The Arabic text of "background" 1 is missing.`],
    ],
    [
      "a title without one of the languages",
      change(ARLAND, "{en: Arland, ar: أرلاند}", "{ar: أرلاند}"),
      [`dataset/actors/arland.yaml:3: The English text of "title" is missing.`],
    ],
    [
      "an actor without an Arabic name",
      change(ARLAND, "  ar:\n    - {text: أرلاند, kind: full}\n", ""),
      [
        `dataset/actors/arland.yaml:4: There is no Arabic name; where no source shows one, write the editors' own and mark it "transliterated".`,
      ],
    ],
    [
      "a name of two entries without a rule",
      change(ARLAND, "{text: Arlandic, kind: demonym}", "{text: ADA MARSH, kind: full}"),
      [
        `dataset/actors/arland.yaml:7: The name "ADA MARSH" is also one of "ada-marsh": give one of them a rule (weak or strict with requires, or rejects).`,
      ],
    ],
    [
      "a date that the calendar lacks",
      change(ARLAND, "2024-05-18\n", "2024-02-30\n"),
      [
        `dataset/actors/arland.yaml:14: "2024-02-30" is not a date: write 2024, 2024-05, 2024-05-14, "~" behind it for about, or a span like 2023-10-07/...`,
      ],
    ],
    [
      "words for a date",
      change(HERALD, "date: 2024-05-18", "date: last May"),
      [
        `dataset/articles/herald-2024-05-18.yaml:5: "last May" is not a date: write 2024, 2024-05, 2024-05-14, "~" behind it for about, or a span like 2023-10-07/...`,
      ],
    ],
    [
      "a role that ends before it begins",
      change(ADA, `"2019", to: 2021-06`, `"2019", to: 2018`),
      ["dataset/actors/ada-marsh.yaml:14: The role ends (2018) before it begins (2019)."],
    ],
    [
      "a duplicate id",
      { "events/arland.yaml": FIXTURE[TALKS]!.replace("id: talks-2024", "id: arland") },
      [
        `dataset/events/arland.yaml:1: The id "arland" is used by actors/arland.yaml already.`,
        `dataset/events/arland.yaml:7: The name "Arland talks" is also one of "talks-2024": give one of them a rule (weak or strict with requires, or rejects).`,
      ],
    ],
    [
      "a duplicate passage id",
      change(HERALD, "id: p2", "id: p1"),
      [
        "dataset/actors/ada-marsh.yaml:26: The statement cites herald-2024-05-18#p2, but the article has no passage p2.",
        'dataset/articles/herald-2024-05-18.yaml:11: The passage id "p1" stands twice in this article.',
      ],
    ],
    [
      "a file not named for its id",
      { [STRIKE]: null, "events/strike.yaml": FIXTURE[STRIKE]! },
      [`dataset/events/strike.yaml:1: The id is "strike-2023" but the file is named "strike".`],
    ],
    [
      "text over the limit",
      change(ARLAND, "en: Arland hosted the talks.", `en: ${"x".repeat(301)}`),
      [`dataset/actors/arland.yaml:12: "en" is 301 characters long, the limit is 300.`],
    ],
    [
      "more than five statements",
      change(
        ARLAND,
        "background:\n",
        `background:\n${"  - {en: a, ar: ب, asOf: 2024, cites: [gazette-2023#p1]}\n".repeat(5)}`,
      ),
      [`dataset/actors/arland.yaml:11: "background" has 6 items, the limit is 5.`],
    ],
    [
      "a raw bidi control",
      change(ARLAND, "Island state", "Island \u202estate"),
      ["dataset/actors/arland.yaml:10: The line holds the bidi control U+202E."],
    ],
    [
      "an escaped bidi control",
      change(ARLAND, "en: Arland hosted the talks.", 'en: "Arland \\u2067hosted"'),
      [`dataset/actors/arland.yaml:12: "en" holds the bidi control U+2067.`],
    ],
    [
      "a bidi control in a comment",
      change(ARLAND, "type: state", "type: state # \u2066"),
      ["dataset/actors/arland.yaml:2: The line holds the bidi control U+2066."],
    ],
    [
      "an invisible joiner outside names that need it",
      change(ARLAND, "text: Arland,", "text: Ar\u200cland,"),
      [`dataset/actors/arland.yaml:6: "text" holds the invisible character U+200C.`],
    ],
    [
      "an event before its cause",
      change(TALKS, "2024-05-14/2024-05-17", "2022-05-14"),
      [
        `dataset/events/talks-2024.yaml:12: The event (2022-05-14) stands before an event it followed, "strike-2023" (2023-03~).`,
        `dataset/events/talks-2024.yaml:13: The event (2022-05-14) stands before its cause, "strike-2023" (2023-03~).`,
      ],
    ],
    [
      "an event after itself",
      change(TALKS, "after: [strike-2023]", "after: [talks-2024]"),
      [`dataset/events/talks-2024.yaml:12: By way of "talks-2024" the event comes before itself.`],
    ],
    [
      "an unknown place",
      change(TALKS, "place: arland", "place: atlantis"),
      [`dataset/events/talks-2024.yaml:8: There is no actor "atlantis".`],
    ],
    [
      "an unknown participant",
      change(TALKS, "actor: ada-marsh", "actor: talks-2024"),
      [`dataset/events/talks-2024.yaml:10: There is no actor "talks-2024".`],
    ],
    [
      "an unknown event before",
      change(TALKS, "causedBy: [strike-2023]", "causedBy: [arland]"),
      [`dataset/events/talks-2024.yaml:13: There is no event "arland".`],
    ],
    [
      "an unknown related entry",
      change(ADA, "related: [talks-2024,", "related: [talks-2025,"),
      [`dataset/actors/ada-marsh.yaml:16: There is no actor or event "talks-2025".`],
    ],
    [
      "an unknown cue",
      change(ADA, `"@arland"`, `"@atlantis"`),
      [`dataset/actors/ada-marsh.yaml:9: There is no actor or event "atlantis".`],
    ],
    [
      "a decoy that hides a name",
      { "decoys.yaml": "- text: ARLAND\n" },
      [`dataset/decoys.yaml:1: The decoy "ARLAND" is a name of "arland".`],
    ],
    [
      "a field that is none",
      change(ARLAND, "type: state", "type: state\ncolour: red"),
      [`dataset/actors/arland.yaml:3: "colour" is not a field of this record.`],
    ],
    [
      "a type that is none",
      change(ARLAND, "type: state", "type: planet"),
      [
        `dataset/actors/arland.yaml:2: "planet" in "type" is not what belongs there: expected ("person" | "organisation" | "media" | "state" | "place" | "weapon" | "programme").`,
      ],
    ],
    [
      "what is not YAML",
      change(ARLAND, "type: state", "type: [state"),
      [
        "dataset/actors/arland.yaml:3: Not YAML: Flow sequence in block collection must be sufficiently indented and end with a ]",
      ],
    ],
    [
      "an article that is not YAML, and does not blame those who cite it",
      change(HERALD, "passages:", "passages: ]"),
      [
        'dataset/articles/herald-2024-05-18.yaml:7: Not YAML: Unexpected flow-seq-end token in YAML stream: "]"',
      ],
    ],
    ["a missing dataset.yaml", { "dataset.yaml": null }, ["dataset/dataset.yaml:1: The file is missing."]],
    [
      "a file that has no place",
      { "notes.yaml": "a: 1" },
      ["dataset/notes.yaml:1: A dataset has no such file."],
    ],
  ];
  it.each(cases)("%s", async (_, changes, expected) => expect(await refusals(changes)).toEqual(expected));

  it("lists every problem at once, by file and line", async () => {
    const found = await refusals({});
    expect(found).toEqual([]);
  });
});

describe("names from CLDR", () => {
  it("belong to a state", async () => {
    expect(await refusals({ "cldr.yaml": "arland: {de: [Arlandien]}\nnowhere: {de: [Nirgends]}\n" })).toEqual(
      [
        'dataset/cldr.yaml:1: There is no actor "arland" with a territory.',
        'dataset/cldr.yaml:2: There is no actor "nowhere" with a territory.',
      ],
    );
  });
});

describe("what the compiler lets through", () => {
  const fine: [string, Record<string, string>][] = [
    [
      "a joiner in a Persian name",
      change(
        ARLAND,
        "  ar:\n    - {text: أرلاند, kind: full}",
        "  ar:\n    - {text: أرلاند, kind: full}\n  fa:\n    - {text: آر\u200cلند, kind: full}",
      ),
    ],
    [
      "a name of two entries when one has a rule",
      change(ARLAND, "{text: Arlandic, kind: demonym}", "{text: Marsh, kind: full}"),
    ],
    ["an event in the same year as its vaguely dated cause", change(TALKS, "2024-05-14/2024-05-17", "2023")],
    [
      "the same name in two languages of one entry",
      change(ARLAND, "{text: Arlandic, kind: demonym}", "{text: Arland, kind: short}"),
    ],
  ];
  it.each(fine)("%s", async (_, changes) => expect(await refusals(changes)).toEqual([]));
});
