import { beforeAll, expect, test } from "vitest";
import { largePack, putPack, type LargeName } from "../bench/speed/large/pack.ts";
import { findMentions } from "../src/mentions/find.ts";
import { readTable } from "../src/mentions/format.ts";
import { inBoth, raiseVersion } from "./both.ts";
import { until } from "./drivers/driver.ts";
import { cardOpen, castOf, centreOf, hover, mentionsOn } from "./drivers/siyaq.ts";

/* More names than a table keeps 32 bits for; a hundred thousand are measured by `npm run bench -- large`. */
const NAMES = 10_500;

/** Words that mean nothing, the same for everybody. */
function word(number: number): string {
  let text = "";
  for (let left = number + 400; left > 0; left = Math.floor(left / 20))
    text += "bdfgklmnprstvzhjcwxy"[left % 20]! + "aeiou"[(number + text.length) % 5]!;
  return text[0]!.toUpperCase() + text.slice(1);
}

const names = Array.from({ length: NAMES }, (_, entry): LargeName => ({
  text: word(entry),
  lang: "en",
  entry,
}));
const pack = await largePack(names);
const table = readTable(pack.namesBin);

/** A word that the table takes for a name that it is not. */
function falseName(): string {
  for (let number = NAMES; number < 5_000_000; number++) if (findMentions(table, word(number)).length > 0) return word(number); // prettier-ignore
  throw new Error("The table makes no mistake.");
}
const wrong = falseName();
const html = (body: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Large</title><link rel="icon" href="data:,"><body style="font:20px/1.6 sans-serif;margin:40px">${body}`;

inBoth("a pack of many names", (stage) => {
  const inWorld = <T>(expression: string): Promise<T> =>
    stage.browser.inExtension<T>(`(async (api) => (${expression}))(globalThis.browser ?? globalThis.chrome)`);
  const active = () => inWorld<string>(`(await api.storage.local.get("active")).active?.generation`);

  beforeAll(async () => {
    const before = await until(active, "the bundled pack");
    putPack(stage.folder, pack);
    raiseVersion(stage.folder, "9.0.0");
    await stage.browser.update(stage.folder);
    await until(async () => ((await active()) ?? before) !== before, "the large pack", 60_000);
  });

  test("it is written whole in place of the old one, and how far it came was told", async () => {
    expect(table.bits).toBe(16);
    const tables = () =>
      inWorld<string[]>(
        `Object.keys(await api.storage.local.get(null)).filter((key) => key.startsWith("table:"))`,
      );
    await until(async () => (await tables()).length === 1, "the old table to go");
    expect(await tables()).toEqual([`table:${await active()}`]);
    const total = pack.records.length;
    expect(await inWorld(`(await api.storage.session.get("install")).install`)).toEqual({
      written: total,
      total,
    });
    const rows = () =>
      inWorld<number>(`new Promise((done, fail) => {
          const open = indexedDB.open("siyaq");
          open.onerror = fail;
          open.onsuccess = () => {
            const count = open.result.transaction("entries").objectStore("entries").count();
            count.onsuccess = () => { open.result.close(); done(count.result); };
          };
        })`);
    await until(async () => (await rows()) === total, "the old rows to go");
  });

  test("a page's names are marked, and a hover opens a brief from the store", async () => {
    const [first, second, last] = [word(0), word(5000), word(NAMES - 1)];
    stage.server.pages.set(
      "/names",
      html(`<p>They met ${first} and ${second} there.</p><p>Then ${last} came.</p>`),
    );
    const page = await stage.browser.open(`${stage.server.url}/names`);
    const found = await castOf(stage.browser, page);
    expect(found.map(({ title }) => title)).toEqual([first, second, last]);
    expect(await hover(page, last)).toContain(`stands at place ${NAMES - 1} of a set`);
    await page.close();
  });

  test("a word that the table takes for a name opens no card and loses its mark; names keep theirs", async () => {
    const name = word(7);
    stage.server.pages.set(
      "/wrong",
      html(`<p>They met ${wrong} and ${name}.</p><p>Again ${wrong} came.</p>`),
    );
    const page = await stage.browser.open(`${stage.server.url}/wrong`);
    const titles = async () =>
      (await mentionsOn(stage.browser, page))?.map(({ title, marked }) => [title, marked]);
    await castOf(stage.browser, page);
    const before = (await titles())!;
    expect(before).toHaveLength(2);
    expect(before[0]![1]).toBe(2);
    expect(before[0]![0]).not.toBe(wrong);
    const at = await centreOf(page, wrong);
    await page.movePointer(at.x, at.y);
    await until(async () => (await titles())?.length === 1, "the mark to go");
    expect(await titles()).toEqual([[name, 1]]);
    expect(await cardOpen(page)).toBe(false);
    expect(await hover(page, name)).toContain(name);
    await page.close();
  });

  test("the popup's search finds a name among them", async () => {
    const popup = await stage.browser.open(`${stage.browser.base}popup.html`);
    const wanted = word(9_999);
    await until(() => popup.evaluate<boolean>(`!!document.querySelector("input[type=search]")`), "the field");
    await popup.evaluate(`(() => {
        const field = document.querySelector("input[type=search]");
        field.value = ${JSON.stringify(wanted)};
        field.dispatchEvent(new InputEvent("input", { bubbles: true }));
      })()`);
    const rows = () => popup.evaluate<string[]>(`[...document.querySelectorAll(".results .row-title")].map((row) => row.textContent)`); // prettier-ignore
    await until(async () => (await rows()).length > 0, "the results");
    expect((await rows())[0]).toBe(wanted);
    await popup.close();
  });
});
