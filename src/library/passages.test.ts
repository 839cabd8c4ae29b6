import { describe, expect, it } from "vitest";
import type { EventsTable } from "../events/table.ts";
import { readEvents } from "../events/table.ts";
import { readTable } from "../mentions/format.ts";
import type { Language } from "../shared/language.ts";
import { mostMentioned, passageSteps, type PassageIndex } from "./passages.ts";
import { testDataset, testNames } from "./test-dataset.ts";

const dataset = testDataset();
const names = readTable(testNames());
/** The test's talks, as the recogniser knows them. */
const events: EventsTable = readEvents({
  classes: [
    { id: "talks", title: { en: "talks", ar: "محادثات" }, directed: false, stems: ["talks", "محادثات"] },
  ],
  events: [
    {
      id: "talks",
      entry: 2,
      title: { en: "Arland talks", ar: "محادثات أرلاند" },
      classes: [0],
      triggers: [],
      cues: [],
      not: [],
      participants: [{ entry: 0, role: "by" }],
      places: [1],
      date: "2024-05-14/2024-05-17",
      siblings: [],
    },
  ],
  standsFor: [],
  agents: [0, 1],
  places: [1],
});

function run(language: Language, table: EventsTable | null = null, articles = dataset.articles) {
  const steps = passageSteps({ names, events: table }, articles, language);
  const told: number[] = [];
  for (;;) {
    const step = steps.next();
    if (step.done) return { index: step.value, told };
    told.push(step.value);
  }
}
const found = (index: PassageIndex, entry: number, language: Language): string[] =>
  index.of(entry).flatMap(({ article, at, words }) => {
    const passage = article.passages[at]!;
    return words.map(
      ({ start, end }) => `${article.id}#${passage.id} ${passage[language].slice(start, end)}`,
    );
  });

describe("passages", () => {
  it("are found by name in either language, in steps that tell how many articles are read", () => {
    const { index, told } = run("en");
    expect(told).toEqual([0, 0, 1]); // its two passages, then the article
    expect(found(index, 0, "en")).toEqual(["herald#p1 Ada Marsh"]);
    expect(found(run("ar").index, 1, "ar")).toEqual(["herald#p1 أرلاند"]);
    expect(index.of(99)).toEqual([]);
  });

  it("are found for an event that no name calls", () => {
    const [herald] = dataset.articles;
    const text = "Ada Marsh came to Arland for talks on 15 May 2024.";
    const article = { ...herald!, passages: [{ id: "p1", en: text, ar: text }] };
    expect(found(run("en", events, [article]).index, 2, "en")).toEqual(["herald#p1 talks"]);
    expect(found(run("en", null, [article]).index, 2, "en")).toEqual([]);
  });

  it("counts those who are written about most", () => {
    const [herald] = dataset.articles;
    const { index } = run("en", null, [herald!, { ...herald!, passages: herald!.passages.map((one) => ({ ...one, en: "Arland." })) }]); // prettier-ignore
    expect(
      mostMentioned(index, dataset.actors, 5).map(({ entry, passages }) => [entry.id, passages]),
    ).toEqual([
      ["arland", 3],
      ["ada-marsh", 1],
    ]);
    expect(mostMentioned(index, dataset.actors, 1)).toHaveLength(1);
    expect(mostMentioned(index, dataset.events, 5)).toEqual([]);
  });
});
