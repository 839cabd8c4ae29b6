import { dayNumber } from "./dates/calendar.ts";
import { parseEdtf } from "../dataset/edtf.ts";
import { decide, type Decision } from "./decide.ts";
import { readSentence, type Sentence, type SentenceMention } from "./sentence.ts";
import { sentencesOf } from "./sentences.ts";
import type { EventsTable } from "./table.ts";
import type { EventMention } from "./event-mention.ts";

/** A run of a page's text, in the page's order, and the mentions found in it (quiet ones too). */
export interface Flow {
  readonly text: string;
  readonly mentions: readonly SentenceMention[];
}

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
  options: EventsOptions = {},
): readonly (readonly EventMention[])[] {
  const sentences: Sentence[] = [];
  const { relevant } = table;
  const hasEvidence = (mentions: readonly SentenceMention[]): boolean =>
    mentions.some(({ entries }) => relevant.has(entries[0]));
  if (!page.flows.some(({ mentions }) => hasEvidence(mentions))) return page.flows.map(() => []);
  const day = dayOfPage(page.pageDate);
  for (const [flow, { text, mentions }] of page.flows.entries()) {
    let next = 0;
    for (const span of sentencesOf(text)) {
      const own: SentenceMention[] = [];
      while (next < mentions.length && mentions[next]!.start < span.end) own.push(mentions[next++]!);
      sentences.push(readSentence(table, flow, text, span, own, day));
    }
  }
  const decision: Decision = { table, day, competition: options.competition ?? true };
  const found = decide(decision, sentences);
  return page.flows.map((_, flow) =>
    found
      .filter((each) => each.flow === flow)
      .map((each) => each.mention)
      .sort((one, other) => one.start - other.start || other.end - one.end),
  );
}

/** The last day that a page's date may mean, in days since 1970. */
function dayOfPage(date: string | null): number | null {
  const end = date === null ? null : (parseEdtf(date)?.end ?? null);
  if (end === null) return null;
  return end.day === undefined ? end.last : dayNumber(end.year, end.month!, end.day);
}
