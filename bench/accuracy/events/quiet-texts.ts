import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { textOfHtml } from "../../../scripts/lib/html-text.ts";
import { readCorpus } from "../corpus.ts";

/** A page as its paragraphs. */
export type Paragraphs = readonly string[];

/** Corpora of names whose pages hold none of our events: an encyclopedia, and sentences picked at random. */
const CORPORA = ["aqmar", "pud"];
/** Saved pages that do speak of our events. */
const TELLING = /gaza/;

/**
 * Real texts of a shared folder that mention none of our events: corpora of names and saved pages. What of it is not
 * there is left out.
 */
export function quietTexts(shared: string): Paragraphs[] {
  const corpora = join(shared, "corpora");
  const pages = join(shared, "pages");
  return [
    ...CORPORA.filter((name) => existsSync(join(corpora, `${name}.jsonl.gz`))).flatMap((name) =>
      readCorpus(corpora, name).pages.map((sentences) => sentences.map(({ text }) => text)),
    ),
    ...(existsSync(pages) ? readdirSync(pages) : [])
      .filter((name) => name.endsWith(".html") && !TELLING.test(name))
      .map((name) => textOfHtml(readFileSync(join(pages, name), "utf8")).split("\n\n")),
  ];
}
