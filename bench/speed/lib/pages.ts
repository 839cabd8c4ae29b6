import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { decode, textOfHtml } from "../../../scripts/lib/html-text.ts";

/** A real saved page; it belongs to its publisher and is no part of the project. */
export interface SavedPage {
  readonly name: string;
  readonly bytes: Buffer;
}

const FOLDER = process.env["SIYAQ_SHARED"] ? join(process.env["SIYAQ_SHARED"], "pages") : "";

/** Why there are no saved pages, or null when there are. */
export const noPages = (): string | null =>
  !FOLDER
    ? "SIYAQ_SHARED is not set: the saved pages are not here"
    : existsSync(FOLDER)
      ? null
      : `SIYAQ_SHARED is ${process.env["SIYAQ_SHARED"]}, which has no folder of pages`;

/** The saved pages by name. Throws when there are none: ask `noPages` first. */
export const savedPages = (): SavedPage[] =>
  readdirSync(FOLDER)
    .filter((name) => name.endsWith(".html"))
    .sort()
    .map((name) => ({ name: name.replace(/\.html$/, ""), bytes: readFileSync(join(FOLDER, name)) }));

/** The texts of the pages as a content script meets them: a piece for each block. */
export const flowsOf = (pages: readonly SavedPage[]): string[] =>
  pages.flatMap(({ bytes }) => textOfHtml(decode(bytes)).split("\n\n"));
