/** The groups that lists of entries are shown in, in this order. Each has a text `group_…`. */
export const GROUPS = ["people", "organisations", "places", "weapons", "events"] as const;
export type Group = (typeof GROUPS)[number];

const BY_TYPE: Readonly<Record<string, Group>> = {
  person: "people",
  organisation: "organisations",
  media: "organisations",
  state: "places",
  place: "places",
  weapon: "weapons",
  programme: "weapons",
};

/** The group of an entry. A type that a later dataset brings stands with the organisations rather than nowhere. */
export const groupOf = (entry: { readonly kind: string; readonly type: string }): Group =>
  entry.kind === "event" ? "events" : (BY_TYPE[entry.type] ?? "organisations");

/** Sorts things into groups, keeping their order inside each; groups without any are left out. */
export function grouped<T>(items: readonly T[], group: (item: T) => Group): { group: Group; items: T[] }[] {
  return GROUPS.map((one) => ({ group: one, items: items.filter((item) => group(item) === one) })).filter(
    ({ items: some }) => some.length > 0,
  );
}
