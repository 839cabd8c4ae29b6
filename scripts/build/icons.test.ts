import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import { ICON_STATES, iconPath, TOOLBAR_SIZES } from "../../src/background/icon-files.ts";
import { contrast, luminance } from "../../src/shared/theme/contrast.ts";
import { ICON_SIZES, renderIcons } from "./icons.ts";

let files: ReadonlyMap<string, Uint8Array>;
beforeAll(async () => {
  files = new Map((await renderIcons("icons")).map(({ path, bytes }) => [path, bytes]));
});

/** Toolbars of both browsers, light and dark, as they come. */
const TOOLBARS = { light: ["#ffffff", "#f9f9fb"], dark: ["#3c3c3c", "#2b2a33", "#1c1b22"] };

const pixels = async (path: string): Promise<Uint8Array> =>
  new Uint8Array(await sharp(files.get(path)!).ensureAlpha().raw().toBuffer());

/** A pixel's colour, `#rrggbb`. */
const colour = (pixel: Uint8Array): string => `#${Buffer.from(pixel.subarray(0, 3)).toString("hex")}`;

describe("icons", () => {
  it("come in every size that the manifest and the button name", async () => {
    expect(files.size).toBe(ICON_SIZES.length + ICON_STATES.length * TOOLBAR_SIZES.length);
    for (const [path, bytes] of files) {
      const { width, height } = await sharp(bytes).metadata();
      const size = Number(/(\d+)\.png$/.exec(path)![1]);
      expect([path, width, height]).toEqual([path, size, size]);
    }
  });

  it("differ by shape: without any colour, a fifth of the pixels of two states is not the same", async () => {
    const shapes = await Promise.all(
      ICON_STATES.map(async (state) => {
        const all = await pixels(iconPath(state, 16));
        // Light or dark, there or not: what is left of a picture on a toolbar without colour.
        return Array.from({ length: 256 }, (_, at) => {
          const pixel = all.subarray(at * 4, at * 4 + 4);
          return pixel[3]! < 128 ? 0 : luminance(colour(pixel)) > 0.5 ? 2 : 1;
        });
      }),
    );
    for (const [at, one] of shapes.entries())
      for (const other of shapes.slice(at + 1))
        expect(one.filter((value, pixel) => value !== other[pixel]).length).toBeGreaterThan(256 / 5);
  });

  it("stand out from light and dark toolbars: a fifth of their pixels by 3:1", async () => {
    for (const state of ICON_STATES)
      for (const toolbar of [...TOOLBARS.light, ...TOOLBARS.dark]) {
        const all = await pixels(iconPath(state, 16));
        let seen = 0;
        for (let at = 0; at < all.length; at += 4) {
          const pixel = all.subarray(at, at + 4);
          if (pixel[3]! > 200 && contrast(colour(pixel), toolbar) >= 3) seen++;
        }
        expect(seen, `${state} on ${toolbar}`).toBeGreaterThan(256 / 5);
      }
  });
});
