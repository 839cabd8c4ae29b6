import sharp from "sharp";
import type { ZipFile } from "./zip.ts";

/** Sizes that the manifest names, in pixels. */
export const ICON_SIZES = [16, 32, 48, 128] as const;

/** Renders the drawing to PNG at every size. */
export const renderIcons = (svg: string): Promise<ZipFile[]> =>
  Promise.all(
    ICON_SIZES.map(async (size) => ({
      path: `icons/${size}.png`,
      // The density makes the drawing's own 128 units come out at the wanted size before any resampling.
      bytes: await sharp(svg, { density: (72 * size) / 128 })
        .resize(size, size)
        .png({ compressionLevel: 9 })
        .toBuffer(),
    })),
  );
