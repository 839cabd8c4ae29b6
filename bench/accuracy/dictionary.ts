import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { NameSource } from "../../src/dataset/schema.ts";
import { foldName } from "../../src/mentions/tokens.ts";
import { adjectiveForms } from "./adjectives.ts";
import { InputError } from "./corpus.ts";

type Condition = NonNullable<NameSource["requires"]>;

/** An entity with its names, as the ordinary dataset would have them. */
export interface Entity {
  readonly id: string;
  /** Its id in the dataset that is compiled; the dictionary's own may hold what no id may. */
  readonly slug: string;
  readonly type: string;
  readonly names: Readonly<Record<string, readonly NameSource[]>>;
}

/** What a corpora folder says of names. */
export interface Dictionary {
  readonly entities: readonly Entity[];
  readonly decoys: readonly string[];
}

/**
 * An entry of `names.mjs`: `en: […]` full names, `enShort: […]` short ones, `adjEn: […]` adjectives, and so for
 * every language of two letters. `amb`, `weak`, `strict` and `surname` tell of the names which they list, or with
 * `true` of all that are one word; `requires` and `rejects` are a dataset's conditions (a list is one on the page).
 */
type RawEntry = { readonly id: string; readonly type?: string } & Readonly<Record<string, unknown>>;

const LANGUAGE = /^([a-z]{2})$/;
const SHORT = /^([a-z]{2})Short$/;
const ADJECTIVE = /^adj([A-Z][a-z])$/;
/** "US", "U.N." */
const ACRONYM = /^[\p{Lu}.]{2,}$/u;

/** Reads the `names.mjs` of a folder. Throws an InputError when it has none or it exports no `DICT`. */
export async function readDictionary(folder: string): Promise<Dictionary> {
  const file = join(folder, "names.mjs");
  if (!existsSync(file)) throw new InputError(`The folder ${folder} has no names.mjs.`);
  const module = (await import(pathToFileURL(file).href)) as { DICT?: unknown; DECOYS?: unknown };
  if (!Array.isArray(module.DICT) || !module.DICT.every(isEntry))
    throw new InputError(`${file} exports no DICT of entries with an id.`);
  return toDictionary(module.DICT, textsOf(module.DECOYS));
}

const isEntry = (value: unknown): value is RawEntry =>
  typeof value === "object" && value !== null && typeof (value as { id?: unknown }).id === "string";

const textsOf = (value: unknown): string[] =>
  typeof value === "string"
    ? [value]
    : Array.isArray(value)
      ? value.filter((text) => typeof text === "string")
      : [];

/** Turns a dictionary's entries into names of a dataset. */
export function toDictionary(entries: readonly RawEntry[], decoys: readonly string[] = []): Dictionary {
  return {
    entities: entries.map(entityOf),
    decoys: [...new Set([...decoys, ...entries.flatMap((entry) => textsOf(entry["decoys"]))])],
  };
}

function entityOf(entry: RawEntry, n: number): Entity {
  const names: Record<string, NameSource[]> = {};
  const add = (language: string, text: string, kind: NameSource["kind"]): void => {
    const list = (names[language] ??= []);
    // سوريا is the state's name before it is the accusative of its adjective.
    if (!list.some((other) => foldName(other.text) === foldName(text) && other.kind !== "short"))
      list.push({ text, kind, ...rulesOf(entry, text) });
  };
  // Full names first: where an adjective is spelled like a name, it is the name.
  const fields = Object.entries(entry).filter(([, value]) => Array.isArray(value));
  for (const [field, value] of fields)
    for (const text of LANGUAGE.test(field) ? textsOf(value) : [])
      add(field, text, ACRONYM.test(text) ? "acronym" : "full");
  for (const [field, value] of fields) {
    const short = SHORT.exec(field)?.[1];
    if (short !== undefined) for (const text of textsOf(value)) add(short, text, "short");
    const adjective = ADJECTIVE.exec(field)?.[1]?.toLowerCase();
    if (adjective !== undefined)
      for (const stem of textsOf(value))
        for (const text of adjectiveForms(stem, adjective)) add(adjective, text, "demonym");
  }
  return { id: entry.id, slug: `entity-${n + 1}`, type: String(entry.type ?? ""), names };
}

function rulesOf(entry: RawEntry, text: string): Partial<NameSource> {
  const isOneWord = !foldName(text).includes(" ");
  const tells = (field: string): boolean =>
    entry[field] === true ? isOneWord : textsOf(entry[field]).includes(text);
  const requires = conditionOf(entry["requires"]);
  const rejects = conditionOf(entry["rejects"]);
  const isWeak = tells("amb") || tells("weak");
  const isStrict = tells("strict");
  return {
    ...(isWeak && { weak: true }),
    ...(isStrict && { strict: true }),
    ...(tells("surname") && { surname: true }),
    ...((isWeak || isStrict) && requires && { requires }),
    ...(rejects && { rejects }),
  };
}

function conditionOf(value: unknown): Condition | undefined {
  if (Array.isArray(value)) return { page: textsOf(value) };
  if (typeof value !== "object" || value === null) return undefined;
  const { page, near } = value as { page?: unknown; near?: unknown };
  return { page: textsOf(page), near: textsOf(near) };
}
