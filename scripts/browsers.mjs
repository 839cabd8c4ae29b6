// Finds browsers. Only Node's own modules: it also runs before any package is installed.
import { existsSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** Where `setup.mjs` puts a browser that it had to download. */
export const CACHE = join(dirname(dirname(fileURLToPath(import.meta.url))), "node_modules/.cache/browsers");

const onPath = (names) =>
  (process.env.PATH ?? "").split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));

const inApplications = (names, binary) =>
  names.flatMap((name) =>
    ["/Applications", join(homedir(), "Applications")].map(
      (folder) => `${folder}/${name}.app/Contents/MacOS/${binary ?? name}`,
    ),
  );

const inProgramFiles = (paths) =>
  [process.env["PROGRAMFILES"], process.env["PROGRAMFILES(X86)"], process.env["LOCALAPPDATA"]]
    .filter(Boolean)
    .flatMap((folder) => paths.map((path) => join(folder, path)));

/** `@puppeteer/browsers` unpacks to CACHE/chrome/<platform>-<version>/chrome-<platform>/chrome. */
const downloaded = (kind, files) => {
  const folders = (path) => (existsSync(path) ? readdirSync(path).map((name) => join(path, name)) : []);
  return folders(join(CACHE, kind)).flatMap((version) =>
    [version, ...folders(version)].flatMap((folder) => files.map((file) => join(folder, file))),
  );
};

const first = (candidates) => candidates.find((path) => path && existsSync(path)) ?? null;

const byPlatform = (choices) => (choices[process.platform] ?? choices.linux)();

/** The path of a Chromium-family browser, or null. `CHROMIUM_PATH` wins. */
export const findChromium = () =>
  first([
    process.env["CHROMIUM_PATH"],
    ...byPlatform({
      // Debian's wrapper script adds flags of its own, so its binary comes first.
      linux: () => [
        "/usr/lib/chromium/chromium",
        ...onPath([
          "chromium",
          "chromium-browser",
          "google-chrome-stable",
          "google-chrome",
          "microsoft-edge-stable",
          "brave-browser",
        ]),
      ],
      darwin: () => inApplications(["Chromium", "Google Chrome", "Microsoft Edge", "Brave Browser"]),
      win32: () =>
        inProgramFiles([
          "Chromium/Application/chrome.exe",
          "Google/Chrome/Application/chrome.exe",
          "Microsoft/Edge/Application/msedge.exe",
        ]),
    }),
    ...downloaded("chrome", [
      "chrome",
      "chrome.exe",
      "Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing",
    ]),
  ]);

/** The path of a Firefox, or null. `FIREFOX_PATH` wins. */
export const findFirefox = () =>
  first([
    process.env["FIREFOX_PATH"],
    ...byPlatform({
      linux: () => onPath(["firefox", "firefox-esr"]),
      darwin: () => inApplications(["Firefox", "Firefox Developer Edition"], "firefox"),
      win32: () => inProgramFiles(["Mozilla Firefox/firefox.exe"]),
    }),
    ...downloaded("firefox", [
      "firefox/firefox",
      "firefox",
      "core/firefox.exe",
      "Firefox.app/Contents/MacOS/firefox",
    ]),
  ]);
