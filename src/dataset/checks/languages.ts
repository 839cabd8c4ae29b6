import { LANGUAGES } from "../../shared/language.ts";
import { problemAt, type DatasetFiles, type Problem } from "../source.ts";

const LANGUAGE_NAMES = { en: "English", ar: "Arabic" } as const;

/**
 * Refuses an actor without a name in a language of the briefs (the schema sees to the briefs' own texts). An
 * event may lack one: its title is written in both, and a phrase that no page was seen to use marks nothing.
 */
export function actorsUnnamedInALanguage(source: DatasetFiles): Problem[] {
  const problems: Problem[] = [];
  for (const record of source.actors) {
    for (const language of LANGUAGES) {
      if ((record.value.names[language] ?? []).length > 0) continue;
      const name = LANGUAGE_NAMES[language];
      const sentence = `There is no ${name} name; where no source shows one, write the editors' own and mark it "transliterated".`;
      problems.push(problemAt(record, ["names", language], sentence));
    }
  }
  return problems;
}
