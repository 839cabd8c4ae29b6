import { ANY_CASE, caseOf } from "../language/latin.ts";
import { marksOf } from "../language/vowels.ts";
import { foldName } from "../tokens.ts";
import type { TableCue, TableName } from "./names.ts";

/** A name with all that names written alike need together. */
export interface Prepared {
  readonly name: TableName;
  /** Its own vowel marks. */
  readonly marks: readonly number[];
  /** Those of a name of the entry that is written alike but for its marks: where this one has none of its own. */
  readonly siblingMarks: readonly number[];
}

const NONE: readonly number[] = [];
/** What `marksOf` counts: nearly no name has any, and a million names are asked. */
const HAS_MARKS = /[\u064e-\u0652]/;

/**
 * An entry's names that are written alike (Biden in English, French and Turkish) are one name to a page: what one
 * of them needs, all need, and an editor writes the rule once. One after the other, since a million at once are
 * more work for the collector of garbage than for everybody else.
 */
export function* alike(names: readonly TableName[]): Generator<Prepared, void> {
  const marksOfName = ({ text }: TableName): readonly number[] =>
    HAS_MARKS.test(text) ? marksOf(text, 0, text.length) : NONE;
  const spellings = names.map(({ entry, text }) => `${entry}|${foldName(text)}`);
  const shared = sharedMarks(names, spellings, marksOfName);
  // "syrien" is a demonym and "Syrien" a state: what differs by its capital is not alike.
  const keys = names.map((name, index) => {
    const small = name.kind === "demonym" && caseOf(name.text) === ANY_CASE ? "|small" : "";
    const marks = marksOfName(name);
    return marks.length > 0 || small ? `${spellings[index]!}|${marks.join()}${small}` : spellings[index]!;
  });
  const groups = new Map<string, TableName | TableName[]>();
  for (const [index, name] of names.entries()) {
    const group = groups.get(keys[index]!);
    if (group === undefined) groups.set(keys[index]!, name);
    else if (Array.isArray(group)) group.push(name);
    else groups.set(keys[index]!, [group, name]);
  }
  for (const [index, name] of names.entries()) {
    const group = groups.get(keys[index]!);
    yield {
      name: name.entry >= 0 && Array.isArray(group) ? withAllRules(name, group) : name,
      marks: marksOfName(name),
      siblingMarks: shared.get(spellings[index]!) ?? NONE,
    };
  }
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
  marksOfName: (name: TableName) => readonly number[],
): Map<string, readonly number[]> {
  const marked = new Map<string, readonly number[]>();
  const bare = new Set<string>();
  for (const [index, name] of names.entries()) {
    const marks = marksOfName(name);
    if (name.entry >= 0 && marks.length > 0) marked.set(spellings[index]!, marks);
  }
  if (marked.size === 0) return marked;
  for (const [index, name] of names.entries())
    if (marked.has(spellings[index]!) && marksOfName(name).length === 0) bare.add(spellings[index]!);
  return new Map([...marked].filter(([spelling]) => bare.has(spelling)));
}
