import { join } from "node:path";
import sharp from "sharp";
import { ICON_STATES, iconPath, TOOLBAR_SIZES } from "../../src/background/icon-files.ts";
import type { ZipFile } from "./zip.ts";

/** Sizes of the extension's own icon that the manifest names, in pixels. */
export const ICON_SIZES = [16, 32, 48, 128] as const;

/** Pixels per inch at which an SVG's own unit is one pixel. */
const DPI = 72;

/** Draws a drawing of `units` by `units` at `size` pixels: at its own density, so that nothing is resampled. */
const png = (svg: string, units: number, size: number): Promise<Buffer> =>
  sharp(svg, { density: (DPI * size) / units })
    .resize(size, size)
    .png({ compressionLevel: 9 })
    .toBuffer();

/**
 * Renders what stands in a folder of drawings: `siyaq.svg` (128 units) as the extension's icon, and for each state
 * of the toolbar's button `toolbar-STATE.svg`, drawn on a grid of 16. The icon's small sizes are the button's: the
 * large drawing's lines blur there.
 */
export const renderIcons = (folder: string): Promise<ZipFile[]> =>
  Promise.all([
    ...ICON_SIZES.map(async (size) => ({
      path: `icons/${size}.png`,
      bytes: await (size < 48
        ? png(join(folder, "toolbar-found.svg"), 16, size)
        : png(join(folder, "siyaq.svg"), 128, size)),
    })),
    ...ICON_STATES.flatMap((state) =>
      TOOLBAR_SIZES.map(async (size) => ({
        path: iconPath(state, size),
        bytes: await png(join(folder, `toolbar-${state}.svg`), 16, size),
      })),
    ),
  ]);
