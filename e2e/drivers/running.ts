import type { ChildProcess } from "node:child_process";
import { rmSync } from "node:fs";

/* eslint-disable @typescript-eslint/no-explicit-any -- the protocol's answers are the protocol's */

/*
 * What the DevTools protocol and WebDriver BiDi have in common: a browser that was started, questions with a
 * number and answers that carry it back, events for whoever listens, and an end that leaves nothing behind.
 */

const running = new Set<ChildProcess>();
process.once("exit", () => running.forEach((child) => child.kill("SIGKILL")));

/** A started browser. */
export interface RunningBrowser {
  readonly process: ChildProcess;
  /** Settles when it has ended, however. */
  readonly exited: Promise<void>;
  /** Kills it as a crash would. */
  kill(): Promise<void>;
  /** Asks it to end by `quit`, kills it when it has not within `patience` ms, and deletes `folder`. */
  close(quit: () => Promise<unknown>, patience: number, folder: string | null): Promise<void>;
}

/** Keeps an eye on a browser that was just started: it does not outlive this process. Start it `detached`. */
export function watch(child: ChildProcess): RunningBrowser {
  let hasEnded = false;
  const exited = new Promise<void>((resolve) =>
    child.once("exit", () => {
      hasEnded = true;
      running.delete(child);
      resolve();
    }),
  );
  running.add(child);
  const kill = async (): Promise<void> => {
    try {
      // The whole group: renderers would otherwise outlive a killed browser for a moment and hold the profile.
      process.kill(-child.pid!, "SIGKILL");
    } catch {
      child.kill("SIGKILL");
    }
    await exited;
  };
  return {
    process: child,
    exited,
    kill,
    async close(quit, patience, folder) {
      quit().catch(() => {});
      await Promise.race([exited, new Promise((resolve) => setTimeout(resolve, patience).unref())]);
      if (!hasEnded) await kill();
      if (folder !== null) rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    },
  };
}

/** Questions and answers over one connection. */
export interface Conversation<Event> {
  /** Asks; rejects with the method's name and the browser's words. `more` stands beside method and params. */
  ask(method: string, params?: object, more?: object): Promise<any>;
  /** Takes one message of the browser's: an answer or an event. */
  hear(message: string): void;
  /** Answers a function that stops it. */
  listen(listener: (event: Event) => void): () => void;
  /** Nothing will be answered any more: what waits and what is still asked is refused. */
  end(): void;
}

/** A conversation with the browser `name`; `say` sends one message. */
export function converse<Event>(name: string, say: (message: string) => void): Conversation<Event> {
  const waiting = new Map<number, { resolve(value: any): void; reject(error: Error): void }>();
  const listeners = new Set<(event: Event) => void>();
  let last = 0;
  let over = false;
  const ended = (): Error => new Error(`${name} ended.`);
  return {
    ask: (method, params = {}, more = {}) =>
      new Promise((resolve, reject) => {
        if (over) return reject(ended());
        const id = ++last;
        waiting.set(id, { resolve, reject: (error) => reject(new Error(`${method}: ${error.message}`)) });
        say(JSON.stringify({ id, method, params, ...more }));
      }),
    hear(text) {
      const message = JSON.parse(text);
      if (message.id === undefined || message.id === null) {
        for (const listener of listeners) listener(message);
        return;
      }
      const asked = waiting.get(message.id);
      waiting.delete(message.id);
      // CDP: { error: { message } }; BiDi: { type: "error", error: "kind", message }.
      if (typeof message.error === "string") asked?.reject(new Error(`${message.error}: ${message.message}`));
      else if (message.error) asked?.reject(new Error(message.error.message));
      else asked?.resolve(message.result);
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    end() {
      over = true;
      for (const { reject } of waiting.values()) reject(ended());
      waiting.clear();
    },
  };
}
