import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { filesBelow } from "../scripts/build/files.ts";
import { until } from "./drivers/driver.ts";
import { chromium } from "./drivers/chromium.ts";
import { findChromium } from "../scripts/browsers.mjs";

/* What ships: its manifest, its size, its silence, its notices. `dist` is built before the tests run. */

const read = (path: string): string => readFileSync(`dist/${path}`, "utf8");
const json = (path: string) => JSON.parse(read(path));
const { version } = json("chrome/manifest.json");
const KB = 1024;

describe.each(["chrome", "firefox"] as const)("the package for %s", (target) => {
  const manifest = json(`${target}/manifest.json`);

  test("asks for exactly the permissions that PRIVACY.md explains", () => {
    expect(manifest.permissions).toEqual(["storage", "unlimitedStorage", "scripting", "contextMenus"]);
    expect(manifest.host_permissions).toEqual(["<all_urls>"]);
    expect(manifest.optional_permissions).toBeUndefined();
    for (const name of manifest.permissions)
      expect(readFileSync("PRIVACY.md", "utf8")).toContain(`\`${name}\``);
  });

  test("opens no door to pages or other extensions", () => {
    expect(manifest.web_accessible_resources).toBeUndefined();
    expect(manifest.externally_connectable).toBeUndefined();
    expect(manifest.content_security_policy.extension_pages).toMatch(
      /^default-src 'none'; script-src 'self';/,
    );
    expect(manifest.content_security_policy.extension_pages).toContain("trusted-types 'none'");
  });

  test("names the background as this browser wants it, and only so", () => {
    expect(Object.keys(manifest.background).sort()).toEqual(
      target === "chrome" ? ["service_worker", "type"] : ["scripts", "type"],
    );
    expect("browser_specific_settings" in manifest).toBe(target === "firefox");
  });

  test("ships every file that its manifest and its pages name", () => {
    const named = [
      ...Object.values<string>(manifest.icons),
      ...Object.values<string>(manifest.action.default_icon),
      manifest.action.default_popup,
      manifest.options_ui.page,
      "library.html",
      ...manifest.content_scripts.flatMap(({ js }: { js: string[] }) => js),
      "licences.txt",
      "card.js",
      "events.js",
      "pack/manifest.json",
      "pack/entries.ndjson",
      "pack/names.bin",
      "pack/events.json",
    ];
    for (const page of ["popup.html", "options.html", "library.html"])
      for (const [, path] of read(`${target}/${page}`).matchAll(/(?:src|href)="([^"#:]+)"/g))
        named.push(path);
    for (const path of named) expect(existsSync(`dist/${target}/${path}`), path).toBe(true);
  });

  test("describes itself within the stores' limits, in both languages", () => {
    for (const language of ["en", "ar"]) {
      const texts = json(`${target}/_locales/${language}/messages.json`);
      expect(texts.extension_name.message.length).toBeLessThanOrEqual(75);
      expect(texts.extension_short_name.message.length).toBeLessThanOrEqual(12);
      expect(texts.extension_description.message.length).toBeLessThanOrEqual(132);
    }
  });

  test("has no code that could reach the network, but for reading its own files", () => {
    for (const path of filesBelow(`dist/${target}`).filter((name) => name.endsWith(".js"))) {
      const code = read(`${target}/${path}`);
      const calls =
        /XMLHttpRequest|WebSocket|sendBeacon|EventSource|WebTransport|RTCPeerConnection|importScripts/;
      const makers = /\beval\(|new Function\b|innerHTML\s*=[^=]|insertAdjacentHTML|document\.write/;
      expect([path, calls.exec(code)?.[0], makers.exec(code)?.[0]]).toEqual([path, undefined, undefined]);
      if (["content.js", "card.js", "events.js"].includes(path))
        expect(/\bfetch\b|new Image\b/.exec(code)).toBeNull();
    }
  });

  test("stays within its budget of bytes", () => {
    expect(gzipSync(readFileSync(`dist/${target}/content.js`), { level: 9 }).length).toBeLessThanOrEqual(
      20 * KB,
    );
    // Read only where names were found (docs/decisions/003).
    expect(gzipSync(readFileSync(`dist/${target}/card.js`), { level: 9 }).length).toBeLessThanOrEqual(
      26 * KB,
    );
    // Read only where names were found, behind the first marks (docs/decisions/008).
    expect(gzipSync(readFileSync(`dist/${target}/events.js`), { level: 9 }).length).toBeLessThanOrEqual(
      28 * KB,
    );
    expect(readFileSync(`dist/${target}/pack/names.bin`).length).toBeLessThanOrEqual(64 * KB);
    expect(readFileSync(`dist/${target}/pack/events.json`).length).toBeLessThanOrEqual(64 * KB);
    expect(readFileSync(`dist/siyaq-${version}-${target}.zip`).length).toBeLessThanOrEqual(KB * KB);
  });

  test("carries the notice of every package inside it", () => {
    const notices = read(`${target}/licences.txt`);
    for (const name of ["preact", "idb", "webextension-polyfill", "minisearch"])
      expect(notices).toContain(`\n${name} `);
    expect(notices).toContain("CC BY 4.0");
  });
});

test("building twice gives the same bytes", () => {
  const hashes = (): string[] =>
    ["chrome", "firefox"].map((target) =>
      createHash("sha256")
        .update(readFileSync(`dist/siyaq-${version}-${target}.zip`))
        .digest("hex"),
    );
  const before = hashes();
  execFileSync(process.execPath, ["scripts/ts.mjs", "build.ts"]);
  expect(hashes()).toEqual(before);
});

test("the add-on store's linter finds no error and no warning", async () => {
  const linter = createRequire(import.meta.url).resolve("addons-linter/bin/addons-linter");
  const output = execFileSync(process.execPath, [linter, "--output", "json", "dist/firefox"], {
    encoding: "utf8",
  });
  const { summary, errors, warnings } = JSON.parse(output.slice(output.indexOf("{")));
  expect({ errors, warnings }).toEqual({ errors: [], warnings: [] });
  expect(summary.errors + summary.warnings).toBe(0);
});

describe.skipIf(!findChromium())("Chromium's own verdict", () => {
  test("no manifest error, runtime error or install warning", async () => {
    const browser = await chromium({ extension: `${process.cwd()}/dist/chrome` });
    try {
      const page = await browser.open("chrome://extensions/");
      await until(() => page.evaluate("!!chrome.developerPrivate"), "developerPrivate");
      const verdict = await page.evaluate<object[]>(
        `chrome.developerPrivate.getExtensionsInfo({ includeDisabled: true }).then((all) => all.map(
          ({ state, manifestErrors, runtimeErrors, installWarnings }) => ({ state, manifestErrors, runtimeErrors, installWarnings: installWarnings ?? [] })))`,
      );
      expect(verdict).toEqual([
        { state: "ENABLED", manifestErrors: [], runtimeErrors: [], installWarnings: [] },
      ]);
    } finally {
      await browser.close();
    }
  });
});
