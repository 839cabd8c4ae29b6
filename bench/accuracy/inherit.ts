import type { EntryRecord, NameSource } from "../../src/dataset/schema.ts";
import { foldName } from "../../src/mentions/tokens.ts";
import type { Dictionary, Entity } from "./dictionary.ts";

type Names = Readonly<Record<string, readonly NameSource[]>>;
type Condition = NonNullable<NameSource["requires"]>;

/**
 * Gives a dictionary's names what the project's own dataset says against the same names of the same entity: that
 * Jordan is a family name, that قطر beside متر is a diameter. Not which names are weak and what licenses them: that
 * rests on what the dataset is about. Where the dictionary has rules of its own for a name, they stand. A cue to an
 * entry (`@gaza`) becomes one to the entity of that name, or where the dictionary has none, the entry's full names.
 */
export function inheritRules(dictionary: Dictionary, own: readonly EntryRecord[]): Dictionary {
  const counterparts = new Map(
    own.flatMap((entry) => {
      const entity = counterpart(entry, dictionary.entities);
      return entity === undefined ? [] : [[entity, entry] as const];
    }),
  );
  const entities = new Map([...counterparts].map(([entity, { id }]) => [id, entity]));
  const entries = new Map(own.map((entry) => [entry.id, entry]));
  const cuesOf = (cue: string, language: string): readonly string[] => {
    if (!cue.startsWith("@")) return [cue];
    const id = cue.slice(1);
    const entity = entities.get(id);
    return entity ? [`@${entity.slug}`] : fullNames(entries.get(id)?.names[language] ?? []);
  };
  const translated = (rejects: Condition, language: string): Condition => ({
    page: (rejects.page ?? []).flatMap((cue) => cuesOf(cue, language)),
    near: (rejects.near ?? []).flatMap((cue) => cuesOf(cue, language)),
  });
  const inherit = (name: NameSource, language: string, forms: readonly NameSource[]): NameSource => {
    const form = forms.find(({ text }) => foldName(text) === foldName(name.text));
    if (form === undefined || hasRules(name)) return name;
    return {
      ...name,
      ...(form.surname && { surname: true }),
      ...(form.rejects && { rejects: translated(form.rejects, language) }),
    };
  };
  return {
    ...dictionary,
    entities: dictionary.entities.map((entity): Entity => {
      const known = counterparts.get(entity);
      if (known === undefined) return entity;
      const names = Object.entries(entity.names).map(([language, forms]) => [
        language,
        forms.map((name) => inherit(name, language, known.names[language] ?? [])),
      ]);
      return { ...entity, names: Object.fromEntries(names) as Names };
    }),
  };
}

/** The entity that shares most full names with an entry, if one does: عمان alone does not make Amman Oman. */
function counterpart(entry: EntryRecord, entities: readonly Entity[]): Entity | undefined {
  const known = new Set(allFullNames(entry.names));
  let best: Entity | undefined;
  let most = 0;
  for (const entity of entities) {
    const shared = allFullNames(entity.names).filter((name) => known.has(name)).length;
    if (shared > most) [best, most] = [entity, shared];
  }
  return best;
}

const fullNames = (names: readonly NameSource[]): string[] =>
  names.filter(({ kind }) => kind === "full" || kind === "acronym").map(({ text }) => text);

const allFullNames = (names: Names): string[] =>
  Object.entries(names).flatMap(([language, forms]) =>
    fullNames(forms).map((text) => `${language}|${foldName(text)}`),
  );

const hasRules = ({ weak, strict, surname, requires, rejects }: NameSource): boolean =>
  [weak, strict, surname, requires, rejects].some((rule) => rule !== undefined);
