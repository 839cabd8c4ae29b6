import { invisibleCharacters } from "./checks/controls.ts";
import { datesThatAreNone, rolesThatEndFirst } from "./checks/dates.ts";
import { eventsThatCannotBeFound } from "./checks/events.ts";
import { duplicateIds, duplicatePassages, filesNamedOtherwise } from "./checks/ids.ts";
import { actorsUnnamedInALanguage } from "./checks/languages.ts";
import { cldrNamesOfNobody, decoysThatHideNames, namesOfTwoEntries } from "./checks/names.ts";
import { eventsAfterThemselves, eventsBeforeTheirCause } from "./checks/order.ts";
import { citationsOfNothing, disputedWithoutDispute, linksToNothing } from "./checks/references.ts";
import { byCodeUnits, type DatasetFiles, type Problem } from "./source.ts";

/**
 * Everything that the compiler refuses beyond the schema (which sees to uncited statements, missing languages
 * and limits). All problems are listed, by file and line. `fold` is the engine's own folding of names.
 */
export function checkSource(source: DatasetFiles, fold: (text: string) => string): Problem[] {
  return sortProblems([
    ...duplicateIds(source),
    ...duplicatePassages(source),
    ...filesNamedOtherwise(source),
    ...actorsUnnamedInALanguage(source),
    ...citationsOfNothing(source),
    ...disputedWithoutDispute(source),
    ...linksToNothing(source),
    ...datesThatAreNone(source),
    ...rolesThatEndFirst(source),
    ...eventsBeforeTheirCause(source),
    ...eventsAfterThemselves(source),
    ...eventsThatCannotBeFound(source),
    ...invisibleCharacters(source),
    ...namesOfTwoEntries(source, fold),
    ...decoysThatHideNames(source, fold),
    ...cldrNamesOfNobody(source),
  ]);
}

/** By file, then by line. */
export const sortProblems = (problems: readonly Problem[]): Problem[] =>
  [...problems].sort((a, b) => byCodeUnits(a.path, b.path) || a.line - b.line);
