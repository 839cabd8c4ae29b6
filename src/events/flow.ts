import { Sentence, type SentenceMention } from "./sentence.ts";
import { sentenceFrom } from "./sentences.ts";
import type { EventsTable } from "./table.ts";

/** A run of a page's text, in the page's order, and the mentions found in it (quiet ones too), in order. */
export interface Flow {
  readonly text: string;
  readonly mentions: readonly SentenceMention[];
}

/** The sentences of a flow, cut and read as far as anybody asks. */
export interface FlowReading {
  /** The n-th sentence; null behind the last. Ask for them in order. */
  sentence(n: number): Sentence | null;
}

const NONE: readonly never[] = [];

/** Reads a flow on a page of the day `day` (since 1970; null when unknown). */
export function readFlow(table: EventsTable, { text, mentions }: Flow, day: number | null): FlowReading {
  const sentences: Sentence[] = [];
  let end = 0;
  let next = 0;
  return {
    sentence(n) {
      while (n >= sentences.length) {
        const span = sentenceFrom(text, end);
        if (span === null) return null;
        const first = next;
        while (next < mentions.length && mentions[next]!.start < span.end) next++;
        sentences.push(
          new Sentence(table, text, span, first === next ? NONE : mentions.slice(first, next), day),
        );
        ({ end } = span);
      }
      return sentences[n]!;
    },
  };
}

/**
 * Keeps the readings of flows as long as the flows live: a page that changes a little is read a little. A flow that
 * changes (its text, or what was found in it) must be another object.
 */
export function flowReader(table: EventsTable, day: number | null): (flow: Flow) => FlowReading {
  let days = kept.get(table);
  if (days === undefined) kept.set(table, (days = new Map()));
  let readings = days.get(day);
  if (readings === undefined) days.set(day, (readings = new WeakMap()));
  return (flow) => {
    let reading = readings.get(flow);
    if (reading === undefined) readings.set(flow, (reading = readFlow(table, flow, day)));
    return reading;
  };
}
const kept = new WeakMap<EventsTable, Map<number | null, WeakMap<Flow, FlowReading>>>();
