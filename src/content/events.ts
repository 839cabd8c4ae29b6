import { asMention } from "../events/as-mention.ts";
import { eventSteps } from "../events/find-events.ts";
import { eventsTableOf } from "../events/stored.ts";
import type { EventsTable } from "../events/table.ts";
import { eventsKey } from "../shared/storage-keys.ts";
import { createReadings, type Reading } from "./events-input.ts";
import { createShelf } from "./events-shelf.ts";
import { pageDate } from "./page-date.ts";
import type { Session } from "./session.ts";
import { readStored } from "./transport.ts";
import { createWork, NODE_COST } from "./work.ts";

/** ms between the end of one run and the start of the next, at least; */
const LEAST_PAUSE_MS = 500;
/** and so many times what the run took: a page that never stops changing gives us 5 % of its thread at most. */
const PAUSE_FACTOR = 20;

/** Looks for events in what a session has read. Called whenever there is nothing more to read. */
export type FindEvents = (session: Session) => void;

/** What the recogniser asks of the extension. */
interface Extension {
  /** The known events of a generation; null when it has none. */
  load(generation: string): Promise<EventsTable | null>;
  /** A session was gone through for the first time, or there is nothing to go through it with. */
  read(): void;
}

/** Reads the known events from storage. */
export async function loadEvents(generation: string): Promise<EventsTable | null> {
  const key = eventsKey(generation);
  return eventsTableOf((await readStored(key))[key]);
}

/** The recogniser of one frame: it follows each session that it is shown until that one stops. */
export function createFindEvents(extension: Extension): FindEvents {
  const followed = new WeakMap<Session, () => void>();
  return (session) => {
    const look = followed.get(session);
    if (look) return look();
    // Whatever goes wrong here, the names stay; nothing may reach the page as a rejection that nobody handled.
    follow(session, extension, (again) => followed.set(session, again)).catch((error: unknown) => {
      if (!session.signal.aborted) console.error(error);
      extension.read();
    });
  };
}

async function follow(
  session: Session,
  { load, read }: Extension,
  onReady: (look: () => void) => void,
): Promise<void> {
  onReady(() => {});
  const table = await load(session.generation);
  if (!table || session.signal.aborted) return read();
  const look = start(session, table, read);
  onReady(look);
  look();
}

/** Starts following a session; answers what to call when something may have changed. */
function start(session: Session, table: EventsTable, read: () => void): () => void {
  const { truth, signal } = session;
  const shelf = createShelf(session);
  const readings = createReadings(truth);
  const work = createWork();
  let last: { readings: readonly Reading[]; date: string | null } | undefined;
  /** The truth's version that was looked at. */
  let version = -1;
  /** Whether anything was found that text behind it may speak of again. */
  let tells = false;
  /** The page went quiet since the last run began: text may have come that the truth does not know of. */
  let isAsked = false;
  let scheduled = false;
  let spent = 0;
  /** When the next run may start, on the clock of `performance.now()`. */
  let due = 0;

  function* run(): Generator<number, void> {
    isAsked = false;
    if (version === truth.version && !(yield* readings.haveMoved())) return;
    const before = truth.version;
    const flows = yield* readings.collect((names) => names.some(({ entries: [entry] }) => table.relevant.has(entry))); // prettier-ignore
    const date = pageDate();
    let own = 0;
    if (last?.date !== date || !areSame(last.readings, flows)) {
      last = { readings: flows, date };
      const inputs = flows.map(({ input }) => input);
      const found = yield* eventSteps(table, { flows: inputs, pageDate: date });
      tells =
        found.some((own) => own.length > 0) ||
        inputs.some(({ mentions }) => mentions.some(({ entries: [entry] }) => table.byEntry.has(entry)));
      for (const [at, { flow }] of flows.entries()) {
        if (shelf.put(flow, found[at]!.map(asMention))) own++;
        yield NODE_COST;
      }
    }
    // What the page changed meanwhile is looked at in another run; what was put here is not.
    version = truth.version - before === own ? truth.version : -1;
  }

  const look = (): void => {
    isAsked = true;
    begin();
  };
  const begin = (): void => {
    if (scheduled || signal.aborted || (version === truth.version && !(isAsked && tells))) return;
    scheduled = true;
    const steps = run();
    work.add({
      step() {
        const { done, value } = steps.next();
        return done ? null : value;
      },
    });
    later(Math.max(0, due - performance.now()));
  };
  const later = (delay: number): void => {
    // Rejects when the signal aborts; there is nothing to do then.
    scheduler.postTask(slice, { priority: "background", delay, signal }).catch(() => {});
  };
  const slice = (): void => {
    const start = performance.now();
    const done = work.slice();
    spent += performance.now() - start;
    if (!done) return later(0);
    due = performance.now() + Math.max(LEAST_PAUSE_MS, PAUSE_FACTOR * spent);
    spent = 0;
    scheduled = false;
    read();
    begin();
  };
  return look;
}

const areSame = (one: readonly Reading[], other: readonly Reading[]): boolean =>
  one.length === other.length &&
  one.every(({ flow, input }, at) => flow === other[at]!.flow && input === other[at]!.input);
