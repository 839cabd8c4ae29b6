import { certainlyStartsBefore, parseEdtf } from "../edtf.ts";
import { problemAt, type DataPath, type DatasetFiles, type Located, type Problem } from "../source.ts";

/** Every field of a dataset that holds a date. */
function* dateFields(
  source: DatasetFiles,
): Generator<{ record: Located<unknown>; at: DataPath; date: string }> {
  if (source.dataset) yield { record: source.dataset, at: ["date"], date: source.dataset.value.date };
  for (const record of source.articles) {
    if (record.value.date !== undefined) yield { record, at: ["date"], date: record.value.date };
  }
  for (const record of [...source.actors, ...source.events]) {
    for (const [n, statement] of record.value.background.entries()) {
      yield { record, at: ["background", n, "asOf"], date: statement.asOf };
    }
  }
  for (const record of source.actors) {
    for (const [n, role] of (record.value.roles ?? []).entries()) {
      if (role.from !== undefined) yield { record, at: ["roles", n, "from"], date: role.from };
      if (role.to !== undefined) yield { record, at: ["roles", n, "to"], date: role.to };
    }
  }
  for (const record of source.events) {
    yield { record, at: ["date"], date: record.value.date };
    for (const [n, { date }] of (record.value.stubs ?? []).entries())
      yield { record, at: ["stubs", n, "date"], date };
  }
}

/** Refuses dates that are none: not EDTF as we use it, a day the calendar lacks, a span that ends before it starts. */
export function datesThatAreNone(source: DatasetFiles): Problem[] {
  const problems: Problem[] = [];
  for (const { record, at, date } of dateFields(source)) {
    if (parseEdtf(date)) continue;
    const sentence = `"${date}" is not a date: write 2024, 2024-05, 2024-05-14, "~" behind it for about, or a span like 2023-10-07/...`;
    problems.push(problemAt(record, at, sentence));
  }
  return problems;
}

/** Refuses roles that end before they begin. */
export function rolesThatEndFirst(source: DatasetFiles): Problem[] {
  const problems: Problem[] = [];
  for (const record of source.actors) {
    for (const [n, { from, to }] of (record.value.roles ?? []).entries()) {
      if (from === undefined || to === undefined || !parseEdtf(from) || !parseEdtf(to)) continue;
      if (!certainlyStartsBefore(to, from)) continue;
      problems.push(
        problemAt(record, ["roles", n, "to"], `The role ends (${to}) before it begins (${from}).`),
      );
    }
  }
  return problems;
}
