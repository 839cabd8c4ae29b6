import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import WebSocket from "ws";
import { findFirefox } from "../../scripts/browsers.mjs";
import type { StartOptions } from "./driver.ts";
import { converse, watch } from "./running.ts";

/* eslint-disable @typescript-eslint/no-explicit-any -- the protocol's answers are the protocol's */

/** A running stock Firefox that speaks WebDriver BiDi: no geckodriver. */
export interface Bidi {
  send(method: string, params?: object): Promise<any>;
  /** Answers a function that stops it. */
  listen(listener: (event: { method: string; params: any }) => void): () => void;
  readonly process: ChildProcess;
  readonly exited: Promise<void>;
  kill(): Promise<void>;
  close(): Promise<void>;
}

/** The id under which pages of the extension are reached: fixed, so that tests know it. */
export const FIREFOX_UUID = "5a1faca1-0000-4000-8000-5a1faca15a1f";

/** Preferences: quiet, no traffic of the browser's own, our fixed address. */
const preferences = (options: StartOptions, gecko: string): Record<string, string | number | boolean> => ({
  "remote.prefs.recommended": true,
  "browser.shell.checkDefaultBrowser": false,
  "browser.startup.page": 0,
  "browser.startup.homepage_override.mstone": "ignore",
  "datareporting.policy.dataSubmissionEnabled": false,
  "toolkit.telemetry.enabled": false,
  "app.normandy.enabled": false,
  "app.update.auto": false,
  "extensions.update.enabled": false,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "services.settings.server": "data:,",
  "extensions.webextensions.uuids": JSON.stringify({ [gecko]: FIREFOX_UUID }),
  // Data of a temporary add-on survives a restart with the same profile, as a signed one's would.
  "extensions.webextensions.keepStorageOnUninstall": true,
  "extensions.webextensions.keepUuidOnUninstall": true,
  "intl.accept_languages": options.language ?? "en",
  "ui.systemUsesDarkTheme": options.dark ? 1 : 0,
  "layout.css.prefers-color-scheme.content-override": options.dark ? 0 : 1,
  "ui.prefersReducedMotion": options.reducedMotion ? 1 : 0,
  ...(options.touch ? { "ui.primaryPointerCapabilities": 1, "ui.allPointerCapabilities": 1 } : {}),
  ...(options.proxy
    ? {
        "network.proxy.type": 1,
        "network.proxy.http": options.proxy.split(":")[0]!,
        "network.proxy.http_port": Number(options.proxy.split(":")[1]),
        "network.proxy.ssl": options.proxy.split(":")[0]!,
        "network.proxy.ssl_port": Number(options.proxy.split(":")[1]),
        "network.proxy.allow_hijacking_localhost": true,
        "network.proxy.no_proxies_on": "",
      }
    : {}),
});

/** Starts Firefox and opens a BiDi session. `gecko` is the extension's id in its manifest. */
export async function startFirefox(options: StartOptions, gecko: string): Promise<Bidi> {
  const binary = findFirefox();
  if (!binary) throw new Error("No Firefox found; set FIREFOX_PATH.");
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), "siyaq-firefox-"));
  mkdirSync(profile, { recursive: true });
  const lines = Object.entries(preferences(options, gecko)).map(
    ([key, value]) => `user_pref(${JSON.stringify(key)}, ${JSON.stringify(value)});`,
  );
  writeFileSync(join(profile, "user.js"), `${lines.join("\n")}\n`);
  const child = spawn(
    binary,
    [
      ...(options.headless === false ? [] : ["--headless"]),
      "--profile", profile,
      "--no-remote",
      "--remote-debugging-port=0",
      // From Firefox 153 on needed to open moz-extension: pages and for the privileged scope.
      "--remote-allow-system-access",
    ], // prettier-ignore
    {
      stdio: ["ignore", "ignore", "pipe"],
      env: { ...process.env, MOZ_HEADLESS_WIDTH: "1000", MOZ_HEADLESS_HEIGHT: "900" },
      detached: true,
    },
  );
  const browser = watch(child);

  let log = "";
  const address = await new Promise<string>((resolve, reject) => {
    const fail = (why: string): void => reject(new Error(`Firefox ${why}:\n${log.slice(-2000)}`));
    const timer = setTimeout(() => fail("did not come up"), 60_000);
    child.stderr!.on("data", (data) => {
      log = (log + String(data)).slice(-10_000);
      const found = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(log);
      if (found) {
        clearTimeout(timer);
        resolve(found[1]!);
      }
    });
    void browser.exited.then(() => {
      clearTimeout(timer);
      fail("ended");
    });
  });
  const socket = new WebSocket(`${address}/session`, { maxPayload: 1 << 29 });
  await new Promise((resolve, reject) => socket.once("open", resolve).once("error", reject));
  const conversation = converse<{ method: string; params: any }>("Firefox", (message) =>
    socket.send(message),
  );
  socket.on("message", (data) => conversation.hear(String(data)));
  socket.on("close", conversation.end).on("error", conversation.end);
  void browser.exited.then(conversation.end);
  const send: Bidi["send"] = (method, params) => conversation.ask(method, params);
  await send("session.new", { capabilities: { alwaysMatch: { acceptInsecureCerts: true } } });
  return {
    send,
    listen: conversation.listen,
    process: child,
    exited: browser.exited,
    kill: browser.kill,
    async close() {
      await browser.close(() => send("browser.close"), 8000, options.profile ? null : profile);
      socket.close();
    },
  };
}
