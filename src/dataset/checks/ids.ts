import { problemAt, type DatasetFiles, type Problem } from "../source.ts";

const idOf = (value: unknown): string | null => {
  const id = (value as { id?: unknown } | null)?.id;
  return typeof id === "string" ? id : null;
};

/** Refuses an id that two records have, whatever their kind: links and the store know a record by its id alone. */
export function duplicateIds(source: DatasetFiles): Problem[] {
  const first = new Map<string, string>();
  const problems: Problem[] = [];
  for (const record of source.records) {
    const id = idOf(record.value);
    if (id === null || record.kind === "dataset") continue;
    const other = first.get(id);
    if (other === undefined) first.set(id, record.path);
    else problems.push(problemAt(record, ["id"], `The id "${id}" is used by ${other} already.`));
  }
  return problems;
}

/** Refuses a passage id that its article uses twice. */
export function duplicatePassages(source: DatasetFiles): Problem[] {
  const problems: Problem[] = [];
  for (const record of source.articles) {
    const seen = new Set<string>();
    for (const [n, passage] of record.value.passages.entries()) {
      if (seen.has(passage.id)) {
        problems.push(
          problemAt(
            record,
            ["passages", n, "id"],
            `The passage id "${passage.id}" stands twice in this article.`,
          ),
        );
      }
      seen.add(passage.id);
    }
  }
  return problems;
}

/** Refuses a file that is not named for its id. */
export function filesNamedOtherwise(source: DatasetFiles): Problem[] {
  const problems: Problem[] = [];
  for (const record of source.records) {
    const id = idOf(record.value);
    if (id === null || record.kind === "dataset") continue;
    const name = record.path.replace(/^.*\//, "").replace(/\.yaml$/, "");
    if (name !== id)
      problems.push(problemAt(record, ["id"], `The id is "${id}" but the file is named "${name}".`));
  }
  return problems;
}
