/**
 * `node scripts/ts.mjs scripts/store-pictures.ts`: builds and takes the pictures that the stores want, in both
 * languages, into docs/store: 1280×800 (Chrome Web Store; addons.mozilla.org takes the same shape) and the small
 * tile, 440×280. `--as-built` takes `dist` as it is.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import sharp from "sharp";
import type { Browser } from "../e2e/drivers/driver.ts";
import { chromium } from "../e2e/drivers/chromium.ts";
import { castOf, closeWelcome } from "../e2e/drivers/siyaq.ts";
import { ownPage, serve } from "../e2e/server.ts";
import { changeSettings, dress, type Look } from "./lib/screens/look.ts";
import { SCREEN_PAGES, SCREENS } from "./lib/screens/screens.ts";

const FOLDER = "docs/store";
const LANGUAGES = ["en", "ar"] as const;
type Language = (typeof LANGUAGES)[number];
const SHOT = { width: 1280, height: 800 };
const TILE = { width: 440, height: 280 };
const POPUP = { width: 380, height: 600 };

/** The pictures in the order in which the stores show them, by the screens' names. */
const SHOTS = ["card-person", "popup", "card-event", "library-article", "library-event"] as const;

/** The extension's name and sentence on its tile. */
const WORDS: Readonly<Record<Language, readonly [name: string, first: string, second: string]>> = {
  en: ["Siyaq", "Who is that,", "and what happened?"],
  ar: ["سياق", "من هذا؟", "وماذا حدث؟"],
};

if (!process.argv.includes("--as-built"))
  execFileSync(process.execPath, ["scripts/ts.mjs", "build.ts"], { stdio: "inherit" });
mkdirSync(FOLDER, { recursive: true });

/** The story in one language, and its newspaper called in that language. */
const storyIn = (language: Language): string => {
  const story = ownPage("story.html");
  if (language === "en") return story.replace(/<hr \/>\s*<article id="arabic"[^]*?<\/article>/, "");
  return story
    .replace(/<article id="english"[^]*?<hr \/>/, "")
    .replace(
      /<header>[^]*?<\/header>/,
      `<header lang="ar" dir="rtl">بريد الصباح <small>السبت 18 مايو 2024</small></header>`,
    );
};

let browser: Browser;
/** The story's address. Browsers take every name below localhost for their own machine. */
let url = "";
const lookOf = (language: Language, size: { width: number; height: number }): Look => ({
  language,
  scheme: "light",
  ...size,
  text: 100,
});

/** A screen's picture at a size. */
async function shot(name: string, language: Language, size = SHOT): Promise<Buffer> {
  const screen = SCREENS.find((one) => one.name === name)!;
  const { page, close } = await screen.open({ browser, url }, lookOf(language, size));
  const picture = await page.screenshot();
  await close();
  return picture;
}

/** The popup hangs from the toolbar, which is no part of a page: at the corner of the story's picture. */
async function popupOverStory(language: Language): Promise<Buffer> {
  const page = await browser.open(`${url}/story`);
  await dress(page, lookOf(language, SHOT));
  await castOf(browser, page);
  const story = await page.screenshot();
  await page.close();
  const popup = await shot("popup", language, POPUP);
  const left = language === "en" ? SHOT.width - POPUP.width - 40 : 40;
  const shade = `<svg xmlns="http://www.w3.org/2000/svg" width="${SHOT.width}" height="${SHOT.height}"><defs><filter id="soft" x="-20%" y="-20%" width="140%" height="140%"><feGaussianBlur stdDeviation="16"/></filter></defs><rect x="${left}" y="20" width="${POPUP.width}" height="${POPUP.height}" fill="#000" opacity="0.35" filter="url(#soft)"/><rect x="${left - 1}" y="11" width="${POPUP.width + 2}" height="${POPUP.height + 2}" fill="#8a8070"/></svg>`;
  return sharp(story)
    .composite([
      { input: Buffer.from(shade), left: 0, top: 0 },
      { input: popup, left, top: 12 },
    ])
    .toBuffer();
}

/** The small tile: the icon, the name, the question it answers. */
function tile(language: Language): Promise<Buffer> {
  const [name, first, second] = WORDS[language];
  const isRtl = language === "ar";
  const x = isRtl ? TILE.width - 40 : 40;
  const text = (y: number, size: number, weight: number, colour: string, words: string): string =>
    `<text x="${x}" y="${y}" font-family="system-ui, Noto Sans, Noto Sans Arabic, DejaVu Sans, sans-serif" font-size="${size}" font-weight="${weight}" fill="${colour}"${isRtl ? ` direction="rtl"` : ""}>${words}</text>`;
  const icon = readFileSync("icons/siyaq.svg", "utf8").replace(
    "<svg ",
    `<svg x="${isRtl ? TILE.width - 40 - 72 : 40}" y="36" `,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${TILE.width}" height="${TILE.height}">
    <rect width="100%" height="100%" fill="#fffdf9"/><rect y="${TILE.height - 12}" width="100%" height="12" fill="#ffcb66"/>
    ${icon.replace(`width="128" height="128"`, `width="72" height="72"`)}
    ${text(160, 40, 700, "#0a5a66", name)}${text(202, 26, 400, "#211d17", first)}${text(236, 26, 400, "#211d17", second)}
  </svg>`;
  return sharp(Buffer.from(svg)).toBuffer();
}

/** The stores take no transparency. */
const write = async (file: string, picture: Buffer): Promise<void> => {
  const { size, width, height } = await sharp(picture)
    .flatten({ background: "#ffffff" })
    .png({ compressionLevel: 9, effort: 10 })
    .toFile(join(FOLDER, file));
  console.log(`${file} ${width}×${height} ${Math.round(size / 1000)} KB`);
};

for (const language of LANGUAGES) {
  const server = await serve({ ...SCREEN_PAGES, "/story": storyIn(language) });
  url = server.url.replace("127.0.0.1", "news.localhost");
  browser = await chromium({ extension: resolve("dist/chrome") });
  try {
    await closeWelcome(browser);
    await changeSettings(browser, { language });
    for (const [at, name] of SHOTS.entries())
      await write(
        `${at + 1}-${name}-${language}.png`,
        name === "popup" ? await popupOverStory(language) : await shot(name, language),
      );
    await write(`tile-${language}.png`, await tile(language));
  } finally {
    await browser.close();
    await server.close();
  }
}
