import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { changeSettings, dress, type Look, recolour, settled } from "../scripts/lib/screens/look.ts";
import { type OpenScreen, SCREEN_PAGES, SCREENS } from "../scripts/lib/screens/screens.ts";
import { inBoth } from "./both.ts";
import { layoutDefects } from "./layout.ts";

/*
 * Every screen, in both languages and schemes, narrow and wide (320 px is a window of 1280 px at 400 % zoom), at
 * the default text size and twice that: nothing sticks out, is cut off, printed over, too small, or the wrong
 * way round. Structure and boxes, not pixels: fonts differ from machine to machine.
 */

const SIZES = [100, 200] as const;
const SCHEMES = ["light", "dark"] as const;

/** A page with one defect of each kind. */
const BROKEN = `<!doctype html><html lang="en" dir="ltr"><meta charset="utf-8"><title>Broken</title><link rel="icon" href="data:,">
  <style>body { font: 16px sans-serif; margin: 8px } div { margin-block: 40px }</style>
  <div style="width: 30px; overflow: hidden; white-space: nowrap">cut at the side</div>
  <div style="height: 10px; overflow: hidden">first line<br>second line</div>
  <div style="position: relative; height: 40px"><p style="position: absolute; inset: 0; margin: 0">lower text</p><p style="position: absolute; inset: 0; margin: 0">upper text</p></div>
  <div style="position: relative; height: 40px"><button style="position: absolute; width: 80px; height: 30px">one</button><button style="position: absolute; width: 80px; height: 30px; inset-inline-start: 30px">other</button></div>
  <div><button style="width: 12px; height: 12px; padding: 0"></button><button style="width: 12px; height: 12px; padding: 0"></button></div>
  <div lang="ar">جملة طويلة تجري في الاتجاه الخاطئ</div>
  <div style="margin-inline-start: 2000px">far away</div>`;

inBoth(
  "every screen",
  (stage) => {
    const at = () => ({ browser: stage.browser, url: stage.server.url });

    test("what is broken is seen", async () => {
      const page = await stage.browser.open(`${stage.server.url}/broken`);
      const look = { language: "en", scheme: "light", width: 600, height: 600, text: 100 } as const;
      await dress(page, look);
      const defects = (await layoutDefects(page, "page", { language: "en", target: 24 })).join("\n");
      for (const kind of [
        "the page scrolls sideways",
        "cut off sideways: “cut at the side”",
        "cut off: “second line”",
        "over each other: “lower text” and “upper text”",
        "over each other: <button> “one” and <button> “other”",
        "too small (12 × 12): <button>",
        "runs the wrong way: “جملة",
        "outside of the window: “far away”",
      ])
        expect(defects).toContain(kind);
      const [first] = await layoutDefects(page, "page", { language: "ar", target: 24 });
      expect(first).toContain("direction is not rtl: <html>");
      await page.close();
    });

    describe.each(["en", "ar"] as const)("in %s", (language) => {
      beforeAll(() => changeSettings(stage.browser, { language }));
      afterAll(() => changeSettings(stage.browser, { language: "en" }));

      test.each(SCREENS.map((screen) => [screen.name, screen] as const))("%s", async (_name, screen) => {
        const found: string[] = [];
        const wish = { language, target: screen.touch ? 44 : 24 } as const;
        let open: OpenScreen | undefined;
        for (const text of SIZES)
          for (const width of screen.widths) {
            const look: Look = { language, scheme: "light", width, height: screen.height, text };
            // An open page takes another window as it is.
            if (open) await dress(open.page, look, screen.touch);
            else open = await screen.open(at(), look);
            await settled(open.page, screen.where);
            for (const scheme of SCHEMES) {
              if (scheme === "dark") await recolour(open.page, { ...look, scheme }, screen.touch);
              const defects = await layoutDefects(open.page, screen.where, wish);
              found.push(...defects.map((defect) => `${width} px, ${text} %, ${scheme}: ${defect}`));
              // Colours know no width: each scheme once, each in one of the languages.
              if (width === screen.widths[1] && text === 100 && (scheme === "dark") === (language === "ar"))
                for (const { nodes } of await open.page.axe(screen.where, ["color-contrast"]))
                  found.push(...nodes.map((node) => `${scheme}: too little contrast: ${node}`));
            }
            // A card is laid out where and when it opens.
            if (screen.where === "page") continue;
            await open.close();
            open = undefined;
          }
        await open?.close();
        expect(found).toEqual([]);
      });
    });
  },
  { pages: { ...SCREEN_PAGES, "/broken": BROKEN } },
);
