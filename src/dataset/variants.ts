import { cldrNames, peopleOf } from "./names-from-cldr.ts";
import type { NameRecord, NameRecords } from "./schema.ts";
import { entriesOf, type DatasetFiles, type LocatedEntry } from "./source.ts";
import { Taken } from "./taken.ts";
import { foreignSpellings } from "./variants-arabic.ts";
import { persianSpellings } from "./variants-persian.ts";

/** What the compiler made of one name or spelling, for `npm run dataset -- --report`. */
export interface Generated {
  readonly entry: string;
  readonly lang: string;
  readonly text: string;
  /** The name that it is a spelling of; absent for a name of its own. */
  readonly of?: string;
  readonly from: "cldr" | "people" | "arabic" | "persian";
  /** `weak`: only with a licence; `refused`: not at all. */
  readonly outcome: "added" | "weak" | "refused";
  /** Why it is weak or refused. */
  readonly why?: string;
}

/** A spelling of one word of fewer letters is refused, of exactly so many it needs a licence. */
const FEWEST_LETTERS = 4;

/** Names under construction, by the id of their entry. */
type Names = Map<string, NameRecords>;

/**
 * Adds to the editors' names what CLDR and the rules of languages give, and keeps out or weakens what would mean
 * something else: another entry's name, a decoy, a common word. `fold` is the engine's own. The source stays as it
 * is.
 */
export function generateNames(
  source: DatasetFiles,
  fold: (text: string) => string,
): { names: ReadonlyMap<string, NameRecords>; generated: readonly Generated[] } {
  const taken = new Taken(source, fold);
  const names: Names = new Map(
    entriesOf(source).map(({ value }) => [
      value.id,
      Object.fromEntries(
        Object.entries(value.names).map(([lang, forms]) => [lang, forms.map((name) => ({ ...name }))]),
      ),
    ]),
  );
  // In this order: peoples come of CLDR's names, spellings of all names.
  const generated = [
    ...addCldr(source, names, taken, fold),
    ...addPeoples(source, names, taken),
    ...addSpellings(source, names, taken, fold),
  ];
  return { names, generated };
}

function addCldr(
  source: DatasetFiles,
  names: Names,
  taken: Taken,
  fold: (text: string) => string,
): Generated[] {
  const generated: Generated[] = [];
  for (const { id } of source.actors.map(({ value }) => value)) {
    const all = names.get(id)!;
    const { kept, tooShort } = cldrNames(source.cldr[id] ?? {});
    const tell = (lang: string, text: string, outcome: Generated["outcome"], why?: string): void =>
      void generated.push({ entry: id, lang, text, from: "cldr", outcome, ...(why && { why }) });
    for (const [lang, text] of tooShort)
      if (taken.kind(text, id) === undefined) tell(lang, text, "refused", "too short");
    for (const { lang, name } of flat(kept)) {
      // The editors' own wins in its language; in another it lends its rules to what is written alike (build.ts).
      if (all[lang]?.some(({ text }) => fold(text) === fold(name.text))) continue;
      const own = taken.kind(name.text, id);
      const refusal = own === "demonym" ? "its own demonym" : taken.by(name.text, id);
      if (refusal !== undefined) {
        tell(lang, name.text, "refused", refusal);
        continue;
      }
      const why = own === undefined ? taken.common(name.text) : undefined;
      (all[lang] ??= []).push(why === undefined ? name : { ...name, weak: true });
      taken.give(name.text, id, name.kind);
      tell(lang, name.text, why === undefined ? "added" : "weak", why);
    }
  }
  return generated;
}

function addPeoples(source: DatasetFiles, names: Names, taken: Taken): Generated[] {
  const generated: Generated[] = [];
  for (const { id, territory } of source.actors.map(({ value }) => value)) {
    if (territory === undefined) continue;
    const all = names.get(id)!;
    for (const { lang, name } of flat(peopleOf(all))) {
      const why = taken.by(name.text, id) ?? taken.common(name.text);
      const outcome = why === undefined ? "added" : "refused";
      generated.push({ entry: id, lang, text: name.text, from: "people", outcome, ...(why && { why }) });
      if (why !== undefined) continue;
      all[lang]!.push(name);
      taken.give(name.text, id, name.kind);
    }
  }
  return generated;
}

interface Spelling {
  readonly entry: string;
  readonly lang: string;
  readonly name: NameRecord;
  readonly text: string;
  readonly from: "arabic" | "persian";
}

/** The spellings of an entry's names that are not among them yet, each once. */
function spellingsOf(record: LocatedEntry, names: NameRecords, fold: (text: string) => string): Spelling[] {
  const { id, type } = record.value;
  const seen = new Set(flat(names).map(({ name }) => fold(name.text)));
  return flat(names)
    .flatMap(({ lang, name }): Spelling[] => [
      ...(lang === "ar" && name.foreign ? foreignSpellings(name.text, name.foreign) : []).map(
        (text): Spelling => ({ entry: id, lang, name, text, from: "arabic" }),
      ),
      ...persianSpellings(name.text, lang, type === "person" && name.kind === "full").map(
        (text): Spelling => ({
          entry: id,
          lang,
          name,
          text,
          from: "persian",
        }),
      ),
    ])
    .filter(({ text }) => !seen.has(fold(text)) && seen.add(fold(text)));
}

function addSpellings(
  source: DatasetFiles,
  names: Names,
  taken: Taken,
  fold: (text: string) => string,
): Generated[] {
  const spellings = entriesOf(source).flatMap((record) =>
    spellingsOf(record, names.get(record.value.id)!, fold),
  );
  const claims = new Map<string, Set<string>>();
  for (const { entry, text } of spellings)
    claims.set(fold(text), (claims.get(fold(text)) ?? new Set()).add(entry));
  return spellings.map(({ entry, lang, name, text, from }): Generated => {
    const key = fold(text);
    const isOneWord = !key.includes(" ");
    const rival = [...claims.get(key)!].find((id) => id !== entry);
    const refusal =
      taken.by(text, entry) ??
      (rival === undefined ? undefined : `a spelling of "${rival}" too`) ??
      (isOneWord ? taken.common(text) : undefined) ??
      (isOneWord && key.length < FEWEST_LETTERS ? "too short" : undefined);
    const made = { entry, lang, text, of: name.text, from };
    if (refusal !== undefined) return { ...made, outcome: "refused", why: refusal };
    if (isOneWord && key.length === FEWEST_LETTERS) {
      (name.alsoWeak ??= []).push(text);
      return { ...made, outcome: "weak", why: `${FEWEST_LETTERS} letters` };
    }
    (name.also ??= []).push(text);
    return { ...made, outcome: "added" };
  });
}

const flat = (names: NameRecords): { lang: string; name: NameRecord }[] =>
  Object.entries(names).flatMap(([lang, forms]) => forms.map((name) => ({ lang, name })));
