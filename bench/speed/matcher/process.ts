import { fork, type ChildProcess } from "node:child_process";
import type { Failed, Ready, Timed } from "./protocol.ts";

/** A contender that is ready to take turns. */
export interface Contender {
  readonly ready: Ready;
  turn(): Promise<Timed>;
  end(): void;
}

/** Ms that a contender has for building, and for one turn. What takes longer is of no use on a page. */
export const PATIENCE_MS = 25_000;

const answer = <T>(child: ChildProcess, what: string): Promise<T> =>
  new Promise((resolve, reject) => {
    const stop = (error?: Error): void => {
      clearTimeout(timer);
      child.removeAllListeners("message");
      child.removeAllListeners("exit");
      if (!error) return;
      child.kill("SIGKILL");
      reject(error);
    };
    const timer = setTimeout(() => stop(new Error(`${what} takes more than ${PATIENCE_MS / 1000} s`)), PATIENCE_MS); // prettier-ignore
    child.once("exit", () => stop(new Error(`${what} does not fit in memory`)));
    child.once("message", (message) => {
      if (typeof message === "object" && "failed" in message) return stop(new Error(`${what}: ${(message as unknown as Failed).failed}`)); // prettier-ignore
      stop();
      resolve(message as T);
    });
  });

/** Starts a contender. Rejects with one clause that says where it stopped. */
export async function startContender(matcher: string, size: number, folder: string): Promise<Contender> {
  const child = fork(
    "scripts/ts.mjs",
    ["bench/speed/matcher/contender.ts", matcher, String(size), folder],
    { execArgv: ["--expose-gc", "--max-old-space-size=6000"], stdio: ["ignore", "ignore", "ignore", "ipc"] }, // prettier-ignore
  );
  const ready = await answer<Ready>(child, "building");
  return {
    ready,
    turn: () => {
      const timed = answer<Timed>(child, "one pass");
      child.send("turn");
      return timed;
    },
    end: () => child.kill(),
  };
}
