import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { EventsData } from "../events/data.ts";
import { readEvents, type EventsTable } from "../events/table.ts";
import type { FindEvents } from "./events.ts";
import { stepFrom } from "./keyboard.ts";
import { ENTRIES, LOOK, readDocument, readPage, type TestPage } from "./test-page.ts";
import type { Placed } from "./truth.ts";

// As a content script of either browser finds it; nothing here asks it for anything.
(globalThis as { browser?: unknown }).browser ??= {};
const { createFindEvents } = await import("./events.ts");

const { iran, oman, mcgurk } = ENTRIES;
const ATTACK = 7;
const TALKS = 8;
const event = { triggers: [], cues: [], not: [], siblings: [] } as const;
const data: EventsData = {
  classes: [
    { id: "attack", title: { en: "attack", ar: "هجوم" }, directed: true, stems: ["attack*"] },
    { id: "talks", title: { en: "talks", ar: "محادثات" }, directed: false, stems: ["talks"] },
  ],
  events: [
    {
      ...event,
      id: "attack",
      entry: ATTACK,
      title: { en: "The attack", ar: "الهجوم" },
      classes: [0],
      triggers: ["Iran attack"],
      participants: [
        { entry: iran, role: "by" },
        { entry: oman, role: "against" },
      ],
      places: [],
      date: "2024-04-13",
    },
    {
      ...event,
      id: "talks",
      entry: TALKS,
      title: { en: "The talks", ar: "المحادثات" },
      classes: [1],
      participants: [
        { entry: mcgurk, role: "with" },
        { entry: iran, role: "with" },
      ],
      places: [oman],
      date: "2024-05-14",
    },
  ],
  standsFor: [],
  agents: [iran, oman, mcgurk],
  places: [iran, oman],
};
const table = readEvents(data);

let page: TestPage | undefined;
let loads: string[];
let reads: number;
const $ = (selector: string): HTMLElement => document.querySelector<HTMLElement>(selector)!;
let stored: EventsTable | null;
const finder = (): FindEvents =>
  createFindEvents({
    async load(generation) {
      loads.push(generation);
      return stored;
    },
    read: () => void reads++,
  });
const read = async (html: string, find = finder()): Promise<TestPage> => (page = await readPage(html, find));
/** The middle of a piece of an element's text in the viewport; of all of it where none is named. */
const centreOf = (selector: string, text?: string): [x: number, y: number] => {
  const node = $(selector).firstChild as Text;
  const piece = text ?? node.data;
  const range = document.createRange();
  range.setStart(node, node.data.indexOf(piece));
  range.setEnd(node, node.data.indexOf(piece) + piece.length);
  const { left, top, width, height } = range.getClientRects()[0]!;
  return [left + width / 2, top + height / 2];
};
/** Event mentions: what they cover, their event and strength, in reading order. */
const events = (): string[] =>
  page!.session
    .inOrder()
    .filter(({ mention }) => mention.reasons[0].rule === "event")
    .map(
      ({ flow, mention: { start, end, entries, strength } }) =>
        `${flow.text.slice(start, end)}: ${entries[0] === ATTACK ? "attack" : "talks"}, ${strength}`,
    );

beforeEach(() => {
  document.body.replaceChildren();
  loads = [];
  reads = 0;
  stored = table;
});
afterEach(() => page?.stop());

describe("events on a page", () => {
  it("marks what a sentence tells, in a highlight of its own, and tells when it has read", async () => {
    const { painted, paintedEvents, session } = await read(
      "<p>Iran attacked Oman.</p><p>Later came talks: McGurk, and Brett McGurk with Iran in Oman.</p>",
    );
    await expect.poll(events).toEqual(["attacked: attack, marked", "talks: talks, marked"]);
    expect(paintedEvents()).toEqual(["attacked", "talks"]);
    expect(painted()).toEqual(["Iran", "Oman", "McGurk", "Iran", "Oman"]);
    expect(session.cast().entries).toContainEqual({ entry: ATTACK, marked: 1, quiet: 0 });
    expect(loads).toEqual(["g"]);
    expect(reads).toBeGreaterThan(0);
  });

  it("answers to the pointer where it was spoken of just before, without a mark, in text without a name too", async () => {
    const { paintedEvents } = await read(
      "<p>Iran attacked Oman. The attack was short.</p><p>This attack was its first.</p><p>The weather is fine.</p>",
    );
    await expect
      .poll(events)
      .toEqual(["attacked: attack, marked", "attack: attack, quiet", "attack: attack, quiet"]);
    expect(paintedEvents()).toEqual(["attacked"]);
  });

  it("reads no such text that is hidden, code or an editor", async () => {
    await read(
      "<p>Iran attacked Oman.</p><p hidden>The attack</p><code>The attack</code><div contenteditable>The attack</div>",
    );
    await expect.poll(events).toEqual(["attacked: attack, marked"]);
  });

  it("opens the actor inside an event's words, and the event beside it", async () => {
    const { session } = await read("<p>The Iran attack on Oman.</p>");
    await expect.poll(events).toEqual(["Iran attack: attack, marked"]);
    const entryAt = (text: string): number | undefined =>
      session.at(...centreOf("p", text))?.mention.entries[0];
    expect(entryAt("Iran")).toBe(iran);
    expect(entryAt("attack")).toBe(ATTACK);
    expect(entryAt("Oman")).toBe(oman);
    // The keyboard goes to both, though they begin at the same letter.
    const marked = session.inOrder().filter(({ shown }) => shown);
    const steps = [null, null, null].reduce<(Placed | null)[]>((seen) => [...seen, stepFrom(marked, seen.at(-1) ?? null, 1)], []); // prettier-ignore
    expect(steps.map((one) => one?.mention.entries[0])).toEqual([ATTACK, iran, oman]);
  });

  it("follows the page: what comes, changes and goes", async () => {
    const { settled, paintedEvents } = await read("<p id=a>Iran attacked Oman.</p><div id=b></div>");
    await expect.poll(events).toHaveLength(1);
    $("#b").innerHTML = "<p>Brett McGurk held talks with Iran in Oman.</p>";
    await expect.poll(events, { timeout: 5000 }).toHaveLength(2);
    $("#a").textContent = "Iran praised Oman.";
    await settled();
    expect(paintedEvents()).toEqual(["talks"]);
    $("#b").remove();
    await settled();
    expect(events()).toEqual([]);
  });

  it("reads text without a name that comes later, behind an event that was there", async () => {
    const { paintedEvents } = await read("<main><p>Iran attacked Oman.</p></main><p>Damascus slept.</p>");
    await expect.poll(events).toEqual(["attacked: attack, marked"]);
    const add = (html: string): void => $("main").insertAdjacentHTML("beforeend", html);
    add("<p id=one>The attack was short.</p>");
    await expect
      .poll(events, { timeout: 5000 })
      .toEqual(["attacked: attack, marked", "attack: attack, quiet"]);
    // What was found there is no end: what comes behind it is read, too, as far as one that is there from the start.
    add(
      "<p id=two>The weather is fine.</p><p id=three>This attack was the first.</p><p id=four>The attack</p>",
    );
    await expect.poll(events, { timeout: 5000 }).toHaveLength(3);
    $("#two").firstChild!.nodeValue = "The attack came by night.";
    await expect.poll(events, { timeout: 5000 }).toHaveLength(4);
    $("#one").textContent = "The weather is fine.";
    await expect.poll(events, { timeout: 5000 }).toHaveLength(3);
    expect(paintedEvents()).toEqual(["attacked"]);
    await new Promise((ok) => setTimeout(ok, 700));
    expect(page!.session.at(...centreOf("#four"))).toBeNull();
    expect(page!.session.at(...centreOf("#two", "attack"))?.mention.entries).toEqual([ATTACK]);
  });

  it("asks for no such text where no event was found", async () => {
    const { session, settled } = await read("<main><p>Brett McGurk praised Iran.</p></main>");
    await expect.poll(() => reads).toBeGreaterThan(0);
    await new Promise((ok) => setTimeout(ok, 700));
    const before = reads;
    let asked = 0;
    const { names } = session.truth;
    session.truth.names = (flow) => (asked++, names(flow));
    for (let n = 0; n < 5; n++) {
      $("main").insertAdjacentHTML("beforeend", "<p>The attack was short.</p>");
      await settled();
    }
    await new Promise((ok) => setTimeout(ok, 700));
    expect({ asked, runs: reads - before, events: events() }).toEqual({ asked: 0, runs: 0, events: [] });
  });

  describe("lets go of a mark when what it stands on is no longer there", () => {
    const TEXT =
      "<p id=a>Iran attacked Oman. The attack was short.</p><p id=b>This attack was the first.</p>";
    const words = (): Text => $("#a").firstChild as Text;
    const put = (from: string, to: string): void =>
      words().replaceData(words().data.indexOf(from), from.length, to);

    it.each<[what: string, change: () => void]>([
      ["its words are others", () => put("attacked", "thanked")],
      ["a name of its sentence is gone", () => put("Iran ", "Somebody ")],
      ["the sentence denies it", () => put("attacked", "has not attacked")],
      ["its words are taken out", () => $("#a").firstChild!.remove()],
      ["its paragraph is taken out", () => $("#a").remove()],
      ["its paragraph becomes an editor", () => $("#a").setAttribute("contenteditable", "")],
    ])("%s", async (_, change) => {
      const { paintedEvents } = await read(TEXT);
      await expect
        .poll(events)
        .toEqual(["attacked: attack, marked", "attack: attack, quiet", "attack: attack, quiet"]);
      expect(paintedEvents()).toEqual(["attacked"]);
      change();
      // What only spoke of it again, in the same text and behind it, goes with it.
      await expect.poll(events, { timeout: 5000 }).toEqual([]);
      expect(paintedEvents()).toEqual([]);
    });

    it("stands while its text is hidden, but nothing is painted or answers; it is back when the text is", async () => {
      const { paintedEvents, session } = await read("<p id=a>Iran attacked Oman.</p>");
      await expect.poll(events).toHaveLength(1);
      const at = centreOf("#a", "attacked");
      expect(session.at(...at)?.mention.entries).toEqual([ATTACK]);
      $("#a").hidden = true;
      await expect.poll(paintedEvents).toEqual([]);
      expect(session.at(...at)).toBeNull();
      $("#a").hidden = false;
      await expect.poll(paintedEvents).toEqual(["attacked"]);
      expect(session.at(...at)?.mention.entries).toEqual([ATTACK]);
    });
  });

  it("has read where the dataset knows no events", async () => {
    stored = null;
    await read("<p>Iran attacked Oman.</p>");
    await expect.poll(() => reads).toBe(1);
    expect(events()).toEqual([]);
  });

  it("keeps its marks where a text is read again and says the same", async () => {
    const { settled, paintedEvents, session } = await read("<p>Iran attacked Oman.</p>");
    await expect.poll(events).toHaveLength(1);
    const before = session.truth.version;
    ($("p").firstChild as Text).splitText(5);
    await settled();
    expect(session.truth.version).toBeGreaterThan(before);
    expect(events()).toEqual(["attacked: attack, marked"]);
    expect(paintedEvents()).toEqual(["attacked"]);
  });

  it("does nothing while nothing changes", async () => {
    // Text right behind an event would be looked at: "the attack" may stand in it.
    const { settled, session } = await read("<p>Iran attacked Oman.</p><p>Damascus slept.</p><div></div>");
    await expect.poll(events).toHaveLength(1);
    await new Promise((ok) => setTimeout(ok, 700));
    const { version } = session.truth;
    let walks = 0;
    const { ordered } = session.truth;
    session.truth.ordered = () => (walks++, ordered());
    for (let n = 0; n < 5; n++) {
      $("div").textContent = `Nothing of interest ${n}`;
      await settled();
    }
    await new Promise((ok) => setTimeout(ok, 700));
    expect(session.truth.version - version).toBeLessThanOrEqual(5);
    expect(walks).toBeLessThanOrEqual(2);
    expect(events()).toHaveLength(1);
  });

  it("mutes an event, and goes on with names that the reader muted as evidence", async () => {
    const { session, found } = await read("<p>Iran attacked Oman.</p>");
    await expect.poll(events).toHaveLength(1);
    session.show({ ...LOOK, muted: new Set([ATTACK]) });
    expect(events()).toEqual([]);
    session.show({ ...LOOK, muted: new Set([iran]) });
    expect(found()).toEqual(["attacked", "Oman"]);
    $("p").textContent = "In April Iran attacked Oman.";
    await expect.poll(found, { timeout: 5000 }).toEqual(["attacked", "Oman"]);
  });

  it("shows no mark when the reader wants none, and stops with its session", async () => {
    const { session, paintedEvents } = await read("<p>Iran attacked Oman.</p>");
    await expect.poll(events).toHaveLength(1);
    session.show({ ...LOOK, density: "none" });
    expect(paintedEvents()).toEqual([]);
    expect(events()).toHaveLength(1);
    session.show(LOOK);
    expect(paintedEvents()).toEqual(["attacked"]);
    session.stop();
    expect(paintedEvents()).toEqual([]);
    expect(document.adoptedStyleSheets).toHaveLength(0);
  });

  it("begins anew with each session, and leaves names alone where the pack knows no events", async () => {
    const find = finder();
    const first = await read("<p>Iran attacked Oman.</p>", find);
    await expect.poll(events).toHaveLength(1);
    first.stop();
    page = await readDocument(find);
    await expect.poll(events).toHaveLength(1);
    expect(page.paintedEvents()).toEqual(["attacked"]);
    expect(loads).toEqual(["g", "g"]);
    page.stop();
    stored = null;
    page = await readDocument(find);
    await new Promise((ok) => setTimeout(ok, 200));
    expect(page.found()).toEqual(["Iran", "Oman"]);
    expect(loads).toHaveLength(3);
  });
});
