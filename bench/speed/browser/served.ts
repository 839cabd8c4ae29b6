import type { Answer } from "../../../e2e/server.ts";

/** A saved page as it is served: its scripts and remote files are not ours to run or fetch. */
export const inert = (body: Buffer): Answer => ({
  body,
  headers: { "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'" },
});

const WORDS =
  "the talks were held by officials in the region and the ministry said nothing more about it on Tuesday".split(
    " ",
  );
const NAMES = ["Iran", "Brett McGurk", "the Gaza Strip", "Syria", "Oman", "Joe Biden", "Baghdad", "Israel"];

/** The text of a paragraph: `names` of the dataset among other words. The same for the same number. */
export function paragraph(number: number, names: number, words = 60): string {
  const step = Math.floor(words / (names + 1)) || 1;
  const text: string[] = [];
  for (let at = 0, named = 0; at < words; at++) {
    text.push(WORDS[(at * 7 + number) % WORDS.length]!);
    if (at % step === step - 1 && named < names) text.push(NAMES[(number + named++) % NAMES.length]!);
  }
  return `${text.join(" ")}.`;
}

const page = (body: string): string =>
  `<!doctype html><meta charset=utf-8><link rel=icon href=data:,><title>Bench</title><body>${body}</body>`;

/** A page of `count` paragraphs with so many names in each. */
export const namedPage = (count: number, names: number): string =>
  page(Array.from({ length: count }, (_, number) => `<p>${paragraph(number, names)}</p>`).join("\n"));

/** A page of about so many bytes, a name in every third paragraph. */
export function bigPage(bytes: number): string {
  const paragraphs: string[] = [];
  for (let size = 0, number = 0; size < bytes; number++) {
    const text = `<p>${paragraph(number, number % 3 ? 0 : 1, 80)}</p>`;
    paragraphs.push(text);
    size += text.length + 1;
  }
  return page(paragraphs.join("\n"));
}

/** A page with nothing on it. */
export const emptyPage = (): string => page("<main></main>");
