import { buildTable, type TableName } from "../mentions/build.ts";
import { readTable } from "../mentions/format.ts";
import type { Look } from "./density.ts";
import { eventsKey } from "./key.ts";
import { startSession, type Session } from "./session.ts";

const full = (text: string, entry: number, more: Partial<TableName> = {}): TableName => ({
  text,
  lang: "en",
  kind: "full",
  entry,
  name: entry,
  ...more,
});

/** A few names, for tests of the page side. */
export const ENTRIES = { iran: 0, oman: 1, mcgurk: 2, damascus: 3, embassy: 4 };
const table = readTable(
  buildTable([
    full("Iran", ENTRIES.iran),
    full("Oman", ENTRIES.oman),
    full("Brett McGurk", ENTRIES.mcgurk),
    full("McGurk", ENTRIES.mcgurk, { kind: "short", weak: true, name: 5 }),
    full("Damascus", ENTRIES.damascus),
    full("embassy in Damascus", ENTRIES.embassy),
  ]),
);

/** How marks look unless a test wants it otherwise. */
export const LOOK: Look = { marks: "underline", density: "first", muted: new Set() };

/** A session over the test's own document, and what a test asks of it. */
export interface TestPage {
  readonly session: Session;
  /** Waits until the page has been read, what it changed included. */
  settled(): Promise<void>;
  /** The texts that the browser paints a mark under, in the order of registration. */
  painted(): string[];
  /** The same of events. */
  paintedEvents(): string[];
  /** All mentions, in reading order. */
  found(): string[];
  stop(): void;
}

/** Fills the body and reads it. */
export async function readPage(html: string, onIdle?: (session: Session) => void): Promise<TestPage> {
  document.body.innerHTML = html;
  return readDocument(onIdle);
}

/** Reads the document as it is. `onIdle` is called each time everything there was to read has been read. */
export async function readDocument(onIdle?: (session: Session) => void): Promise<TestPage> {
  const life = new AbortController();
  const key = `k${crypto.randomUUID().slice(0, 8)}`;
  let idles = 0;
  const session = startSession(
    {
      table,
      generation: "g",
      look: LOOK,
      key,
      ignore: () => false,
      idle() {
        idles++;
        onIdle?.(session);
      },
    },
    life.signal,
  );
  const settled = async (): Promise<void> => {
    const before = idles;
    // Twice the gap after changes, for the intersection observer as well.
    for (let i = 0; i < 40 && idles === before; i++) await new Promise((ok) => setTimeout(ok, 10));
    for (let i = 0; i < 3; i++) await new Promise((ok) => requestAnimationFrame(ok));
    await new Promise((ok) => setTimeout(ok, 60));
  };
  await settled();
  return {
    session,
    settled,
    painted: () => [...(CSS.highlights.get(key) ?? [])].map(textOf),
    paintedEvents: () => [...(CSS.highlights.get(eventsKey(key)) ?? [])].map(textOf),
    found: () => session.inOrder().map(({ flow, mention }) => flow.text.slice(mention.start, mention.end)),
    stop: () => life.abort(),
  };
}

function textOf(range: AbstractRange): string {
  const live = document.createRange();
  live.setStart(range.startContainer, range.startOffset);
  live.setEnd(range.endContainer, range.endOffset);
  return live.toString();
}
