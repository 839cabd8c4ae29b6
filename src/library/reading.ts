import { asMention, withEvents } from "../events/as-mention.ts";
import { eventSteps } from "../events/find-events.ts";
import type { EventsTable } from "../events/table.ts";
import type { NamesTable } from "../mentions/format.ts";
import { createPage } from "../mentions/licence.ts";
import type { Mention } from "../mentions/mention.ts";
import { scan } from "../mentions/scan.ts";

/** What texts are read with: the very tables that pages are read with. */
export interface Tables {
  readonly names: NamesTable;
  /** Null where the pack knows no events, or what is stored of them is damaged: then names alone are found. */
  readonly events: EventsTable | null;
}

/**
 * All mentions of texts that stand on one page together, a list for each: so that a full name in one licenses a
 * short form in another, and an event told in one is known in the next. `pageDate` is EDTF, null when nothing tells.
 */
export function readTexts(
  tables: Tables,
  texts: readonly string[],
  pageDate: string | null,
): (readonly Mention[])[] {
  const steps = readSteps(tables, texts, pageDate);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same, a sentence or a text a step. */
export function* readSteps(
  { names, events }: Tables,
  texts: readonly string[],
  pageDate: string | null,
): Generator<unknown, (readonly Mention[])[]> {
  const page = createPage<number>(names);
  for (const [at, text] of texts.entries()) {
    page.set(at, scan(names, text));
    yield;
  }
  const named = texts.map((_, at) => page.mentions(at));
  if (events === null) return named;
  const flows = texts.map((text, at) => ({ text, mentions: named[at]! }));
  const found = yield* eventSteps(events, { flows, pageDate });
  return named.map((own, at) => withEvents(own, found[at]!.map(asMention)));
}
