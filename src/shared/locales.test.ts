import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { LANGUAGES } from "./language.ts";

type Messages = Record<string, { message: string }>;
const root = new URL("../../", import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), "utf8");
const messages = Object.fromEntries(
  LANGUAGES.map((language) => [
    language,
    JSON.parse(read(`extension/_locales/${language}/messages.json`)) as Messages,
  ]),
) as Record<(typeof LANGUAGES)[number], Messages>;

const FORMS = /_(zero|one|two|few|many|other)$/;
const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!).sort();

/** Everything that can name a key: the sources (tests left out) and the manifest. */
const sources = readdirSync(new URL("src/", root), { recursive: true, encoding: "utf8" })
  .filter((path) => /(?<!\.test|\.d)\.tsx?$/.test(path))
  .map((path) => read(`src/${path.replaceAll("\\", "/")}`));
const code = [...sources, read("manifest.json")].join("\n");
const named = new Set(
  [...code.matchAll(/["'`](\w+)["'`]/g)].map((match) => match[1]!.replace(/^__MSG_(\w+)__$/, "$1")),
);
/** Keys put together from a fixed front and a value that the code names too: `type_${type}`. */
const fronts = [...new Set([...code.matchAll(/`(\w+_)\$\{/g)].map((match) => match[1]!))];

describe("interface texts", () => {
  it("has every key in every language", () => {
    const plain = (language: "en" | "ar") =>
      [...new Set(Object.keys(messages[language]).map((key) => key.replace(FORMS, "")))].sort();
    expect(plain("ar")).toEqual(plain("en"));
  });

  it("says something in every text", () => {
    for (const language of LANGUAGES)
      for (const [key, { message }] of Object.entries(messages[language]))
        expect(message.trim(), key).not.toBe("");
  });

  it("has the plural forms that each language needs", () => {
    const needed = { en: ["one", "other"], ar: ["zero", "one", "two", "few", "many", "other"] };
    for (const language of LANGUAGES) {
      const counted = Object.keys(messages.en).filter((key) => key.endsWith("_other"));
      for (const key of counted)
        for (const form of needed[language])
          expect(messages[language], key).toHaveProperty(key.replace(/other$/, form));
    }
  });

  it("fills the same placeholders in every language", () => {
    for (const [key, { message }] of Object.entries(messages.en))
      if (!FORMS.test(key))
        expect(placeholders(messages.ar[key]?.message ?? ""), key).toEqual(placeholders(message));
  });

  it("has no key that nothing shows", () => {
    const used = (key: string): boolean =>
      named.has(key) || fronts.some((front) => key.startsWith(front) && named.has(key.slice(front.length)));
    const unused = Object.keys(messages.en).filter((key) => !used(key) && !used(key.replace(FORMS, "")));
    expect(unused).toEqual([]);
  });

  it("has every key that the code takes", () => {
    const missing = [...code.matchAll(/\bt\(\s*"(\w+)"/g)]
      .map((match) => match[1]!)
      .filter((key) => !(key in messages.en));
    const counted = [...code.matchAll(/\bt\.count\(\s*"(\w+)"/g)].map((match) => `${match[1]!}_other`);
    expect([...missing, ...counted.filter((key) => !(key in messages.en))]).toEqual([]);
  });
});
