import type { ChildProcess } from "node:child_process";

const running = new Set<ChildProcess>();
process.once("exit", () => running.forEach((child) => child.kill("SIGKILL")));

/** Makes sure that a browser does not outlive the process that started it. */
export function outlivesNobody(child: ChildProcess): void {
  running.add(child);
  child.once("exit", () => running.delete(child));
}
