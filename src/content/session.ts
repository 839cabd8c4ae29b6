import type { NamesTable } from "../mentions/format.ts";
import type { Cast } from "../shared/messages.ts";
import type { Look } from "./density.ts";
import { mentionAt } from "./hit.ts";
import { createMarks, type Marks } from "./marks.ts";
import { startScan } from "./scan.ts";
import { createTruth, type Placed, type Truth } from "./truth.ts";
import { countCast } from "./cast.ts";

/** The reading of this frame with one names table, until it is stopped. */
export interface Session {
  readonly table: NamesTable;
  readonly generation: string;
  readonly truth: Truth;
  readonly marks: Marks;
  /** Aborts when the reading stops. */
  readonly signal: AbortSignal;
  at(x: number, y: number): Placed | null;
  inOrder(): Placed[];
  /** Shows what was found as the reader wants it now. */
  show(look: Look): void;
  cast(): Cast;
  /** Takes a mention for none from now on, wherever it stands. */
  refute(placed: Placed): void;
  /** Whether there is anything that the page could clear. */
  readonly hasMarks: boolean;
  /** Puts back what the page cleared. */
  check(): void;
  stop(): void;
}

interface Parts {
  readonly table: NamesTable;
  readonly generation: string;
  readonly look: Look;
  /** The highlight's key. */
  readonly key: string;
  readonly ignore: (node: Node) => boolean;
  /** Called whenever everything there was to read has been read. */
  readonly idle: () => void;
}

/** Starts reading. Stops by itself when the signal aborts. */
export function startSession(parts: Parts, life: AbortSignal): Session {
  const { table, generation } = parts;
  const controller = new AbortController();
  const signal = AbortSignal.any([life, controller.signal]);
  let { look } = parts;
  const truth = createTruth(() => look);
  const marks = createMarks(parts.key, signal);
  marks.style(look);
  const scan = startScan({ table, truth, marks, ignore: parts.ignore, idle: () => queueMicrotask(parts.idle) }, signal); // prettier-ignore
  return {
    table,
    generation,
    truth,
    marks,
    signal,
    at: (x, y) => mentionAt(truth, x, y),
    inOrder: truth.inOrder,
    show(wanted) {
      look = wanted;
      scan.renew();
      marks.style(look);
    },
    refute: scan.refute,
    cast: () => ({ generation, entries: countCast(truth.inOrder()), state: scan.state }),
    get hasMarks() {
      return truth.size > 0;
    },
    check: marks.check,
    stop: () => controller.abort(),
  };
}
