import type { NameSource } from "../schema.ts";
import {
  entriesOf,
  problemAt,
  type DataPath,
  type DatasetFiles,
  type LocatedEntry,
  type Problem,
} from "../source.ts";

interface Use {
  readonly record: LocatedEntry;
  readonly at: DataPath;
  readonly name: NameSource;
}

const holds = (condition: NameSource["requires"]): boolean =>
  (condition?.page?.length ?? 0) + (condition?.near?.length ?? 0) > 0;

/** Whether a name carries a rule that can tell its entry from another: it needs a cue, or it gives way to one. */
function isRuled(use: Use): boolean {
  const { name, record } = use;
  const weak =
    name.weak === true || name.strict === true || (name.kind === "short" && record.value.type === "person");
  return (weak && holds(name.requires)) || holds(name.rejects);
}

/**
 * Refuses a name that two entries use without a rule that tells them apart. Names are the same when the engine
 * folds them to the same; at most one of the entries may do without a rule (it is what the name means by default).
 */
export function namesOfTwoEntries(source: DatasetFiles, fold: (text: string) => string): Problem[] {
  const uses = new Map<string, Use[]>();
  for (const record of entriesOf(source)) {
    for (const [language, forms] of Object.entries(record.value.names)) {
      for (const [n, name] of forms.entries()) {
        const key = fold(name.text);
        const known = uses.get(key);
        const use = { record, at: ["names", language, n], name };
        if (known) known.push(use);
        else uses.set(key, [use]);
      }
    }
  }
  const problems: Problem[] = [];
  for (const group of uses.values()) {
    const unruled = new Map<string, Use>();
    for (const use of group)
      if (!isRuled(use) && !unruled.has(use.record.value.id)) unruled.set(use.record.value.id, use);
    if (unruled.size < 2) continue;
    const [first, ...others] = [...unruled.values()] as [Use, ...Use[]];
    for (const { record, at, name } of others) {
      const sentence = `The name "${name.text}" is also one of "${first.record.value.id}": give one of them a rule (weak or strict with requires, or rejects).`;
      problems.push(problemAt(record, at, sentence));
    }
  }
  return problems;
}

/** Refuses a decoy that folds to an entry's own name: the name would never be found. */
export function decoysThatHideNames(source: DatasetFiles, fold: (text: string) => string): Problem[] {
  const names = new Map<string, string>();
  for (const { value } of entriesOf(source)) {
    for (const name of Object.values(value.names).flat()) names.set(fold(name.text), value.id);
  }
  const record = source.records.find(({ kind }) => kind === "decoys");
  if (!record) return [];
  return source.decoys.flatMap((decoy, n) => {
    const owner = names.get(fold(decoy.text));
    return owner === undefined
      ? []
      : [problemAt(record, [n, "text"], `The decoy "${decoy.text}" is a name of "${owner}".`)];
  });
}

/** Refuses names from CLDR for an actor that is not there or names no territory (scripts/cldr-names.ts writes them). */
export function cldrNamesOfNobody(source: DatasetFiles): Problem[] {
  const record = source.records.find(({ kind }) => kind === "cldr");
  if (!record) return [];
  const states = new Set(
    source.actors.flatMap(({ value }) => (value.territory === undefined ? [] : [value.id])),
  );
  return Object.keys(source.cldr)
    .filter((id) => !states.has(id))
    .map((id) => problemAt(record, [id], `There is no actor "${id}" with a territory.`));
}
