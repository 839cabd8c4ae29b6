import type { TableCondition, TableCue, TableName } from "../mentions/build.ts";
import { spellings } from "../mentions/language/spellings.ts";
import type { DecoySource, EntryRecord, NameRecord, NameRecords, NameSource } from "./schema.ts";

/** An entry's names in the order of their numbers: by language as the file has them. */
const flatNames = (names: NameRecords): { lang: string; name: NameRecord }[] =>
  Object.entries(names).flatMap(([lang, forms]) => forms.map((name) => ({ lang, name })));

/** How many names an entry has, over all languages. */
export const countNames = (names: NameRecords): number => flatNames(names).length;

/** The name of an entry that a mention's reason gives by number; undefined when the number is another entry's. */
export const nameByNumber = (
  record: EntryRecord,
  number: number,
): { lang: string; name: NameRecord } | undefined => flatNames(record.names)[number - record.firstName];

function conditionOf(
  source: NameSource["requires"],
  entries: ReadonlyMap<string, number>,
): TableCondition | undefined {
  const cueOf = (cue: string): TableCue => {
    if (!cue.startsWith("@")) return cue;
    const entry = entries.get(cue.slice(1));
    if (entry === undefined) throw new RangeError(`no entry "${cue.slice(1)}"`);
    return { entry };
  };
  if (!source?.page?.length && !source?.near?.length) return undefined;
  return {
    ...(source.page?.length && { page: source.page.map(cueOf) }),
    ...(source.near?.length && { near: source.near.map(cueOf) }),
  };
}

/**
 * All names of a dataset as the engine's table takes them, each followed by its generated spellings, decoys last. The same for the bundled pack and for
 * an imported one, whose table is made on import. Throws a RangeError on a cue to an entry that is not there.
 */
export function tableNames(records: readonly EntryRecord[], decoys: readonly DecoySource[]): TableName[] {
  const entries = new Map(records.map((record) => [record.id, record.entry]));
  const names = records.flatMap((record) =>
    flatNames(record.names).flatMap(({ lang, name }, n): TableName[] => {
      const shortPerson = name.kind === "short" && record.kind === "actor" && record.type === "person";
      const requires = conditionOf(name.requires, entries);
      const rejects = conditionOf(name.rejects, entries);
      const own: TableName = {
        text: name.text,
        lang,
        kind: name.kind,
        entry: record.entry,
        name: record.firstName + n,
        ...((name.weak ?? shortPerson) && { weak: true }),
        ...(name.strict && { strict: true }),
        ...((name.surname ?? shortPerson) && { surname: true }),
        ...(requires && { requires }),
        ...(rejects && { rejects }),
        // What the compiler generated is all there is.
        ...(spellings(name.text, lang).length > 1 && { exact: true }),
      };
      return [
        own,
        ...(name.also ?? []).map((text) => ({ ...own, text })),
        ...(name.alsoWeak ?? []).map((text) => ({ ...own, text, weak: true })),
      ];
    }),
  );
  const last = records.at(-1);
  const next = last ? last.firstName + countNames(last.names) : 0;
  // A decoy's language is unknown and does not matter: it marks nothing.
  const hidden = decoys.map((decoy, n): TableName => ({
    text: decoy.text,
    lang: "und",
    kind: "full",
    entry: -1,
    name: next + n,
  }));
  return [...names, ...hidden];
}
