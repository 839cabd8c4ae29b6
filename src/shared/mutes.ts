import type { Muted } from "./settings.ts";
import type { ActiveMutes } from "./storage-keys.ts";

const isSame = (a: Muted, b: Muted): boolean => a.id === b.id && a.host === b.host;

/** More than anybody mutes by hand; the oldest go first. */
const MOST_MUTED = 500;

/**
 * The list with one more muted name at its end. What is muted everywhere stays muted on single hosts as well: who takes
 * "everywhere" back has not taken these back.
 */
export const withMuted = (list: readonly Muted[], one: Muted): Muted[] =>
  [...withoutMuted(list, one), one].slice(-MOST_MUTED);

/** The list without one muted name. */
export const withoutMuted = (list: readonly Muted[], one: Muted): Muted[] =>
  list.filter((each) => !isSame(each, one));

/** What the pages of a generation need of the list. Entries that the generation does not have are left out. */
export const numbersOf = (
  list: readonly Muted[],
  entries: readonly { readonly id: string; readonly entry: number }[],
): ActiveMutes["entries"] => {
  const numbers = new Map(entries.map(({ id, entry }) => [id, entry]));
  return list.flatMap(({ id, host }) => {
    const entry = numbers.get(id);
    return entry === undefined ? [] : [[entry, host] as const];
  });
};
