import type { NameSource } from "../../src/dataset/schema.ts";
import type { Entity } from "./dictionary.ts";

/**
 * Offices whose holder is named without a given name ("President Bush", الرئيس بوش): what an editor would write for
 * any head of a state, a government or a body. A minister's title is none: وزير الخارجية عباس is followed by the rest
 * of somebody else's name as often as not.
 */
const OFFICES: Readonly<Record<string, readonly string[]>> = {
  ar: ["الرئيس", "رئيس الوزراء", "الأمين العام"],
  en: ["President", "Prime Minister", "Premier", "Secretary-General"],
};

/**
 * Adds to persons the names that are made of an office and a short name, in Arabic also with a nationality between
 * them (الرئيس الأمريكي بوش). They license the short name alone elsewhere on the page, as full names do.
 */
export function addTitles(entities: readonly Entity[]): Entity[] {
  const nationalities = entities.flatMap(({ names }) => (names["ar"] ?? []).filter(isNationality)).map(({ text }) => text); // prettier-ignore
  const between: Readonly<Record<string, readonly string[]>> = { ar: ["", ...nationalities] };
  const titled = (language: string, names: readonly NameSource[]): NameSource[] => {
    const shorts = names.filter(({ kind }) => kind === "short");
    return (OFFICES[language] ?? []).flatMap((office) =>
      (between[language] ?? [""]).flatMap((adjective) =>
        shorts.map(({ text }) => ({
          text: [office, adjective, text].filter(Boolean).join(" "),
          kind: "title" as const,
        })),
      ),
    );
  };
  return entities.map((entity) =>
    entity.type !== "person"
      ? entity
      : {
          ...entity,
          names: Object.fromEntries(
            Object.entries(entity.names).map(([language, names]) => [
              language,
              [...names, ...titled(language, names)],
            ]),
          ),
        },
  );
}

/** الأمريكي: masculine, singular, with the article. */
const isNationality = ({ kind, text }: NameSource): boolean =>
  kind === "demonym" && text.startsWith("ال") && text.endsWith("ي");
