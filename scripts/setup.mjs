// Makes a fresh clone ready: the packages, then a browser. Only Node's own modules: it runs before
// node_modules exists. `--all` wants both browsers (tests), `--packages` none (building, measuring); without
// either one is enough (demo). It speaks on stderr: stdout belongs to the command that it prepares.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { CACHE, findChromium, findFirefox } from "./browsers.mjs";

process.chdir(dirname(dirname(fileURLToPath(import.meta.url))));
const wantsAll = process.argv.includes("--all");
const isWindows = process.platform === "win32";

/** Runs a program; true when it ended well. */
const run = (command, args, options = {}) =>
  spawnSync(command, args, { stdio: [0, 2, 2], shell: isWindows, ...options }).status === 0;

const stamp = "node_modules/.package-lock.json";
if (!existsSync(stamp) || statSync("package-lock.json").mtimeMs > statSync(stamp).mtimeMs) {
  console.error("setup: installing packages");
  if (!run("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"])) {
    console.error("setup: `npm ci` failed; see above.");
    process.exit(1);
  }
}

if (process.argv.includes("--packages")) process.exit(0);

const found = () => ({ chromium: findChromium(), firefox: findFirefox() });
const missing = () =>
  Object.entries(found())
    .filter(([, path]) => !path)
    .map(([name]) => name);
const wanted = () => (wantsAll ? missing() : missing().length === 2 ? ["chromium"] : []);

/** Debian only: on Ubuntu the package `chromium` is a stub that wants snap. */
const hasDebianPackages = () =>
  process.platform === "linux" &&
  process.getuid() === 0 &&
  existsSync("/usr/bin/apt-get") &&
  /^ID=debian$/m.test(existsSync("/etc/os-release") ? readFileSync("/etc/os-release", "utf8") : "");

if (wanted().length > 0 && hasDebianPackages()) {
  const packages = { chromium: "chromium", firefox: "firefox-esr" };
  const names = wanted().map((name) => packages[name]);
  console.error(`setup: installing ${names.join(" and ")} from Debian's packages`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const quiet = ["-o", "DPkg::Lock::Timeout=300", "-qq"];
  run("apt-get", [...quiet, "update"], { env, stdio: ["ignore", "ignore", "inherit"] });
  run("apt-get", [...quiet, "install", "-y", "--no-install-recommends", ...names], {
    env,
    stdio: ["ignore", "ignore", "inherit"],
  });
}
for (const name of wanted()) {
  const build = { chromium: "chrome@stable", firefox: "firefox@stable" }[name];
  console.error(`setup: downloading ${build}`);
  run("npx", ["-y", "@puppeteer/browsers@2", "install", build, "--path", CACHE]);
}

const { chromium, firefox } = found();
console.error(`setup: Chromium ${chromium ?? "not found"}; Firefox ${firefox ?? "not found"}`);
const enough = process.env["CI"] === "true" && wantsAll ? chromium && firefox : chromium || firefox;
if (!enough) {
  console.error(
    "setup: a browser is missing. Install Chromium (or Chrome, Edge) and Firefox, or set CHROMIUM_PATH and FIREFOX_PATH.",
  );
  process.exit(1);
}
