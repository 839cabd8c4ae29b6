import { describe, expect, test } from "vitest";
import { dayNumber } from "./dates/calendar.ts";
import { pageEvidence } from "./evidence.ts";
import { readFlow } from "./flow.ts";
import { judge, type Verdict } from "./judge.ts";
import { EVENTS, flowOf, TABLE } from "./testing/world.ts";

const DAY = dayNumber(2024, 5, 20);
const EVERYBODY = "Iran, Israel, Damascus, Zahedi, the US, Oman and a consulate with drones.";

/** Judges the first trigger of a text on a page that speaks of everybody. */
function judged(text: string, id: string, day: number | null = DAY): Verdict | null {
  const decision = { table: TABLE, day, competition: true };
  const flows = [flowOf(text), flowOf(EVERYBODY)];
  const steps = pageEvidence(decision, flows);
  let step = steps.next();
  while (!step.done) step = steps.next();
  const sentence = readFlow(TABLE, flows[0]!, day).sentence(0)!;
  const event = TABLE.events[EVENTS.findIndex((each) => each.id === id)]!;
  return judge(decision, step.value!, sentence, sentence.triggers[0]!, event);
}
const score = (text: string, id = "attack"): number => judged(text, id)?.score ?? -1;

describe("more says more", () => {
  const steps: [string, string, string][] = [
    ["a party", "An attack came.", "An attack of Iran came."],
    ["another party", "An attack of Iran came.", "An attack of Iran on Israel came."],
    ["a month", "An attack of Iran came.", "An attack of Iran in April came."],
    ["a day rather than a month", "An attack of Iran in April came.", "An attack of Iran on April 13 came."],
    ["a word of the record", "An attack of Iran came.", "An attack of Iran with drones came."],
    ["a phrase of the record", "An attack of Iran came.", "A missile and drone attack of Iran came."],
    ["a party near rather than far", "An attack so long ago that nobody in town knew of it now but Iran.", "An attack of Iran."],
  ]; // prettier-ignore
  test.each(steps)("%s", (_, less, more) => expect(score(more)).toBeGreaterThan(score(less)));

  test("a place", () => {
    expect(score("A strike in Damascus.", "strike")).toBeGreaterThan(score("A strike.", "strike"));
  });

  test("who stands in another clause counts less", () => {
    expect(score("An attack of Iran.")).toBeGreaterThan(score("An attack after Iran's talks."));
  });
});

describe("what rules an event out", () => {
  const cases: [string, string, string][] = [
    ["another day", "Iran's attack on April 20.", "attack"],
    ["another year", "Iran's attack in 2019.", "attack"],
    ["a day to come", "Iran's attack next week.", "attack"],
    ["another doer", "An attack by Yemen on Israel.", "attack"],
    ["another sufferer", "Iran's attack on Yemen.", "attack"],
    ["the roles turned", "Israel's attack on Iran.", "attack"],
    ["the roles turned, by the order of the words", "إسرائيل هاجمت إيران.", "attack"],
    ["another place", "A strike in Yemen.", "strike"],
    ["a side that was not there", "Talks between Iran and Yemen.", "talks"],
    ["a word of the record's `not`", "A strike on the embassy in Beirut.", "strike"],
  ];
  test.each(cases)("%s: %s", (_, text, id) => expect(judged(text, id)).toBeNull());

  test("a date of another clause does not", () => {
    expect(judged("Iran's attack on April 13 after a strike on April 1.", "attack")).not.toBeNull();
  });
  test("a date in front of the clause does not", () => {
    expect(judged("On April 20 they met where Iran's attack on Israel came.", "attack")).not.toBeNull();
    expect(
      judged("Iran's attack on Israel in April came, officials said on Saturday.", "attack"),
    ).not.toBeNull();
    expect(judged("Iran's attack on Israel in April came on Saturday.", "attack")).toBeNull();
    expect(judged("They said on April 20 that Iran's attack came.", "attack")).not.toBeNull();
  });
  test("the date of another happening does not, where this has its own", () => {
    expect(judged("Iran's attack on April 13 and the April 20 strike.", "attack")).not.toBeNull();
    expect(judged("Iran's attack and the April 20 strike.", "attack")).toBeNull();
  });
  test("what was known beforehand may be to come", () => {
    expect(
      judged("Talks between Iran and the US next week.", "talks", dayNumber(2024, 5, 13)),
    ).not.toBeNull();
  });
});

test("nothing in the sentence anchors nothing", () => {
  expect(judged("The attack came.", "attack")!.anchored).toBe(false);
  expect(judged("The attack of Iran on Israel came.", "attack")!.anchored).toBe(true);
});

test("long after an event a place alone anchors nothing", () => {
  const [soon, late] = [dayNumber(2024, 4, 10), dayNumber(2024, 11, 10)];
  expect(judged("A strike in Damascus.", "strike", soon)!.anchored).toBe(true);
  expect(judged("A strike in Damascus.", "strike", late)!.anchored).toBe(false);
  expect(judged("Israel's strike in Damascus.", "strike", late)!.anchored).toBe(true);
});

test("a word in another clause that tells of something anchors no “the attack”", () => {
  expect(judged("After the attack, a strike came with drones.", "attack")!.anchored).toBe(false);
  expect(judged("The attack of Iran on Israel came with drones.", "attack")!.anchored).toBe(true);
});

test("cues say what counted, and where it stands", () => {
  const { cues } = judged("Iran's attack on Israel on April 13 with drones.", "attack")!;
  expect(cues.flatMap((cue) => ("text" in cue ? [`${cue.kind} ${cue.text}`] : [cue.kind]))).toEqual([
    "trigger attack",
    "date April 13",
    "participant Iran",
    "participant Israel",
    "word drones",
    "page",
    "recent",
  ]);
});
