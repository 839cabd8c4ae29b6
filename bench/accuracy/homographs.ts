import type { NameSource } from "../../src/dataset/schema.ts";
import { foldName } from "../../src/mentions/tokens.ts";
import { marksOf } from "../../src/mentions/language/vowels.ts";
import type { Entity } from "./dictionary.ts";

interface Use {
  readonly entity: Entity;
  readonly language: string;
  readonly name: NameSource;
}

/**
 * Gives names that two entities share the rules that an editor would give them, from nothing but the dictionary.
 * An entity that has other names is licensed by them (a full name or an adjective of it on the page); the one that
 * has none is what the name means otherwise, and gives way to the others' licences. A spelling with vowel marks
 * (عُمان) speaks for itself; the bare one (عمان) needs the licence.
 */
export function tellApart(entities: readonly Entity[]): Entity[] {
  const shared = sharedNames(entities);
  if (shared.length === 0) return [...entities];
  const changed = new Map<NameSource, readonly NameSource[]>();
  for (const uses of shared) {
    const owners = [...new Set(uses.map(({ entity }) => entity))];
    const plain = owners.find((entity) => licences(entity, uses).length === 0);
    for (const use of uses)
      changed.set(
        use.name,
        use.entity === plain
          ? [{ ...use.name, rejects: also(use.name.rejects, owners.filter((entity) => entity !== plain), uses) }]
          : needLicence(use, uses),
      ); // prettier-ignore
  }
  return entities.map((entity) => ({
    ...entity,
    names: Object.fromEntries(
      Object.entries(entity.names).map(([language, names]) => [
        language,
        names.flatMap((name) => changed.get(name) ?? [name]),
      ]),
    ),
  }));
}

/** All uses of each name that folds to one of another entity. */
function sharedNames(entities: readonly Entity[]): Use[][] {
  const uses = new Map<string, Use[]>();
  for (const entity of entities)
    for (const [language, names] of Object.entries(entity.names))
      for (const name of names) {
        const key = foldName(name.text);
        uses.set(key, [...(uses.get(key) ?? []), { entity, language, name }]);
      }
  return [...uses.values()].filter((group) => new Set(group.map(({ entity }) => entity)).size > 1);
}

/** What on a page tells that an entity is meant: its other full names (`@slug`) and adjectives of that language. */
function licences(entity: Entity, uses: readonly Use[]): string[] {
  const languages = new Set(uses.filter((use) => use.entity === entity).map(({ language }) => language));
  const own = [...languages]
    .flatMap((language) => entity.names[language] ?? [])
    .filter((name) => !uses.some((use) => use.name === name));
  const hasFullName = own.some(({ kind, weak }) => !weak && kind !== "short" && kind !== "demonym");
  return [
    ...(hasFullName ? [`@${entity.slug}`] : []),
    ...own.filter(({ kind }) => kind === "demonym").map(({ text }) => text),
  ];
}

function needLicence({ entity, name }: Use, uses: readonly Use[]): NameSource[] {
  const requires = { ...name.requires, page: [...(name.requires?.page ?? []), ...licences(entity, uses)] };
  const hasMarks = marksOf(name.text, 0, name.text.length).length > 0;
  const bare = { ...name, text: foldMarks(name.text), weak: true, requires };
  return hasMarks ? [name, bare] : [bare];
}

const also = (
  rejects: NameSource["rejects"],
  others: readonly Entity[],
  uses: readonly Use[],
): NonNullable<NameSource["rejects"]> => ({
  ...rejects,
  page: [...(rejects?.page ?? []), ...others.flatMap((entity) => licences(entity, uses))],
});

/** The text without vowel marks. */
const foldMarks = (text: string): string => text.replace(/[\u064b-\u0652]/g, "");
