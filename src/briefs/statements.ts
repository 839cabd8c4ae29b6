import { compareEdtf, earliestDay, parseEdtf } from "../dataset/edtf.ts";
import type { StatementSource } from "../dataset/schema.ts";
import { daysOf } from "./identity.ts";

/** As many as a card shows. */
export const MOST_STATEMENTS = 4;

/** Whether what holds as of a date became so after the page was written; never, for a page without a date. */
export function isLater(date: string, pageDate: string | null): boolean {
  const page = daysOf(pageDate);
  return page !== null && parseEdtf(date) !== null && earliestDay(date) > page.last;
}

/**
 * Puts an entry's statements in the order in which they matter to a page: what was known when it was written, in
 * the editors' order (they put first what a reader wants first: who that is, what happened), then what came
 * later, in order of time. A page without a date gets the editors' order.
 */
export function orderStatements(
  background: readonly StatementSource[],
  pageDate: string | null,
): StatementSource[] {
  const known = background.filter(({ asOf }) => !isLater(asOf, pageDate));
  const later = background.filter(({ asOf }) => isLater(asOf, pageDate));
  return [...known, ...later.sort((a, b) => compareEdtf(a.asOf, b.asOf))];
}
