import { expect, test } from "vitest";
import { inBoth } from "./both.ts";
import { until, type Page } from "./drivers/driver.ts";
import { cardText, castOf, hover, mentionsOn } from "./drivers/siyaq.ts";

/* Text that stands on a page in less usual ways. */

const html = (body: string, head = ""): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>All text</title><link rel="icon" href="data:,">
  <style>body { font: 20px/1.6 sans-serif; margin: 40px }${head}</style></head><body>${body}</body></html>`;

const PAGES = {
  "/drawing": html(
    `<svg width="600" height="80"><text x="10" y="40">Talks of <tspan>Brett McGurk</tspan> in Oman</text></svg>`,
  ),
  "/vertical": html(
    `<p style="writing-mode:vertical-rl;height:400px">Abram Paley went to Oman for talks.</p>`,
  ),
  "/unselectable": html(`<p style="user-select:none">Abram Paley went to Oman for talks.</p>`),
  "/late-layout": html(
    `<p>Nothing yet.</p><div style="height:3000px"></div><section><p>Brett McGurk went to Oman.</p></section>`,
    "section { content-visibility: auto; contain-intrinsic-size: auto 900px }",
  ),
  "/editor": html(
    `<p>Brett McGurk spoke.</p><div class="editor" role="textbox" aria-multiline="true"><div class="line"><span>Abram Paley</span> = 1</div></div>
     <div contenteditable="true"><p>Abram Paley</p></div>`,
  ),
  "/menu": html(
    `<nav><a href="#x">Home</a> <a href="#y">Vedant Patel</a></nav><p>Brett McGurk spoke.</p><footer>More of Abram Paley</footer>`,
  ),
  // Ten rows for a thousand items: rows that leave at the top come back at the bottom with another text.
  "/rows": html(
    `<div id="box" style="height:300px;overflow:auto"><div id="all" style="height:30000px;position:relative"></div></div><script>
      const items = Array.from({ length: 1000 }, (_, n) => n % 3 ? "item " + n : n % 2 ? "Brett McGurk, item " + n : "Abram Paley, item " + n);
      const rows = Array.from({ length: 10 }, () => all.appendChild(document.createElement("p")));
      for (const row of rows) row.style.cssText = "position:absolute;margin:0;height:30px";
      const show = () => { const first = Math.floor(box.scrollTop / 30);
        for (let n = first; n < first + rows.length; n++) { const row = rows[n % rows.length]; row.style.top = n * 30 + "px"; row.textContent = items[n] ?? ""; } };
      box.onscroll = show; show();
    </script>`,
  ),
};

const marked = (page: Page): Promise<string[]> =>
  page.evaluate(
    `[...CSS.highlights.values()].flatMap((marks) => [...marks].map((mark) => { const range = document.createRange(); range.setStart(mark.startContainer, mark.startOffset); range.setEnd(mark.endContainer, mark.endOffset); return range.toString(); }))`,
  );

inBoth(
  "all the text of a page",
  (stage) => {
    const open = async (path: string): Promise<Page> => {
      const page = await stage.browser.open(stage.server.url + path);
      await page.resize(1000, 700);
      await castOf(stage.browser, page);
      return page;
    };
    test.each([
      ["the text of a drawing", "/drawing", "Brett McGurk"],
      ["vertical text", "/vertical", "Abram Paley"],
      ["text that cannot be selected", "/unselectable", "Abram Paley"],
    ])("%s is marked and answers to the pointer", async (_, path, name) => {
      const page = await open(path);
      await until(async () => (await marked(page)).includes(name), "the mark");
      expect(await hover(page, name)).toContain(name);
      await page.close();
    });

    test("what the browser has not laid out yet is marked when it comes into view", async () => {
      const page = await stage.browser.open(`${stage.server.url}/late-layout`);
      await page.resize(1000, 700);
      await until(async () => (await mentionsOn(stage.browser, page)) !== null, "the page to be read");
      expect(await marked(page)).toEqual([]);
      await page.evaluate("scrollTo(0, 1e6)");
      await until(async () => (await marked(page)).includes("Brett McGurk"), "the mark");
      expect(await hover(page, "Brett McGurk")).toContain("Brett McGurk");
      await page.close();
    });

    test("editors are left alone, however they are made", async () => {
      const page = await open("/editor");
      expect((await castOf(stage.browser, page)).map(({ id }) => id)).toEqual(["brett-mcgurk"]);
      await page.close();
    });

    test("menus and the page's footer answer without a mark", async () => {
      const page = await open("/menu");
      await until(async () => (await marked(page)).length > 0, "the mark");
      expect(await marked(page)).toEqual(["Brett McGurk"]);
      expect(await hover(page, "Vedant Patel")).toContain("Vedant Patel");
      await page.close();
    });

    test("rows that are used again for other items always answer for what they show", async () => {
      const page = await open("/rows");
      for (const top of [300, 6000, 900]) {
        await page.evaluate(`(box.scrollTop = ${top}, show())`);
        const shown = (): Promise<string[]> =>
          page.evaluate(
            `rows.filter((row) => /^[AB]/.test(row.textContent)).map((row) => row.textContent.split(",")[0]).sort()`,
          );
        await until(async () => {
          const [marks, rows] = [(await marked(page)).sort(), await shown()];
          return JSON.stringify(marks) === JSON.stringify(rows);
        }, `the marks after scrolling to ${top}`);
      }
      const at = await page.evaluate<{ x: number; y: number; name: string }>(`(() => {
        const seen = box.getBoundingClientRect();
        const row = rows.find((row) => /^[AB]/.test(row.textContent) && row.getBoundingClientRect().top >= seen.top && row.getBoundingClientRect().bottom <= seen.bottom);
        const { x, y, height } = row.getBoundingClientRect(); return { x: x + 30, y: y + height / 2, name: row.textContent.split(",")[0] }; })()`);
      await page.movePointer(at.x, at.y);
      expect(await until(() => cardText(page), "the card")).toContain(at.name);
      await page.close();
    });
  },
  { pages: PAGES },
);
