import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable, Writable } from "node:stream";
import { findChromium } from "../../scripts/browsers.mjs";
import type { StartOptions } from "./driver.ts";
import { outlivesNobody } from "./children.ts";

/* eslint-disable @typescript-eslint/no-explicit-any -- the protocol's answers are the protocol's */

export interface CdpEvent {
  readonly method: string;
  readonly params: any;
  readonly sessionId?: string;
}

/** A running Chromium that speaks the DevTools protocol over a pipe: no port, no package. */
export interface Cdp {
  send(method: string, params?: object, sessionId?: string): Promise<any>;
  listen(listener: (event: CdpEvent) => void): void;
  readonly process: ChildProcess;
  readonly exited: Promise<void>;
  kill(): Promise<void>;
  close(): Promise<void>;
}

const isRoot = process.getuid?.() === 0;

/**
 * Starts Chromium. Loading an unpacked extension goes over the pipe (`Extensions.loadUnpacked`), which
 * branded Chrome from 137 on allows too; developer mode has to be on before the start, or an update leaves
 * the extension switched off.
 */
export function startChromium(options: StartOptions = {}): Cdp {
  const binary = findChromium();
  if (!binary) throw new Error("No Chromium found; set CHROMIUM_PATH.");
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), "siyaq-chromium-"));
  mkdirSync(join(profile, "Default"), { recursive: true });
  const preferences = join(profile, "Default", "Preferences");
  try {
    writeFileSync(preferences, JSON.stringify({ extensions: { ui: { developer_mode: true } } }), {
      flag: "wx",
    });
  } catch {
    // A profile that was used before has its own.
  }
  const child = spawn(
    binary,
    [
      "--remote-debugging-pipe",
      "--enable-unsafe-extension-debugging",
      `--user-data-dir=${profile}`,
      "--no-first-run",
      "--no-default-browser-check",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      `--lang=${options.language ?? "en"}`,
      ...(options.headless === false
        ? []
        : ["--headless=new", "--hide-scrollbars", "--window-size=1000,800"]),
      ...(isRoot ? ["--no-sandbox"] : []),
      ...(options.proxy ? [`--proxy-server=http://${options.proxy}`, "--proxy-bypass-list=<-loopback>"] : []),
      ...(options.netLog ? [`--log-net-log=${options.netLog}`, "--net-log-capture-mode=Everything"] : []),
      "about:blank",
    ],
    {
      stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"],
      env: { ...process.env, LANGUAGE: options.language ?? "en" },
      detached: true,
    },
  );
  const output = child.stdio[3] as Writable;
  const input = child.stdio[4] as Readable;
  const waiting = new Map<number, { resolve(value: any): void; reject(error: Error): void }>();
  const listeners: ((event: CdpEvent) => void)[] = [];
  let ended = false;
  const exited = new Promise<void>((resolve) =>
    child.once("exit", () => {
      ended = true;
      for (const { reject } of waiting.values()) reject(new Error("Chromium ended."));
      waiting.clear();
      resolve();
    }),
  );
  output.on("error", () => {});

  let chunks: Buffer[] = [];
  input.on("data", (data: Buffer) => {
    for (let at = data.indexOf(0); at >= 0; at = data.indexOf(0)) {
      const message = JSON.parse(Buffer.concat([...chunks, data.subarray(0, at)]).toString("utf8"));
      chunks = [];
      data = data.subarray(at + 1);
      if (message.id === undefined) for (const listener of listeners) listener(message);
      else {
        const asked = waiting.get(message.id);
        waiting.delete(message.id);
        if (message.error) asked?.reject(new Error(message.error.message));
        else asked?.resolve(message.result);
      }
    }
    if (data.length > 0) chunks.push(data);
  });

  let last = 0;
  const send: Cdp["send"] = (method, params = {}, sessionId) =>
    new Promise((resolve, reject) => {
      if (ended) return reject(new Error("Chromium ended."));
      const id = ++last;
      waiting.set(id, { resolve, reject: (error) => reject(new Error(`${method}: ${error.message}`)) });
      output.write(`${JSON.stringify({ id, method, params, ...(sessionId ? { sessionId } : {}) })}\0`);
    });

  const kill = async (): Promise<void> => {
    try {
      // The whole group: renderers would otherwise outlive a killed browser for a moment and hold the profile.
      process.kill(-child.pid!, "SIGKILL");
    } catch {
      child.kill("SIGKILL");
    }
    await exited;
  };
  outlivesNobody(child);
  return {
    send,
    listen: (listener) => listeners.push(listener),
    process: child,
    exited,
    kill,
    async close() {
      send("Browser.close").catch(() => {});
      await Promise.race([exited, new Promise((resolve) => setTimeout(resolve, 5000).unref())]);
      if (!ended) await kill();
      if (!options.profile)
        rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    },
  };
}
