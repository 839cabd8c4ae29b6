import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe } from "vitest";
import { findChromium, findFirefox } from "../scripts/browsers.mjs";
import { type Browser, type StartOptions } from "./drivers/driver.ts";
import { chromium } from "./drivers/chromium.ts";
import { firefox } from "./drivers/firefox.ts";
import { closeWelcome } from "./drivers/siyaq.ts";
import { serve, type Answer, type Server } from "./server.ts";

export type BrowserName = "chromium" | "firefox";

const START = { chromium, firefox } as const;
const FOUND = { chromium: findChromium(), firefox: findFirefox() } as const;
const DIST = { chromium: "dist/chrome", firefox: "dist/firefox" } as const;

/**
 * Starts a browser with a copy of the built extension, so that an update can change the copy. The page that opens
 * after an installation is closed; `welcome`: nobody waits for it.
 */
export async function startWithCopy(
  name: BrowserName,
  { welcome = false, ...options }: StartOptions & { welcome?: boolean } = {},
): Promise<{ browser: Browser; folder: string; remove(): void }> {
  const folder = mkdtempSync(join(tmpdir(), "siyaq-extension-"));
  cpSync(DIST[name], folder, { recursive: true });
  const browser = await START[name]({ ...options, extension: folder });
  if (!welcome) await closeWelcome(browser);
  return { browser, folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Raises the version of an unpacked extension's manifest, as an update does. */
export function raiseVersion(folder: string, version: string): void {
  const path = join(folder, "manifest.json");
  writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, "utf8")), version }, null, 2));
}

/** What a test of one browser has at hand. */
export interface Stage {
  readonly browser: Browser;
  readonly server: Server;
  readonly folder: string;
}

/**
 * Describes the same behaviour in Chromium and in Firefox. Each gets a fresh browser with the extension and a
 * loopback server; a browser that is not installed is skipped and says so (the set-up makes that a failure
 * where `CI=true`).
 */
export function inBoth(
  what: string,
  tests: (stage: Stage, name: BrowserName) => void,
  { pages = {}, ...options }: StartOptions & { pages?: Readonly<Record<string, Answer>> } = {},
): void {
  describe.each(["chromium", "firefox"] as const)(`${what} (%s)`, (name) => {
    describe.skipIf(!FOUND[name])(
      FOUND[name] ? "in the real browser" : "skipped: the browser is not installed",
      () => {
        const stage = {} as { -readonly [key in keyof Stage]: Stage[key] };
        let remove = (): void => {};
        beforeAll(async () => {
          stage.server = await serve(pages);
          ({ browser: stage.browser, folder: stage.folder, remove } = await startWithCopy(name, options));
        });
        afterAll(async () => {
          await stage.browser?.close();
          await stage.server?.close();
          remove();
        });
        tests(stage, name);
      },
    );
  });
}

/** Where the third-party pages and corpora are, or null; tests that want them skip without. */
export const SHARED: string | null = process.env["SIYAQ_SHARED"] ?? null;
