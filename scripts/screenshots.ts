/**
 * `npm run screenshots`: builds, opens every screen in a real browser and writes docs/screens/*.png, the same
 * bytes every time on the same machine: fixed windows, fixed pages and dates, nothing moving.
 *
 *   --only NAME          pictures whose file name contains it
 *   --browser firefox    taken in Firefox, into docs/screens/firefox (to compare, not kept)
 *   --as-built           takes `dist` as it is
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import sharp from "sharp";
import { chromium } from "../e2e/drivers/chromium.ts";
import { firefox } from "../e2e/drivers/firefox.ts";
import { serve } from "../e2e/server.ts";
import { changeSettings } from "./lib/screens/look.ts";
import { PICTURES } from "./lib/screens/pictures.ts";
import { drawn, SCREEN_PAGES } from "./lib/screens/screens.ts";

const { values } = parseArgs({
  options: {
    only: { type: "string", default: "" },
    browser: { type: "string", default: "chromium" },
    "as-built": { type: "boolean", default: false },
  },
});
const isFirefox = values.browser === "firefox";
const folder = isFirefox ? "docs/screens/firefox" : "docs/screens";
/** A caret blinks: whether a picture has one would be chance. */
const STILL = `(() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("* { caret-color: transparent !important }");
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
})()`;
/** The whole folder, in bytes: pictures are read in a clone and on the web, not printed. */
const MOST_BYTES = 3_000_000;

if (!values["as-built"]) execFileSync(process.execPath, ["scripts/ts.mjs", "build.ts"], { stdio: "inherit" });
const wanted = PICTURES.filter(({ file }) => file.includes(values.only));
mkdirSync(folder, { recursive: true });
if (values.only === "")
  for (const name of readdirSync(folder)) if (name.endsWith(".png")) rmSync(join(folder, name));

const server = await serve(SCREEN_PAGES);
const browser = isFirefox
  ? await firefox({ extension: resolve("dist/firefox") })
  : await chromium({ extension: resolve("dist/chrome") });
let failures = 0;
try {
  let language = "";
  // One language after the other: a change has to reach every tab.
  for (const { file, screen, look } of wanted.toSorted((one, other) =>
    other.look.language.localeCompare(one.look.language),
  )) {
    if (look.language !== language) await changeSettings(browser, { language: (language = look.language) });
    try {
      const { page, close } = await screen.open({ browser, url: server.url }, look);
      await page.evaluate(STILL);
      await drawn(page);
      const { size } = await sharp(await page.screenshot())
        .png({ palette: true, colours: 64, dither: 0, effort: 10, compressionLevel: 9 })
        .toFile(join(folder, `${file}.png`));
      await close();
      console.log(`${file}.png ${Math.round(size / 1000)} KB`);
    } catch (error) {
      failures++;
      console.error(`${file}: ${String(error)}`);
    }
  }
} finally {
  await browser.close();
  await server.close();
}
const total = readdirSync(folder)
  .filter((name) => name.endsWith(".png"))
  .reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
console.log(
  `${wanted.length - failures} pictures, ${failures} failed; ${folder}: ${Math.round(total / 1000)} KB`,
);
if (total > MOST_BYTES) console.error(`More than ${MOST_BYTES / 1000} KB.`);
process.exitCode = failures > 0 || total > MOST_BYTES ? 1 : 0;
