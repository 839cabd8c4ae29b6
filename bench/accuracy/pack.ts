import { compileDataset } from "../../src/dataset/compile.ts";
import { engine } from "../../src/dataset/engine.ts";
import { nameByNumber } from "../../src/dataset/names.ts";
import { ACTOR_TYPES, type EntryRecord, type PackRecord } from "../../src/dataset/schema.ts";
import { readTable, type NamesTable } from "../../src/mentions/format.ts";
import { foldName } from "../../src/mentions/tokens.ts";
import { InputError } from "./corpus.ts";
import type { Dictionary, Entity } from "./dictionary.ts";

/** A compiled dataset as the measurement needs it. */
export interface MeasuredPack {
  readonly table: NamesTable;
  /** By entry number. */
  readonly entries: readonly EntryRecord[];
  /** The entity's id by entry number, as the gold has it. */
  readonly ids: readonly string[];
}

const TYPES: Readonly<Record<string, string>> = { city: "place", org: "organisation", event: "programme" };
const typeOf = (type: string): string => {
  const known = TYPES[type] ?? type;
  return (ACTOR_TYPES as readonly string[]).includes(known) ? known : "organisation";
};

const isEntry = (record: PackRecord): record is EntryRecord => record.kind !== "article";

/** The entries and the table of a compiled dataset; `idOf` tells what the gold calls an entry. */
export function measuredPack(
  records: readonly PackRecord[],
  namesBin: Uint8Array,
  idOf: (id: string) => string = (id) => id,
): MeasuredPack {
  const entries = records.filter(isEntry);
  return { table: readTable(namesBin), entries, ids: entries.map(({ id }) => idOf(id)) };
}

/** The name, as the dataset writes it, that led to a mention. */
export const nameOf = (pack: MeasuredPack, entry: number, name: number): string =>
  nameByNumber(pack.entries[entry]!, name)?.name.text ?? "?";

/**
 * Compiles a dictionary as any dataset is compiled: source files, all checks, a pack. The briefs, which nobody reads
 * here, are as short as the schema allows. `decoys` come on top of the dictionary's own; one that is a name of the
 * dictionary is left out. Throws an InputError with what the compiler refuses.
 */
export async function compileDictionary(
  dictionary: Dictionary,
  decoys: readonly string[],
): Promise<MeasuredPack> {
  const own = new Set(
    dictionary.entities.flatMap(({ names }) => Object.values(names).flat().map(({ text }) => foldName(text))), // prettier-ignore
  );
  const hidden = [...dictionary.decoys, ...decoys].filter((text) => !own.has(foldName(text)));
  const source: Record<string, unknown> = {
    "dataset.yaml": {
      id: "measured",
      title: both("Measured"),
      version: "1.0.0",
      date: "2026-01-01",
      licence: "none",
      licenceUrl: "https://example.org/",
    },
    "decoys.yaml": hidden.map((text) => ({ text })),
    "articles/none.yaml": {
      id: "none",
      publisher: both("None"),
      title: "None",
      language: "en",
      passages: [{ id: "p1", ...both("None") }],
    },
  };
  for (const entity of dictionary.entities) source[`actors/${entity.slug}.yaml`] = actorOf(entity);
  // JSON is YAML.
  const files = Object.entries(source).map(([path, value]) => ({ path, text: JSON.stringify(value) }));
  const { pack, problems } = await compileDataset(files, engine);
  if (pack === null)
    throw new InputError(
      `The compiler refuses the names: ${problems.map(({ sentence }) => sentence).join(" ")}`,
    );
  const ids = new Map(dictionary.entities.map(({ slug, id }) => [slug, id]));
  return measuredPack(pack.records, pack.namesBin, (slug) => ids.get(slug) ?? slug);
}

const both = (text: string): { en: string; ar: string } => ({ en: text, ar: text });

function actorOf({ slug, id, type, names }: Entity): unknown {
  const spare = Object.values(names).flat().slice(0, 1);
  return {
    id: slug,
    type: typeOf(type),
    title: both(id),
    // The briefs' languages need a name each; a dictionary may have one language only.
    names: { en: spare, ar: spare, ...names },
    identity: both("None"),
    background: [{ ...both("None"), asOf: "2026", cites: ["none#p1"] }],
  };
}
