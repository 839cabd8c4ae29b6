import { ANY_CASE, caseOf } from "../language/latin.ts";
import { marksOf } from "../language/vowels.ts";
import { wordsOf, type Word } from "../tokens.ts";
import type { TableCue, TableName } from "./names.ts";

/** A name with what the compiler asks of it again and again. */
export interface Prepared extends TableName {
  readonly split: readonly Word[];
  /** Its own vowel marks. */
  readonly marks: readonly number[];
  /** Those of a name of the entry that is written alike but for its marks: where this one has none of its own. */
  readonly siblingMarks: readonly number[];
}

/**
 * An entry's names that are written alike (Biden in English, French and Turkish) are one name to a page: what one
 * of them needs, all need, and an editor writes the rule once.
 */
export function alike(names: readonly TableName[]): Prepared[] {
  const split = names.map(({ text }) => wordsOf(text));
  const marks = names.map(({ text }) => marksOf(text, 0, text.length));
  const spellings = names.map(
    ({ entry }, index) => `${entry}|${split[index]!.map(({ folded }) => folded).join(" ")}`,
  );
  const marksBySpelling = sharedMarks(names, spellings, marks);
  const groups = new Map<string, TableName[]>();
  const groupOf = names.map((name, index) => {
    // "syrien" is a demonym and "Syrien" a state: what differs by its capital is not alike.
    const small = name.kind === "demonym" && caseOf(name.text) === ANY_CASE ? "small" : "";
    const key = `${spellings[index]!}|${marks[index]!.join()}|${small}`;
    const group = groups.get(key);
    if (group === undefined) {
      const own = [name];
      groups.set(key, own);
      return own;
    }
    group.push(name);
    return group;
  });
  return names.map((name, index) => {
    const group = groupOf[index]!;
    return {
      ...(name.entry < 0 || group.length === 1 ? name : withAllRules(name, group)),
      split: split[index]!,
      marks: marks[index]!,
      siblingMarks: marksBySpelling.get(spellings[index]!) ?? [],
    };
  });
}

function withAllRules(name: TableName, group: readonly TableName[]): TableName {
  const all = (rule: "requires" | "rejects", where: "page" | "near"): TableCue[] => [
    ...new Set(group.flatMap((each) => each[rule]?.[where] ?? [])),
  ];
  return {
    ...name,
    name: group[0]!.name,
    kind: group[0]!.kind,
    weak: group.some((each) => each.weak),
    strict: group.some((each) => each.strict),
    surname: group.some((each) => each.surname),
    requires: { page: all("requires", "page"), near: all("requires", "near") },
    rejects: { page: all("rejects", "page"), near: all("rejects", "near") },
  };
}

/** The vowel marks of an entry's names of one spelling, where some have marks and others none. */
function sharedMarks(
  names: readonly TableName[],
  spellings: readonly string[],
  marks: readonly (readonly number[])[],
): Map<string, readonly number[]> {
  const marked = new Map<string, readonly number[]>();
  const bare = new Set<string>();
  names.forEach(({ entry }, index) => {
    if (entry >= 0 && marks[index]!.length > 0) marked.set(spellings[index]!, marks[index]!);
  });
  if (marked.size === 0) return marked;
  for (const [index, own] of marks.entries()) if (own.length === 0) bare.add(spellings[index]!);
  return new Map([...marked].filter(([spelling]) => bare.has(spelling)));
}
