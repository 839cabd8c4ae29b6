import { dayNumber } from "./dates/calendar.ts";
import { parseEdtf } from "../dataset/edtf.ts";
import { decide } from "./decide.ts";
import type { EventMention } from "./event-mention.ts";
import type { Flow } from "./flow.ts";
import type { EventsTable } from "./table.ts";

export type { Flow } from "./flow.ts";

/** A page as the recogniser sees it. */
export interface EventsPage {
  readonly flows: readonly Flow[];
  /** When it was published, an EDTF date; null when nothing tells. */
  readonly pageDate: string | null;
}

/** How to judge; for measuring. */
export interface EventsOptions {
  /** Each trigger goes to the best event only. Without it every event is judged alone. */
  readonly competition?: boolean;
}

/**
 * The event mentions of a page, a list for each flow, in order. Pure: it reads the mentions that the name engine found
 * and looks at no sentence that holds none of them, but for those right behind an event it has found. Names of events
 * that are mentions already (their entry is among `mentions`) are evidence and are not answered again.
 */
export function findEvents(
  table: EventsTable,
  page: EventsPage,
  options?: EventsOptions,
): readonly (readonly EventMention[])[] {
  const steps = eventSteps(table, page, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * The same, step by step: yields the number of characters gone through since the last yield, at most some 2,000 (900
 * and a sentence), so that a shell can look at its clock between. What it reads of a flow it keeps with the flow: to go through a page again in which a few flows are others costs little.
 */
export function* eventSteps(
  table: EventsTable,
  page: EventsPage,
  { competition = true }: EventsOptions = {},
): Generator<number, readonly (readonly EventMention[])[]> {
  const day = dayOfPage(page.pageDate);
  return yield* decide({ table, day, competition }, page.flows);
}

/** The last day that a page's date may mean, in days since 1970. */
function dayOfPage(date: string | null): number | null {
  const end = date === null ? null : (parseEdtf(date)?.end ?? null);
  if (end === null) return null;
  return end.day === undefined ? end.last : dayNumber(end.year, end.month!, end.day);
}
