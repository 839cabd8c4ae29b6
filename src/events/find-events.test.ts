import { describe, expect, test } from "vitest";
import { eventSteps, findEvents, type Flow } from "./find-events.ts";
import { ATTACK, flowOf, found, TABLE } from "./testing/world.ts";

const NAMED = "Iran's attack on Israel on April 13 shook the region.";

describe("what is found", () => {
  const cases: [string, string | string[], string[], (string | null)?][] = [
    ["who, whom and when", NAMED, ["attack: attack"]],
    ["in Arabic", "هز هجوم إيران على إسرائيل في 13 أبريل المنطقة.", ["attack: هجوم"]],
    [
      "a phrase of the record",
      "Iran's missile and drone attack on Israel.",
      ["attack: missile and drone attack"],
    ],
    ["a capital for its government", "Tehran's attack on Israel in April.", ["attack: attack"]],
    [
      "two words of one happening",
      "An Israeli strike hit the consulate in Damascus.",
      ["strike: strike hit"],
    ],
    [
      "parties of no side",
      "Talks between Iran and the US in Oman this week.",
      ["talks: Talks"],
      "2024-05-18",
    ],
    [
      "the twin, by its date",
      "Iran's attack on Israel on October 1.",
      ["second attack: attack"],
      "2024-11-01",
    ],
    [
      "the twin, by its own word",
      "Iran's ballistic attack on Israel.",
      ["second attack: attack"],
      "2024-11-01",
    ],
    ["behind one that says which", [NAMED, "The attack was large."], ["attack: attack", "(attack: attack)"]],
    [
      "the same in Arabic",
      ["هجوم إيران على إسرائيل في 13 أبريل.", "وكان الهجوم كبيرا."],
      ["attack: هجوم", "(attack: الهجوم)"],
    ],
    [
      "killed in a strike, which is one happening",
      "Zahedi was killed in a strike in Damascus.",
      ["strike: strike"],
    ],
    [
      "its anniversary, with its year",
      "ذكرى هجوم إيران على إسرائيل قبل عام.",
      ["attack: هجوم"],
      "2025-04-13",
    ],
    ["an answer written together with و", "وردت إيران على إسرائيل في 13 أبريل.", ["attack: وردت"]],
    [
      "two in a sentence, each with its own parties",
      "Iran launched an attack on Israel on April 13 in response to the strike in Damascus on April 1.",
      ["attack: launched", "attack: attack", "strike: strike"],
    ],
  ];
  test.each(cases)("%s", (_, text, events, date) => expect(found(text, date)).toEqual(events));
});

describe("what is not found", () => {
  const cases: [string, string | string[], (string | null)?][] = [
    ["no party", "The attack was large."],
    ["no trigger", "Iran is large. Israel is small."],
    ["one side alone, and nothing of the event's own", ["The attack of Iran was large.", "Oman is far."]],
    ["the roles turned", "Israel's attack on Iran on April 13."],
    ["another doer", "Yemen's attack on Israel on April 13."],
    ["another place", "An Israeli strike hit the consulate in Yemen."],
    ["another day", "Iran's attack on Israel on April 20."],
    ["a condition", "If Iran launched an attack on Israel, it would answer."],
    ["a denial", "Iran denied any attack on Israel."],
    ["a word that the record excludes", "An Israeli strike hit the embassy in Beirut, not Damascus."],
    ["a page older than the event", NAMED, "2024-04-01"],
    ["news that came in, which looks like an answer", "وردت أنباء عن إيران وإسرائيل في 13 أبريل."],
    ["what somebody is quoted with", "وردت على لسان إيران وإسرائيل في 13 أبريل."],
    ["an anniversary that may be any other's", "ذكرى هجوم إيران على إسرائيل."],
    ["a stub", "Talks between Iran and the US in Oman with Witkoff.", "2025-05-18"],
  ];
  test.each(cases)("%s", (_, text, date) => expect(found(text, date)).toEqual([]));

  test("an article too far behind", () => {
    const far = [NAMED, "It rained.", "It snowed.", "It blew.", "The attack failed."];
    expect(found(far)).toEqual(["attack: attack"]);
    expect(found([far[0]!, far[1]!, far[4]!])).toEqual(["attack: attack", "(attack: attack)"]);
  });
});

describe("steps", () => {
  const long = [NAMED, "The attack was large. ".repeat(300), `${"word ".repeat(1000)}Iran`].map(flowOf);

  test("go through the same as at once, never much at a time", () => {
    const steps = eventSteps(TABLE, { flows: long, pageDate: "2024-05-20" });
    const gone: number[] = [];
    let step = steps.next();
    for (; !step.done; step = steps.next()) gone.push(step.value);
    expect(step.value).toEqual(
      findEvents(TABLE, { flows: long.map((flow) => ({ ...flow })), pageDate: "2024-05-20" }),
    );
    expect(gone.length).toBeGreaterThan(5);
    expect(Math.max(...gone)).toBeLessThan(2000);
  });

  test("a second time gives the same", () => {
    const page = { flows: [flowOf(NAMED), flowOf("The attack was large.")], pageDate: "2024-05-20" };
    expect(findEvents(TABLE, page)).toEqual(findEvents(TABLE, page));
    // What was read for one date is not taken for another.
    expect(findEvents(TABLE, { ...page, pageDate: "2024-04-01" }).flat()).toEqual([]);
  });

  test("a flow that is not asked is not read", () => {
    let asked = 0;
    const silent = (mentions: Flow["mentions"]): Flow => ({
      get text() {
        asked++;
        return "Nobody is here. The attack was large.";
      },
      mentions,
    });
    const yemen = [{ entries: [6] as const, start: 0, end: 6 }];
    const find = (flows: Flow[]): number => findEvents(TABLE, { flows, pageDate: null }).flat().length;
    // Nobody who matters; then somebody, but of one side alone; then the flow far before the first mention.
    expect(find([silent([]), silent(yemen)])).toBe(0);
    expect(find([silent([]), silent([{ entries: [0], start: 0, end: 6 }])])).toBe(0);
    expect(find([silent([]), flowOf(NAMED)])).toBe(1);
    expect(asked).toBe(0);
  });

  test("a page of no flows", () => expect(findEvents(TABLE, { flows: [], pageDate: null })).toEqual([]));
});

test("without competition both twins are answered", () => {
  const alone = found("Iran's attack on Israel in 2024.", "2024-11-01", { competition: false });
  expect(new Set(alone).size).toBe(alone.length);
});

test("a mention tells its cues, and names of events are not answered again", () => {
  const flow = flowOf("Operation Promise was Iran's attack on Israel on April 13.");
  const [mentions] = findEvents(TABLE, { flows: [flow], pageDate: "2024-05-20" });
  expect(mentions).toHaveLength(1);
  const [{ event, cues }] = mentions as [NonNullable<typeof mentions>[number]];
  expect(event).toBe(ATTACK);
  expect(cues.map(({ kind }) => kind)).toEqual([
    "trigger",
    "date",
    "participant",
    "participant",
    "page",
    "recent",
  ]);
});
