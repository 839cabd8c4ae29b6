import type { Brief, BriefStatement, CitationLink, EntryLink } from "../briefs/brief.ts";

/** Statements as a card sets them: what was known when the page was written, and apart from it what came later. */
export interface Told {
  readonly known: readonly BriefStatement[];
  readonly later: readonly BriefStatement[];
}

/** Lengths that are read at a glance, in UTF-16 units: of three statements together, and of two beside a strip. */
const THREE = 330;
const TWO_AND_STRIP = 240;

/** How many of some statements stand in the first view: as many as are read at a glance, and one at least. */
function glance(statements: readonly BriefStatement[], strip: boolean): number {
  const length = (count: number): number =>
    statements.slice(0, count).reduce((sum, { text }) => sum + text.length, 0);
  if (strip) return length(2) <= TWO_AND_STRIP ? 2 : 1;
  return length(3) <= THREE ? 3 : 2;
}

/**
 * What a card shows at first, and what unfolds: two statements, or three short ones, of what was known when the
 * page was written; beside an event's strip, which tells much already, one long one is enough. What came later
 * unfolds, unless there is nothing else to say.
 */
export function firstView(brief: Brief): { first: Told; rest: Told } {
  const known = brief.statements.filter(({ later }) => !later);
  const later = brief.statements.filter((one) => one.later);
  const { before, after } = aroundOf(brief);
  const most = glance(known.length > 0 ? known : later, before.length + after.length > 0);
  return known.length > 0
    ? { first: { known: known.slice(0, most), later: [] }, rest: { known: known.slice(most), later } }
    : { first: { known: [], later: later.slice(0, most) }, rest: { known: [], later: later.slice(most) } };
}

/** What is around an event: what came before it and what after it, in order of time. */
export interface Around {
  readonly before: readonly EntryLink[];
  readonly after: readonly EntryLink[];
}

/** The causes and neighbours in time of an event, among what it is related to. */
export const aroundOf = ({ kind, related }: Brief): Around => {
  const those = (...roles: string[]): EntryLink[] =>
    kind === "event" ? related.filter(({ role }) => role !== undefined && roles.includes(role)) : [];
  return { before: those("cause", "before"), after: those("effect", "after") };
};

/** What is related to an entry, but for what stands around it in time. */
export const relatedElse = (brief: Brief): EntryLink[] => {
  const { before, after } = aroundOf(brief);
  return brief.related.filter((link) => !before.includes(link) && !after.includes(link));
};

/** Participants who did something or to whom it was done; then those whom it was merely about, and the place. */
export const sidesOf = ({ participants }: Brief): { acting: EntryLink[]; others: EntryLink[] } => {
  const isOther = ({ role }: EntryLink): boolean => role === "about" || role === "place";
  return {
    acting: participants.filter((one) => !isOther(one)),
    others: participants.filter(isOther),
  };
};

/** Links put together by role, in the order of the first of each. */
export function byRole(links: readonly EntryLink[]): [string, EntryLink[]][] {
  const groups = new Map<string, EntryLink[]>();
  for (const link of links) {
    const role = link.role ?? "about";
    groups.set(role, [...(groups.get(role) ?? []), link]);
  }
  return [...groups];
}

/** Everything in a brief that cites, in the order in which it is read: the numbers of its sources follow it. */
export const citingOf = ({
  statements,
  disputes = [],
}: Brief): { readonly citations: readonly CitationLink[] }[] => [
  ...statements.filter(({ later }) => !later),
  ...statements.filter((one) => one.later),
  ...disputes.flatMap(({ sides }) => sides),
];

/** The library's route to a passage: `article#p1` is `#/article/article/p1`. */
export const passageRoute = (ref: string): string => `#/article/${ref.replace("#", "/")}`;
