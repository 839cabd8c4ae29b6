import { foldName } from "../../mentions/tokens.ts";
import { classIdsOf } from "../events-data.ts";
import { problemAt, type DatasetFiles, type Problem } from "../source.ts";

/** Whether a phrase holds a letter or digit: else no page can hold it. */
const saysNothing = (phrase: string): boolean => foldName(phrase.replaceAll("*", "")) === "";

/**
 * Refuses events that the recogniser could never find, or only by mistake: without a trigger, with classes that do not
 * exist, with phrases of no letters, twins of themselves, stubs of one name.
 */
export function eventsThatCannotBeFound(source: DatasetFiles): Problem[] {
  // A dataset without trigger classes has events to read about and none to recognise.
  if (source.triggers === undefined) return [];
  const classes = source.triggers.value;
  const known = new Set(classes.map(({ id }) => id));
  const problems: Problem[] = [];
  const stubs = new Set<string>();
  const events = new Set(source.events.map(({ value }) => value.id));
  for (const [n, { id }] of classes.entries())
    if (classes.findIndex((other) => other.id === id) < n)
      problems.push(problemAt(source.triggers, [n, "id"], `There are two trigger classes "${id}".`));
  for (const record of source.events) {
    const event = record.value;
    for (const [n, id] of (event.classes ?? []).entries())
      if (!known.has(id))
        problems.push(problemAt(record, ["classes", n], `There is no trigger class "${id}".`));
    const own = Object.values(event.triggers ?? {}).flat();
    if (classIdsOf(event, classes).length === 0 && own.length === 0) {
      const sentence = `The event has no trigger: no class is for the type "${event.type}" and it has no words of its own.`;
      problems.push(problemAt(record, ["type"], sentence));
    }
    for (const phrase of [...own, ...(event.cues ?? []), ...(event.not ?? [])])
      if (saysNothing(phrase))
        problems.push(problemAt(record, ["triggers"], `"${phrase}" holds no letter or digit.`));
    if (event.siblings?.includes(event.id))
      problems.push(problemAt(record, ["siblings"], "The event is its own twin."));
    for (const [n, { id }] of (event.stubs ?? []).entries()) {
      if (stubs.has(id) || events.has(id))
        problems.push(problemAt(record, ["stubs", n, "id"], `There is another event "${id}".`));
      stubs.add(id);
    }
  }
  return problems;
}
