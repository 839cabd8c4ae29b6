import type { Cdp, CdpEvent } from "../../../e2e/drivers/cdp.ts";

/** What the browser's own clock wrote down, in µs. */
export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly ts: number;
  readonly dur?: number;
  /** The same by the thread's own clock, which stands still while others have the processor. */
  readonly tts?: number;
  readonly tdur?: number;
  readonly pid: number;
  readonly tid: number;
  readonly args?: { readonly data?: { readonly url?: string; readonly fileName?: string } };
}

const CATEGORIES = [
  "toplevel",
  "devtools.timeline",
  "blink.user_timing",
  "disabled-by-default-devtools.timeline",
];

/** Traces the whole browser from now on. Answers how to stop: with all events, in order of time. */
export async function startTrace(cdp: Cdp): Promise<() => Promise<TraceEvent[]>> {
  const events: TraceEvent[] = [];
  let done = (): void => {};
  const complete = new Promise<void>((resolve) => (done = resolve));
  cdp.listen(({ method, params }: CdpEvent) => {
    if (method === "Tracing.dataCollected") for (const event of params.value) events.push(event);
    if (method === "Tracing.tracingComplete") done();
  });
  await cdp.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: { recordMode: "recordUntilFull", includedCategories: CATEGORIES },
  });
  return async () => {
    await cdp.send("Tracing.end");
    await complete;
    return events.sort((one, other) => one.ts - other.ts);
  };
}

/** When something began (ms of the trace's clock) and what it took (ms of its thread's, where there is such a clock). */
export interface Stretch {
  readonly at: number;
  readonly ms: number;
}

/** The stretches between marks "… begin" and "… end" of one name. */
export function stretches(events: readonly TraceEvent[], name: string): Stretch[] {
  const found: Stretch[] = [];
  const open: TraceEvent[] = [];
  for (const event of events) {
    if (event.name === `${name} begin`) open.push(event);
    if (event.name !== `${name} end`) continue;
    const from = open.shift();
    if (!from) continue;
    const worked =
      event.tts !== undefined && from.tts !== undefined ? event.tts - from.tts : event.ts - from.ts;
    found.push({ at: from.ts / 1000, ms: worked / 1000 });
  }
  return found;
}

/** When a mark was left first, in ms of the trace's clock. */
export function momentOf(events: readonly TraceEvent[], name: string): number | undefined {
  const event = events.find((each) => each.name === name);
  return event && event.ts / 1000;
}

/**
 * The tasks in which something of an extension ran: its script's start, a callback of its, or a stretch between
 * two of its marks. `RunTask` is all that the thread did before it turned to the next thing; the long-task API
 * does not see content scripts.
 */
export function ownTasks(events: readonly TraceEvent[], extension: string, name: string): Stretch[] {
  const own = events.filter(
    ({ name: what, args }) =>
      what.startsWith(name) ||
      (args?.data?.url ?? args?.data?.fileName ?? "").startsWith(`chrome-extension://${extension}/`),
  );
  const threads = new Set(own.map(({ pid, tid }) => `${pid}/${tid}`));
  const tasks = events.filter(
    ({ name: what, pid, tid, dur }) =>
      what === "RunTask" && dur !== undefined && threads.has(`${pid}/${tid}`),
  );
  const found = new Set<TraceEvent>();
  for (const event of own) {
    // The innermost task around it: tasks nest where a message loop runs inside another.
    let best: TraceEvent | undefined;
    for (const task of tasks)
      if (
        task.pid === event.pid &&
        task.tid === event.tid &&
        task.ts <= event.ts &&
        task.ts + task.dur! >= event.ts
      )
        if (!best || task.ts >= best.ts) best = task;
    if (best) found.add(best);
  }
  return [...found].map(({ ts, dur, tdur }) => ({ at: ts / 1000, ms: (tdur ?? dur!) / 1000 }));
}
