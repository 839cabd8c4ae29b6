import { beforeAll, expect, test } from "vitest";
import { inBoth } from "./both.ts";
import { until, type Page } from "./drivers/driver.ts";
import { cardOpen, cardText, castOf, hover, mentionsOn, type Found } from "./drivers/siyaq.ts";
import { ownPage } from "./server.ts";

const story = ownPage("events.html");
const nobody = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Nobody</title><link rel="icon" href="data:,"><body style="font: 20px sans-serif"><p>The talks were long and the attack was short.</p><p id="late"></p></body></html>`;

const PAGES = {
  "/events": story,
  /** The same words, published before anything of it happened. */
  "/older": story.replace("2024-05-18", "2024-03-01"),
  "/nobody": nobody,
};
const ATTACK = "ev-april13-attack";
const TALKS = "ev-oman-talks-2024-05";

/** What the browser paints: texts under marks of names, and of events. */
const painted = (page: Page) =>
  page.evaluate<{ names: string[]; events: string[] }>(`(() => {
    const texts = (form) => [...CSS.highlights].filter(([key]) => form.test(key)).flatMap(([, ranges]) => [...ranges].map((range) => {
      const live = document.createRange();
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      return live.toString();
    }));
    return { names: texts(/^h[0-9a-f]{16}$/), events: texts(/^eh[0-9a-f]{16}$/) };
  })()`);

inBoth(
  "a page that tells events without their names",
  (stage) => {
    const api = "(globalThis.browser ?? globalThis.chrome)";
    const inTab = <T>(page: string, body: string): Promise<T> =>
      stage.browser.inExtension<T>(`(async () => {
        const api = ${api};
        const tab = (await api.tabs.query({})).findLast(({ url }) => url === ${JSON.stringify(stage.server.url)} + ${JSON.stringify(page)});
        ${body}
      })()`);
    const inFrame = <T>(page: string, func: string): Promise<T> =>
      inTab<T>(
        page,
        `return (await api.scripting.executeScript({ target: { tabId: tab.id }, func: ${func} }))[0].result;`,
      );
    const open = async (path = "/events"): Promise<Page> => {
      const page = await stage.browser.open(stage.server.url + path);
      await page.resize(1000, 900);
      await castOf(stage.browser, page);
      return page;
    };
    const eventOf = (found: readonly Found[] | null, id: string) => found?.find((each) => each.id === id);
    const withEvents = (page: Page): Promise<Found[]> =>
      until(async () => {
        const found = await mentionsOn(stage.browser, page);
        return eventOf(found, ATTACK) ? found : null;
      }, "the events of the page") as Promise<Found[]>;
    let page: Page;
    beforeAll(async () => {
      page = await open();
    });

    test("finds them, marks them apart from names, and counts them", async () => {
      const found = await withEvents(page);
      const attack = eventOf(found, ATTACK)!;
      expect(attack.marked).toBeGreaterThanOrEqual(2);
      expect(attack.quiet).toBeGreaterThanOrEqual(2);
      expect(eventOf(found, TALKS)?.marked).toBe(1);
      const { names, events } = await painted(page);
      expect(events).toContain("missile and drone attack");
      expect(events).toContain("indirect US-Iran talks");
      expect(events.some((text) => /هجوما|شنت/.test(text))).toBe(true);
      expect(names).toContain("Brett McGurk");
      expect(names).not.toContain("missile and drone attack");
      // Spoken of again a sentence on, in a block without a name too: no mark.
      expect(events).not.toContain("barrage");
      expect(events).not.toContain("attack");
      const badge = () => inTab<string>("/events", "return api.action.getBadgeText({ tabId: tab.id });");
      await until(async () => (await badge()) === String(found.length), "the badge that counts them, too");
    });

    test("the words open the event's card, an actor among them the actor's", async () => {
      const attack = await hover(page, "drone attack");
      expect(attack).toMatch(/attack/i);
      expect(attack).toMatch(/2024/);
      await page.press("Escape");
      await until(async () => !(await cardOpen(page)), "the card to close");
      const talks = await hover(page, "indirect");
      expect(talks).toMatch(/talks/i);
      await page.press("Escape");
      await until(async () => !(await cardOpen(page)), "the card to close");
      const iran = await hover(page, "-Iran");
      expect(iran.split("\n").some((line) => line.trim() === "Iran")).toBe(true);
      await page.press("Escape");
      await until(async () => !(await cardOpen(page)), "the card to close");
    });

    test("what is only spoken of again opens it as well, though it shows no mark", async () => {
      const expected = (await hover(page, "drone attack")).split("\n")[0];
      await page.press("Escape");
      await until(async () => !(await cardOpen(page)), "the card to close");
      const again = await hover(page, "barrage");
      expect(again.split("\n")[0]).toBe(expected);
      await page.press("Escape");
      await until(async () => !(await cardOpen(page)), "the card to close");
    });

    test("the keyboard reaches events and the actors inside them", async () => {
      const step = (direction: number) =>
        inTab<boolean>("/events", `return api.tabs.sendMessage(tab.id, { type: "step", direction: ${direction} }, { frameId: 0 });`); // prettier-ignore
      const seen: string[] = [];
      for (let n = 0; n < 30 && (await step(1)); n++) {
        await until(() => cardOpen(page), "a card");
        const text = await until(async () => {
          const now = await cardText(page);
          return now !== null && now !== seen.at(-1) ? now : null;
        }, "the next card");
        seen.push(text!);
      }
      await page.press("Escape");
      await until(async () => !(await cardOpen(page)), "the card to close");
      const { names, events } = await painted(page);
      expect(seen).toHaveLength(names.length + events.length);
      expect(new Set(seen).size).toBeGreaterThan(6);
    });

    test("the popup's way to an event goes to its words", async () => {
      const entry = await inTab<number>(
        "/events",
        `
        const lines = (await (await fetch("/pack/entries.ndjson")).text()).trim().split("\\n");
        return lines.findIndex((line) => JSON.parse(line).id === ${JSON.stringify(TALKS)});`,
      );
      expect(await inTab("/events", `return api.tabs.sendMessage(tab.id, { type: "jump", entry: ${entry}, nth: 0 }, { frameId: 0 });`)).toBe(true); // prettier-ignore
      await until(async () => /talks/i.test((await cardText(page)) ?? ""), "the card of the talks");
      await page.press("Escape");
      await until(async () => !(await cardOpen(page)), "the card to close");
    });

    test("the card can say which words told it", async () => {
      await hover(page, "drone attack");
      const all = await page.inCard<string>(`card.querySelector("[role=dialog]").textContent`);
      expect(all.replace(/[\u2066-\u2069]/g, "")).toContain("Iran + Israel");
      await page.press("Escape");
      await until(async () => !(await cardOpen(page)), "the card to close");
    });

    test("the popup lists them", async () => {
      const popup = await stage.browser.openPopup(page);
      await until(() => popup.evaluate<boolean>(`/13–14 April|13 April|attack on Israel/i.test(document.body.textContent)`), "the attack in the popup"); // prettier-ignore
      await popup.close();
    });

    test("they are there when the reader comes back to the page", async () => {
      await page.activate();
      await page.goto(`${stage.server.url}/nobody`);
      await page.evaluate("void setTimeout(() => history.back())");
      await until(() => page.evaluate<boolean>("location.pathname === '/events' && document.readyState === 'complete'"), "the page"); // prettier-ignore
      await until(async () => (await painted(page)).events.length >= 3, "the marks of events");
      await page.movePointer(5, 5);
      await hover(page, "drone attack");
      await page.press("Escape");
      await until(async () => !(await cardOpen(page)), "the card to close");
    });

    test("finds them in text that comes later", async () => {
      await page.activate();
      await page.evaluate(`late.innerHTML = "<p>The strike on the Iranian embassy in Damascus on 1 April killed Mohammad Reza Zahedi.</p>"`); // prettier-ignore
      await until(async () => (await painted(page)).events.includes("strike"), "the strike's mark");
      await page.close();
    });

    test("reads “the attack” that comes later, in text without a name behind an event that was there", async () => {
      const live = await open();
      const quiet = async (): Promise<number> => eventOf(await withEvents(live), ATTACK)!.quiet;
      const before = await quiet();
      await live.evaluate(`late.innerHTML = "<p>The attack lasted for five hours.</p>"`);
      await until(async () => (await quiet()) === before + 1, "the attack spoken of again");
      await live.evaluate(`late.insertAdjacentHTML("beforeend", "<p>Nobody had expected this attack.</p>")`);
      await until(async () => (await quiet()) === before + 2, "and once more behind that");
      expect(await hover(live, "this attack")).toMatch(/attack on Israel/);
      await live.evaluate(`late.firstChild.firstChild.data = "The rain lasted for five hours."`);
      await until(async () => (await quiet()) === before + 1, "only one of them");
      await live.close();
    });

    test("a mark goes when its words, or what they rest on, are no longer there", async () => {
      const live = await open();
      await withEvents(live);
      const events = async (): Promise<string[]> => (await painted(live)).events;
      const put = (from: string, to: string): Promise<unknown> =>
        live.evaluate(`(() => {
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            const at = node.data.search(/${from}/);
            if (at >= 0) return node.replaceData(at, node.data.match(/${from}/)[0].length, ${JSON.stringify(to)});
          }
          throw new Error("not on the page");
        })()`);
      const [ATTACKED, TALKED] = ["missile and drone attack", "indirect US-Iran talks"];
      await until(async () => (await events()).filter((text) => text === ATTACKED || text === TALKED).length === 2, "both marks"); // prettier-ignore
      // The trigger is another word; the names stay.
      await put("indirect\\s+US-Iran\\s+talks", "rest, not for US-Iran affairs");
      await until(async () => !(await events()).includes(TALKED), "the mark of the talks to go");
      expect((await events()).includes(ATTACKED)).toBe(true);
      expect((await painted(live)).names).toContain("Brett McGurk");
      // Who did it is another; the words stay.
      await put("Tehran", "Cleopatra");
      await put("13 April", "that day");
      await live.evaluate(`document.querySelector('[href="#israel"]').textContent = "Rome"`);
      await until(async () => !(await events()).includes(ATTACKED), "the mark of the attack to go");
      expect((await events()).some((text) => /هجوما|شنت/.test(text))).toBe(true);
      await live.evaluate(`document.querySelector("[lang=ar][dir]").hidden = true`);
      await until(async () => (await events()).length === 0, "no mark under hidden text");
      await live.close();
    });

    test("a page that is older than an event does not mention it", async () => {
      const older = await open("/older");
      await inFrame("/older", "() => new Promise((ok) => setTimeout(ok, 1500))");
      const found = await castOf(stage.browser, older);
      expect(found.map(({ id }) => id)).toContain("brett-mcgurk");
      expect(found.filter(({ id }) => id.startsWith("ev-"))).toEqual([]);
      expect((await painted(older)).events).toEqual([]);
      await older.close();
    });

    test("a page that names nobody never gets the recogniser", async () => {
      const empty = await stage.browser.open(`${stage.server.url}/nobody`);
      await until(
        () => inFrame<boolean>("/nobody", "() => globalThis.siyaq?.cast().state === 'done'"),
        "the reading",
      );
      await inFrame("/nobody", "() => { globalThis.siyaq.events = () => { globalThis.cameLate = true; }; }");
      await new Promise((resolve) => setTimeout(resolve, 1000));
      expect(await inFrame("/nobody", "() => globalThis.cameLate ?? null")).toBeNull();
      await empty.evaluate(`late.textContent = "Brett McGurk was there."`);
      await until(() => inFrame<boolean>("/nobody", "() => globalThis.cameLate ?? false"), "the recogniser");
      await empty.close();
    });
  },
  { pages: PAGES },
);
