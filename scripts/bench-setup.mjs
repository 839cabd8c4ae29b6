// Installs what the measurements compare with (bench/package.json); nothing of it ships or is needed by tests.
import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

process.chdir(dirname(dirname(fileURLToPath(import.meta.url))));
const stamp = "bench/node_modules/.package-lock.json";
if (!existsSync(stamp) || statSync("bench/package-lock.json").mtimeMs > statSync(stamp).mtimeMs) {
  console.error("setup: installing what is compared with");
  const { status } = spawnSync("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: "bench",
    stdio: ["ignore", "ignore", "inherit"],
    shell: process.platform === "win32",
  });
  if (status !== 0) {
    console.error("setup: `npm ci` in bench/ failed; see above.");
    process.exit(1);
  }
}
