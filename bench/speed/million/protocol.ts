/** How a page finds names: with the whole table, or with a filter and one question to the worker. */
export type Mode = "table" | "filter";

/** What one page tells: milliseconds of each step, and counts. */
export interface Report {
  readonly mode: Mode;
  /** Reading `storage.local`. */
  readonly read: number;
  readonly decode: number;
  /** Walking the page and looking at its text. */
  readonly scan: number;
  /** From the question to the answer. */
  readonly ask: number;
  /** Places where a name of the set stands. */
  readonly found: number;
  /** Size of the question, and the places that it asks about. */
  readonly sent: number;
  readonly asked: number;
}

/** The worker's answer: numbers of the texts in which a name begins. */
export interface Answer {
  readonly found: readonly number[];
}

/** The part of the extension API that is used here. */
interface Api {
  readonly runtime: {
    sendMessage(message: unknown): Promise<unknown>;
    readonly onMessage: {
      addListener(listener: (message: { surfaces?: string[] }, sender: unknown, answer: (reply: Answer) => void) => boolean): void; // prettier-ignore
    };
  };
  readonly storage: { readonly local: { get(keys: string[]): Promise<Record<string, unknown>> } };
}

export const API = (globalThis as unknown as { chrome: Api }).chrome;
