import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startChromium, type Cdp } from "../../../e2e/drivers/cdp.ts";
import { until } from "../../../e2e/drivers/driver.ts";

/* eslint-disable @typescript-eslint/no-explicit-any -- the protocol's answers are the protocol's */

/** A Chromium of its own, with or without an extension in it. */
export interface Chromium {
  readonly cdp: Cdp;
  /** The extension's id; empty without one. */
  readonly id: string;
  tab(): Promise<Tab>;
  close(): Promise<void>;
}

/** One tab, spoken to in the protocol's own words. */
export interface Tab {
  readonly session: string;
  send(method: string, params?: object): Promise<any>;
  /** Evaluates in the page's own world; promises are awaited; the value must be JSON. */
  evaluate<T = unknown>(expression: string): Promise<T>;
  /** Goes to an address and waits for its `load`. */
  goto(url: string): Promise<void>;
  front(): Promise<void>;
  close(): Promise<void>;
}

/** Starts a browser; with an extension, waits until its names table is installed. */
export async function chromium(extension: string | null, installs = true): Promise<Chromium> {
  const profile = mkdtempSync(join(tmpdir(), "siyaq-bench-profile-"));
  const cdp = startChromium({ profile });
  let id = "";
  if (extension) {
    id = (await cdp.send("Extensions.loadUnpacked", { path: extension })).id;
    if (installs) await installed(cdp, id);
  }
  return {
    cdp,
    id,
    tab: async () => {
      const { targetId } = await cdp.send("Target.createTarget", { url: "about:blank" });
      const { sessionId } = await cdp.send("Target.attachToTarget", { targetId, flatten: true });
      return tabOf(cdp, targetId, sessionId);
    },
    async close() {
      // Nothing of it is needed any more, and ending in good order takes a second or two.
      await cdp.kill();
      rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    },
  };
}

/** Waits until the extension's worker has installed the dataset. */
async function installed(cdp: Cdp, id: string): Promise<void> {
  const worker = await until(async () => {
    const { targetInfos } = await cdp.send("Target.getTargets", { filter: [{}] });
    return targetInfos.find(({ type, url }: any) => type === "service_worker" && url.includes(id));
  }, "the extension's worker");
  const { sessionId } = await cdp.send("Target.attachToTarget", { targetId: worker.targetId, flatten: true });
  const expression = `chrome.storage.local.get("active").then(({ active }) => !!active)`;
  const ask = { expression, awaitPromise: true, returnByValue: true };
  await until(
    async () => (await cdp.send("Runtime.evaluate", ask, sessionId)).result.value,
    "the dataset to be installed",
    120_000,
  );
  await cdp.send("Target.detachFromTarget", { sessionId });
}

function tabOf(cdp: Cdp, targetId: string, session: string): Tab {
  const send: Tab["send"] = (method, params) => cdp.send(method, params, session);
  const evaluate: Tab["evaluate"] = async (expression) => {
    const { result, exceptionDetails } = await send("Runtime.evaluate", {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
  return {
    session,
    send,
    evaluate,
    async goto(url) {
      await send("Page.navigate", { url });
      const isThere = `document.readyState === "complete" && location.href !== "about:blank"`;
      await until(() => evaluate<boolean>(isThere), `${url} to load`, 60_000);
    },
    front: () => send("Page.bringToFront"),
    close: () => cdp.send("Target.closeTarget", { targetId }),
  };
}

/** The heap that a tab's scripts hold after everything unreachable went, in bytes; every world of its process. */
export async function heapOf(tab: Tab): Promise<number> {
  await tab.send("HeapProfiler.collectGarbage");
  return (await tab.send("Runtime.getHeapUsage")).usedSize;
}

/** Ms that a tab's main thread has worked since `Performance.enable` with `threadTicks`: its own clock. */
export async function threadTimeOf(tab: Tab): Promise<number> {
  const { metrics } = await tab.send("Performance.getMetrics");
  return metrics.find(({ name }: { name: string }) => name === "TaskDuration").value * 1000;
}

export const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
