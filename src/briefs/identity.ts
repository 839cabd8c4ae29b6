import { texts } from "locales:brief";
import { earliestDay, latestDay, parseEdtf } from "../dataset/edtf.ts";
import type { ActorSource } from "../dataset/schema.ts";
import { translator } from "../shared/i18n.ts";
import type { Language } from "../shared/language.ts";
import { boundText, dateText } from "./dates.ts";

type Role = NonNullable<ActorSource["roles"]>[number];

const T = { en: translator(texts, "en"), ar: translator(texts, "ar") };

const startOf = ({ from }: Role): number => (from === undefined ? -Infinity : earliestDay(from));
const endOf = ({ to }: Role): number => (to === undefined ? Infinity : latestDay(to));

/** A page's date as the days it may mean; null for none. */
export function daysOf(pageDate: string | null): { first: number; last: number } | null {
  if (pageDate === null || !parseEdtf(pageDate)) return null;
  return { first: earliestDay(pageDate), last: latestDay(pageDate) };
}

/** The last of some roles by their ends, or of two that end together the one that began later. */
const lastOf = (roles: readonly Role[], order: (a: Role, b: Role) => number): Role | undefined =>
  [...roles].sort(order).at(-1);
const byStart = (a: Role, b: Role): number => startOf(a) - startOf(b) || 0;
const byEnd = (a: Role, b: Role): number => (endOf(a) === endOf(b) ? byStart(a, b) : endOf(a) - endOf(b));

/** A role that is over, with its end; one that is not, with its beginning. */
function datedRole(role: Role, language: Language): string {
  const t = T[language];
  const name = role[language];
  if (role.to !== undefined) {
    return t("brief_role_holder_until", { role: name, date: boundText(role.to, "end", language) });
  }
  if (role.from === undefined) return name;
  return t("brief_role_holder_since", { role: name, date: boundText(role.from, "start", language) });
}

/** The role that held on a page's date; of several the one begun last. */
const heldOn = ({ first, last }: { first: number; last: number }, roles: readonly Role[]): Role | undefined =>
  lastOf(
    roles.filter((role) => startOf(role) <= last && endOf(role) >= first),
    byStart,
  );

/**
 * The line under a name: who this was when the page was written.
 *
 * 1. A role that held on the page's date, of several the one begun last. If it is open and the page is later than
 *    the dataset's sources, with the date up to which these know it.
 * 2. Else, the role that had ended last before the page, worded as former ("until January 2025").
 * 3. Else (the page is older than every role), the entry's own identity line.
 *
 * Without a page date: the latest role, with its date. Without roles: the identity line.
 */
export function identityLine(
  actor: Pick<ActorSource, "identity" | "roles">,
  language: Language,
  pageDate: string | null,
  coversUntil: string,
): string {
  const roles = actor.roles ?? [];
  if (roles.length === 0) return actor.identity[language];
  const page = daysOf(pageDate);
  if (!page) return datedRole(lastOf(roles, byEnd)!, language);

  const { first } = page;
  const current = heldOn(page, roles);
  if (current) {
    const beyond = current.to === undefined && first > latestDay(coversUntil);
    const role = current[language];
    return beyond
      ? T[language]("brief_role_holder_as_of", { role, date: dateText(coversUntil, language, "month") })
      : role;
  }
  const former = lastOf(
    roles.filter((role) => endOf(role) < first),
    byEnd,
  );
  return former ? datedRole(former, language) : actor.identity[language];
}

/**
 * What became of somebody after the page was written, as a line of its own; undefined when nothing is known to
 * have changed, and without a page date (then `identityLine` is dated itself).
 *
 * 1. Killed in an event after the page, given as its date in EDTF.
 * 2. A role taken up after the page, the last one, with its date.
 * 3. The end of the role that held when it was written.
 */
export function sinceThen(
  actor: Pick<ActorSource, "roles">,
  language: Language,
  pageDate: string | null,
  killed?: string,
): string | undefined {
  const page = daysOf(pageDate);
  if (!page) return undefined;
  const t = T[language];
  if (killed !== undefined && earliestDay(killed) > page.last)
    return t("brief_now_killed", { date: dateText(killed, language) });
  const roles = actor.roles ?? [];
  const taken = lastOf(
    roles.filter((role) => startOf(role) > page.last),
    byStart,
  );
  if (taken) return datedRole(taken, language);
  const held = heldOn(page, roles);
  if (held?.to === undefined || endOf(held) <= page.last) return undefined;
  return t("brief_now_over", { date: boundText(held.to, "end", language) });
}
