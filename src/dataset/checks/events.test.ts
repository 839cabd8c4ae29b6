import { describe, expect, it } from "vitest";
import { compileDataset } from "../compile.ts";
import { FIXTURE, fixtureEngine, fixtureFiles } from "../fixture.ts";
import { formatProblem } from "../source.ts";

const TRIGGERS = `- id: talks
  title: { en: talks, ar: محادثات }
  for: [talks, strike]
  stems:
    en: [talks]
`;
const TALKS = "events/talks-2024.yaml";
const talks = (from: string, to: string): Record<string, string> => {
  expect(FIXTURE[TALKS]).toContain(from);
  return { [TALKS]: FIXTURE[TALKS]!.replace(from, to) };
};
const add = (text: string): Record<string, string> => ({
  [TALKS]: `${FIXTURE[TALKS]!.trimEnd()}\n${text}\n`,
});

async function refusals(changes: Record<string, string>, triggers = TRIGGERS): Promise<string[]> {
  const { problems } = await compileDataset(
    fixtureFiles({ "triggers.yaml": triggers, ...changes }),
    fixtureEngine,
  );
  return problems.map((problem) => formatProblem(problem).replace(/^\S+ /, ""));
}

describe("events that could never be found, or only by mistake", () => {
  it("takes the fixture with a class for its events", async () => expect(await refusals({})).toEqual([]));

  const cases: [string, Record<string, string>, RegExp][] = [
    ["a class that does not exist", add("classes: [quarrel]"), /There is no trigger class "quarrel"/],
    ["no class and no word of its own", add("classes: []"), /The event has no trigger/],
    ["a phrase without a letter", add('cues: ["…"]'), /"…" holds no letter or digit/],
    ["a twin of itself", add("siblings: [talks-2024]"), /The event is its own twin/],
    ["a twin that does not exist", add("siblings: [talks-1999]"), /talks-1999/],
    [
      "a twin without a date",
      add("stubs: [{ id: later, title: { en: Later, ar: لاحقا }, cues: [one, two] }]"),
      /date/,
    ],
    [
      "a stub with the name of an event",
      add('stubs: [{ id: talks-2024, title: { en: x, ar: x }, date: "2025", cues: [one, two] }]'),
      /There is another event "talks-2024"/,
    ],
    ["a cause later than its effect", talks("2024-05-14/2024-05-17", "2022-05-14"), /before its cause/],
  ];
  it.each(cases)("%s", async (_, changes, sentence) => {
    const found = await refusals(changes);
    expect(found.join("\n")).toMatch(sentence);
  });

  it("an event whose type no class is for", async () => {
    const found = await refusals({}, TRIGGERS.replace("[talks, strike]", "[talks]"));
    expect(found.join()).toContain('no class is for the type "strike"');
  });

  it("two classes of one id", async () => {
    const found = await refusals({}, TRIGGERS + TRIGGERS.replace("for: [talks, strike]\n  ", ""));
    expect(found).toEqual(['There are two trigger classes "talks".']);
  });

  it("says nothing of a dataset without trigger classes", async () => {
    const { problems } = await compileDataset(fixtureFiles({}), fixtureEngine);
    expect(problems).toEqual([]);
  });
});
