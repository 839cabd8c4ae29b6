import { EMPTY_LINES, findMentions } from "../mentions/find.ts";
import type { NamesTable } from "../mentions/format.ts";
import type { Mention } from "../mentions/mention.ts";
import { asMention, withEvents } from "./as-mention.ts";
import { findEvents } from "./find-events.ts";
import type { EventsTable } from "./table.ts";

/** All that a plain text which is a whole page mentions: names, and events that it does not call by name. */
export function mentionsInText(
  names: NamesTable,
  events: EventsTable | null,
  text: string,
  pageDate: string | null,
): readonly Mention[] {
  const named = findMentions(names, text);
  if (events === null || named.length === 0) return named;
  const starts = [0];
  const flows: { text: string; mentions: Mention[] }[] = [];
  for (const lines of text.matchAll(EMPTY_LINES)) {
    flows.push({ text: text.slice(starts.at(-1), lines.index), mentions: [] });
    starts.push(lines.index + lines[0].length);
  }
  flows.push({ text: text.slice(starts.at(-1)), mentions: [] });
  let flow = 0;
  for (const mention of named) {
    while (flow + 1 < starts.length && mention.start >= starts[flow + 1]!) flow++;
    flows[flow]!.mentions.push(moved(mention, -starts[flow]!));
  }
  const found = findEvents(events, { flows, pageDate });
  return withEvents(
    named,
    found.flatMap((own, n) => own.map((each) => moved(asMention(each), starts[n]!))),
  );
}

const moved = (mention: Mention, by: number): Mention => ({
  ...mention,
  start: mention.start + by,
  end: mention.end + by,
});
