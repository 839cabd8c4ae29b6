import { compareEdtf, earliestDay, latestDay, parseEdtf } from "../dataset/edtf.ts";
import type { StatementSource } from "../dataset/schema.ts";

/** As many as a card shows. */
export const MOST_STATEMENTS = 4;

/**
 * Puts an entry's statements in the order in which they matter to a page: first what was known when it was
 * written, the newest first; then what came later, in order of time. What is of one date stays in the editors'
 * order, and so does everything when the page has no date: they put the most important first.
 */
export function orderStatements(
  background: readonly StatementSource[],
  pageDate: string | null,
): StatementSource[] {
  if (pageDate === null || !parseEdtf(pageDate)) return [...background];
  const page = latestDay(pageDate);
  const isKnown = ({ asOf }: StatementSource): boolean => earliestDay(asOf) <= page;
  const inTime = (a: StatementSource, b: StatementSource): number => compareEdtf(a.asOf, b.asOf);
  const known = background.filter(isKnown).sort((a, b) => inTime(b, a));
  const later = background.filter((statement) => !isKnown(statement)).sort(inTime);
  return [...known, ...later];
}
