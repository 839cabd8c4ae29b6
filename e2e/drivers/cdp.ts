import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable, Writable } from "node:stream";
import { findChromium } from "../../scripts/browsers.mjs";
import type { StartOptions } from "./driver.ts";
import { converse, watch } from "./running.ts";

/* eslint-disable @typescript-eslint/no-explicit-any -- the protocol's answers are the protocol's */

export interface CdpEvent {
  readonly method: string;
  readonly params: any;
  readonly sessionId?: string;
}

/** A running Chromium that speaks the DevTools protocol over a pipe: no port, no package. */
export interface Cdp {
  send(method: string, params?: object, sessionId?: string): Promise<any>;
  /** Answers a function that stops it. */
  listen(listener: (event: CdpEvent) => void): () => void;
  readonly process: ChildProcess;
  readonly exited: Promise<void>;
  kill(): Promise<void>;
  close(): Promise<void>;
}

const isRoot = process.getuid?.() === 0;

/**
 * Headless Chromium sees the pointers of the machine, and most that run tests have none: without this its pages
 * would think of phones. Hover (2), fine pointer (4): `ui::HoverType`, `ui::PointerType`. A finger is emulated over it.
 */
const MOUSE =
  "--blink-settings=primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,availablePointerTypes=4";

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
        : ["--headless=new", "--hide-scrollbars", "--window-size=1000,800", MOUSE]),
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
  const browser = watch(child);
  const output = child.stdio[3] as Writable;
  const input = child.stdio[4] as Readable;
  output.on("error", () => {});
  const conversation = converse<CdpEvent>("Chromium", (message) => output.write(`${message}\0`));
  void browser.exited.then(conversation.end);

  let chunks: Buffer[] = [];
  input.on("data", (data: Buffer) => {
    for (let at = data.indexOf(0); at >= 0; at = data.indexOf(0)) {
      const message = Buffer.concat([...chunks, data.subarray(0, at)]).toString("utf8");
      chunks = [];
      data = data.subarray(at + 1);
      conversation.hear(message);
    }
    if (data.length > 0) chunks.push(data);
  });
  const send: Cdp["send"] = (method, params, sessionId) =>
    conversation.ask(method, params, sessionId ? { sessionId } : {});
  return {
    send,
    listen: conversation.listen,
    process: child,
    exited: browser.exited,
    kill: browser.kill,
    close: () => browser.close(() => send("Browser.close"), 5000, options.profile ? null : profile),
  };
}
