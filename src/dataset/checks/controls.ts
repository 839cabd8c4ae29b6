import type { DataPath, DatasetFiles, Problem } from "../source.ts";

/**
 * Characters that change how a text reads without being seen: bidi controls (a page of sources can be made to
 * say something else than its bytes), invisible fillers and joiners, other control characters.
 */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cc}\u2028\u2029\ufff9-\ufffb]/gu;
const LAYOUT = /[\n\r\t]/;
const UNPAIRED = /\p{Cs}/u;
/** Zero-width non-joiner and joiner: spelling in these languages, noise in all others. */
const JOINERS = /[\u200c\u200d]/;
const JOINER_LANGUAGES = new Set([
  "fa",
  "ur",
  "ku",
  "ckb",
  "ps",
  "sd",
  "ug",
  "hi",
  "mr",
  "ne",
  "bn",
  "ta",
  "te",
  "kn",
  "ml",
  "si",
]);

const BIDI = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

const describe = (character: string): string => {
  const code = `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`;
  return BIDI.test(character) ? `the bidi control ${code}` : `the invisible character ${code}`;
};

/** The first character of a text that nobody sees, null when there is none. */
function invisibleIn(text: string, joiners: boolean): string | null {
  for (const [character] of text.matchAll(INVISIBLE)) {
    if (LAYOUT.test(character) || (joiners && JOINERS.test(character))) continue;
    return character;
  }
  const unpaired = UNPAIRED.exec(text);
  return unpaired ? unpaired[0] : null;
}

/** Whether a field may hold joiners: a name in a language that spells with them, an article's title in one. */
function mayJoin(at: DataPath, record: unknown): boolean {
  if (at[0] === "names") return JOINER_LANGUAGES.has(String(at[1]).slice(0, 2));
  if (at[0] !== "title" || at.length !== 1) return false;
  return JOINER_LANGUAGES.has(String((record as { language?: unknown }).language));
}

/** Every text of a record with its place. */
function* texts(value: unknown, at: DataPath = []): Generator<{ at: DataPath; text: string }> {
  if (typeof value === "string") yield { at, text: value };
  else if (typeof value === "object" && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      yield* texts(inner, [...at, Array.isArray(value) ? Number(key) : key]);
    }
  }
}

/** Refuses invisible characters in what the files say (escapes included) and in what they hold (comments included). */
export function invisibleCharacters(source: DatasetFiles): Problem[] {
  const problems: Problem[] = [];
  const reported = new Set<string>();
  const report = (path: string, line: number, sentence: string): void => {
    if (reported.has(`${path}:${line}`)) return;
    reported.add(`${path}:${line}`);
    problems.push({ path, line, sentence });
  };
  for (const file of source.files) {
    for (const [n, line] of file.text.split("\n").entries()) {
      const found = invisibleIn(line, true);
      if (found) report(file.path, n + 1, `The line holds ${describe(found)}.`);
    }
  }
  for (const record of source.records) {
    for (const { at, text } of texts(record.value)) {
      const found = invisibleIn(text, mayJoin(at, record.value));
      if (!found) continue;
      // A raw character was reported on its own line already, which in a long text is not the field's line.
      const raw = source.files.some((file) => file.path === record.path && file.text.includes(found));
      if (raw && !JOINERS.test(found)) continue;
      report(record.path, record.line(at), `"${String(at.at(-1))}" holds ${describe(found)}.`);
    }
  }
  return problems;
}
