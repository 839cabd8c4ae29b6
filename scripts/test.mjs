// `npm test`: every check, one after the other, all of them even when one fails. The last line counts them:
// each vitest test is one, and so is each of the steps before.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

process.chdir(dirname(dirname(fileURLToPath(import.meta.url))));
const REPORT = "node_modules/.cache/vitest-report.json";
/** `.ci/run` ends with what this file says. */
const SUMMARY = "node_modules/.cache/test-summary.txt";
mkdirSync("node_modules/.cache", { recursive: true });
rmSync(REPORT, { force: true });
rmSync(SUMMARY, { force: true });

const bin = (name) => join("node_modules", ".bin", name);
const steps = [
  ["format", bin("prettier"), ["--check", "--log-level", "warn", "."]],
  ["lint", bin("oxlint"), ["--deny-warnings"]],
  ["types", bin("tsc"), ["-p", "."]],
  ["dataset", process.execPath, ["scripts/ts.mjs", "scripts/dataset.ts"]],
  ["build", process.execPath, ["scripts/ts.mjs", "build.ts"]],
];

const count = { passed: 0, failed: 0, skipped: 0 };
for (const [name, command, args] of steps) {
  const { status } = spawnSync(command, args, { stdio: "inherit", shell: process.platform === "win32" });
  count[status === 0 ? "passed" : "failed"]++;
  console.log(`${status === 0 ? "ok" : "FAILED"}: ${name}`);
}

const tests = spawnSync(
  bin("vitest"),
  ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${REPORT}`, ...process.argv.slice(2)],
  { stdio: "inherit", shell: process.platform === "win32" },
);
if (existsSync(REPORT)) {
  const report = JSON.parse(readFileSync(REPORT, "utf8"));
  count.passed += report.numPassedTests;
  count.failed += report.numFailedTests;
  count.skipped += report.numPendingTests + report.numTodoTests;
  // A suite that could not even be loaded has no failed tests of its own.
  const broken = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === "failed" && !assertionResults.some((test) => test.status === "failed"),
  );
  count.failed += broken.length;
  for (const { name, message } of broken) console.log(`FAILED: ${name}: ${message}`);
  if (tests.status !== 0 && count.failed === 0) count.failed++;
} else count.failed++;

const summary = `${count.passed} passed, ${count.failed} failed${count.skipped ? `, ${count.skipped} skipped` : ""}`;
writeFileSync(SUMMARY, `${summary}\n`);
console.log(summary);
process.exit(count.failed === 0 ? 0 : 1);
