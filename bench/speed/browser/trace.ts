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
 * What an extension did in each of the tasks in which anything of it ran. `RunTask` is all that the thread did
 * before it turned to the next thing; the long-task API does not see content scripts. A frame's task is the page's
 * own layout and paint as well: there only the calls into the extension count, with all that they ask of the
 * browser. Where it ran outside any call (an answer that came), the whole task counts.
 */
export function ownTasks(events: readonly TraceEvent[], extension: string, name: string): Stretch[] {
  const address = `chrome-extension://${extension}/`;
  const isCall = ({ args }: TraceEvent): boolean =>
    (args?.data?.url ?? args?.data?.fileName ?? "").startsWith(address);
  const own = events.filter((event) => isCall(event) || event.name.startsWith(name));
  const threads = new Set(own.map(threadOf));
  const tasks = events.filter(
    (event) => event.name === "RunTask" && event.dur && threads.has(threadOf(event)),
  );
  const inTask = new Map<TraceEvent, TraceEvent[]>();
  for (const event of own) {
    // The innermost task around it: tasks nest where a message loop runs inside another.
    const task = tasks.findLast((each) => holds(each, event));
    if (task) inTask.set(task, [...(inTask.get(task) ?? []), event]);
  }
  return [...inTask].map(([task, inside]) => {
    const calls = inside.filter((event) => isCall(event) && event.dur !== undefined);
    const outermost = calls.filter((call) => !calls.some((other) => other !== call && holds(other, call)));
    const isAllCalls = inside.every((event) => outermost.some((call) => holds(call, event)));
    const counted = isAllCalls ? outermost : [task];
    return { at: task.ts / 1000, ms: counted.reduce((sum, { dur, tdur }) => sum + (tdur ?? dur!), 0) / 1000 };
  });
}

const threadOf = ({ pid, tid }: TraceEvent): string => `${pid}/${tid}`;

/** Whether an event lies within another of the same thread. */
const holds = (outer: TraceEvent, inner: TraceEvent): boolean =>
  outer.pid === inner.pid &&
  outer.tid === inner.tid &&
  outer.ts <= inner.ts &&
  outer.ts + outer.dur! >= inner.ts + (inner.dur ?? 0);
