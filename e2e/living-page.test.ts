import { build } from "esbuild";
import { expect, test } from "vitest";
import { inBoth } from "./both.ts";
import { until } from "./drivers/driver.ts";
import { castOf, hover, mentionsOn } from "./drivers/siyaq.ts";

/** React itself, bundled from the package, with what the page below uses of it. */
const react = (
  await build({
    stdin: {
      contents: `export { createElement } from "react"; export { createRoot } from "react-dom/client"; export { flushSync } from "react-dom";`,
      resolveDir: ".",
    },
    bundle: true,
    format: "esm",
    write: false,
    minify: true,
    define: { "process.env.NODE_ENV": '"production"' },
  })
).outputFiles[0]!.text;
const PAGES = {
  "/react.mjs": { body: react, type: "text/javascript" },
  /** A list that React keeps re-rendering, re-ordering and re-using under the marks. */
  "/app": `<!doctype html><html lang="en"><meta charset="utf-8"><title>App</title><link rel="icon" href="data:,"><body style="font: 20px sans-serif"><main></main>
    <script type="module">
      import { createElement as h, createRoot, flushSync } from "/react.mjs";
      const names = ["Brett McGurk", "Abram Paley", "Vedant Patel", "Joe Biden"];
      const root = createRoot(document.querySelector("main"));
      window.failures = [];
      addEventListener("error", ({ message }) => failures.push(message));
      window.draw = (tick) => flushSync(() => root.render(h("ul", null, names.map((_, i) => h("li", { key: (i + tick) % 4 }, names[(i + tick * 3) % 4], " spoke ", h("b", null, String(tick)))))));
      draw(0);
    </script></body></html>`,
  "/grows": `<!doctype html><html lang="en"><meta charset="utf-8"><title>Grows</title><link rel="icon" href="data:,"><body style="font: 20px sans-serif"><p id="p">Nothing here yet.</p></body></html>`,
  "/long": `<!doctype html><html lang="en"><meta charset="utf-8"><title>Long</title><link rel="icon" href="data:,"><body>${Array.from(
    { length: 40_000 },
    (_, at) =>
      `<p>Paragraph ${at}: a sentence of ordinary words that goes on for a while, as they do, so that the page is about ten million characters long with everything in it${
        at % 50 === 0 ? ", and Brett McGurk went to Oman" : ""
      }. Some more words stand at the end of it, to make the paragraph longer than one line.</p>`,
  ).join("\n")}</body></html>`,
};

inBoth(
  "a page that changes",
  (stage) => {
    test("a React page whose tree updates under the marks keeps its tree, and the marks follow", async () => {
      const page = await stage.browser.open(`${stage.server.url}/app`);
      await castOf(stage.browser, page);
      for (let tick = 1; tick <= 20; tick++) await page.evaluate(`draw(${tick})`);
      expect(await page.evaluate<string>("document.querySelector('main').textContent")).toBe(
        ["Brett McGurk", "Abram Paley", "Vedant Patel", "Joe Biden"]
          .map((name) => `${name} spoke 20`)
          .join(""),
      );
      expect(await page.evaluate<string[]>("failures")).toEqual([]);
      await until(async () => {
        const found = await castOf(stage.browser, page);
        return ["brett-mcgurk", "abram-paley", "vedant-patel", "joe-biden"].every((id) =>
          found.some((entry) => entry.id === id && entry.marked === 1),
        );
      }, "every name marked once");
      expect(await hover(page, "Abram Paley")).toContain("Abram Paley");
      await page.close();
    });

    test("text that arrives, changes or goes is followed", async () => {
      const page = await stage.browser.open(`${stage.server.url}/grows`);
      await page.evaluate(`document.getElementById("p").firstChild.data = "Brett McGurk spoke."`);
      await until(
        async () => (await castOf(stage.browser, page)).some(({ id }) => id === "brett-mcgurk"),
        "the changed text",
      );
      await page.evaluate(
        `document.body.append(Object.assign(document.createElement("p"), { textContent: "Then McGurk left the room." }))`,
      );
      await until(async () => {
        const found = await castOf(stage.browser, page);
        return found.find(({ id }) => id === "brett-mcgurk")!.marked === 2;
      }, "the short form, licensed by the full name");
      await page.evaluate(`document.getElementById("p").remove()`);
      await until(
        async () => (await mentionsOn(stage.browser, page))?.length === 0,
        "the short form to lose its licence",
      );
      await page.close();
    });

    test("a page of ten million characters is read to the end, in slices, with few marks registered", async () => {
      const page = await stage.browser.open(`${stage.server.url}/long`);
      await until(
        async () =>
          (await castOf(stage.browser, page)).find(({ id }) => id === "brett-mcgurk")?.marked === 800,
        "all 800 names",
        60_000,
      );
      const registered = await page.evaluate<number>(
        "[...CSS.highlights.values()].reduce((sum, highlight) => sum + highlight.size, 0)",
      );
      expect(registered).toBeGreaterThan(0);
      expect(registered).toBeLessThanOrEqual(300);
      await page.close();
    });
  },
  { pages: PAGES },
);
