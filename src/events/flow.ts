import { Sentence, type SentenceMention } from "./sentence.ts";
import { sentenceFrom } from "./sentences.ts";
import type { EventsTable } from "./table.ts";

/** A run of a page's text, in the page's order, and the mentions found in it (quiet ones too), in order. */
export interface Flow {
  readonly text: string;
  readonly mentions: readonly SentenceMention[];
  /**
   * What was read of it, kept by the recogniser for the next time: a page that changes a little is read a little. A flow
   * that changes (its text, or what was found in it) must be another object. A field, for a `WeakMap` of flows costs a
   * page as much as a fifth of all the reading.
   */
  reading?: FlowReading;
}

const NONE: readonly never[] = [];

/** The sentences of a flow, cut and read as far as anybody asks. */
export class FlowReading {
  private readonly sentences: Sentence[] = [];
  /** The first mention behind the sentences that were cut. */
  private next = 0;

  constructor(
    readonly table: EventsTable,
    private readonly flow: Flow,
    readonly day: number | null,
  ) {}

  /** The n-th sentence; null behind the last. Ask for them in order. */
  sentence(n: number): Sentence | null {
    const { sentences } = this;
    if (n < sentences.length) return sentences[n]!;
    const { text, mentions } = this.flow;
    const span = sentenceFrom(text, sentences.at(-1)?.span.end ?? 0);
    if (span === null) return null;
    const first = this.next;
    let next = first;
    while (next < mentions.length && mentions[next]!.start < span.end) next++;
    this.next = next;
    const own = first === next ? NONE : mentions.slice(first, next);
    const sentence = new Sentence(this.table, text, span, own, this.day);
    sentences.push(sentence);
    return sentence;
  }
}

/** Reads a flow on a page of the day `day` (since 1970; null when unknown), or goes on where it was read before. */
export function readFlow(table: EventsTable, flow: Flow, day: number | null): FlowReading {
  const { reading } = flow;
  if (reading?.table === table && reading.day === day) return reading;
  return (flow.reading = new FlowReading(table, flow, day));
}
