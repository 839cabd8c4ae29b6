import { compareEdtf, earliestDay, latestDay, parseEdtf } from "../dataset/edtf.ts";
import type { StatementSource } from "../dataset/schema.ts";

/** As many as a card shows. */
export const MOST_STATEMENTS = 4;

/**
 * Puts an entry's statements in the order in which they matter to a page: what was known when it was written, in
 * the editors' order (they put first what a reader wants first: who that is, what happened), then what came
 * later, in order of time. A page without a date gets the editors' order.
 */
export function orderStatements(
  background: readonly StatementSource[],
  pageDate: string | null,
): StatementSource[] {
  if (pageDate === null || !parseEdtf(pageDate)) return [...background];
  const page = latestDay(pageDate);
  const isKnown = ({ asOf }: StatementSource): boolean => earliestDay(asOf) <= page;
  const later = background.filter((statement) => !isKnown(statement));
  return [...background.filter(isKnown), ...later.sort((a, b) => compareEdtf(a.asOf, b.asOf))];
}
