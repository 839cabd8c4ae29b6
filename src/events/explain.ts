import type { EventCue } from "./event-mention.ts";
import type { ClassData } from "./data.ts";

type Language = "en" | "ar";

/**
 * The cues of a mention in the reader's words, strongest first: "attack + Iran + Israel + 13 April". A trigger of a
 * class is told by the class's name; parties and places by their titles (`titleOf`); dates and the record's own words
 * stand as the page has them. What only the page says as a whole (its share, its date) is left to the caller's texts.
 */
export function cueTexts(
  { classes }: { readonly classes: readonly Pick<ClassData, "title">[] },
  cues: readonly EventCue[],
  language: Language,
  titleOf: (entry: number, language: Language) => string,
): string[] {
  const texts = cues.flatMap((cue): string[] => {
    switch (cue.kind) {
      case "trigger":
        return [cue.of === "own" ? cue.text : (classes[cue.of]?.title[language] ?? cue.text)];
      case "participant":
      case "place":
        return [titleOf(cue.entry, language)];
      case "word":
      case "date":
      case "before":
        return [cue.text];
      default:
        return [];
    }
  });
  return [...new Set(texts)];
}

/** The same in one line. */
export const explain = (...args: Parameters<typeof cueTexts>): string => cueTexts(...args).join(" + ");
