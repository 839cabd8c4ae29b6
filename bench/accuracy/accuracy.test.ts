import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "siyaq-accuracy-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the command as `npm run accuracy` does, without any corpora in the environment. */
function run(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<{ code: number | null; out: string; errors: string }> {
  return new Promise((done) => {
    const child = spawn(process.execPath, ["scripts/ts.mjs", "bench/accuracy.ts", ...args], {
      cwd: root,
      env: { ...process.env, SIYAQ_CORPORA: "", SIYAQ_SHARED: "", ...env },
    });
    let [out, errors] = ["", ""];
    child.stdout.setEncoding("utf8").on("data", (chunk: string) => (out += chunk));
    child.stderr.setEncoding("utf8").on("data", (chunk: string) => (errors += chunk));
    child.on("close", (code) => done({ code, out, errors }));
  });
} // prettier-ignore

function corpora(name: string, names: string | null, lines: readonly unknown[]): string {
  const path = join(folder, name);
  mkdirSync(path);
  if (names !== null) writeFileSync(join(path, "names.mjs"), names);
  const text = lines.map((line) => JSON.stringify(line)).join("\n");
  writeFileSync(join(path, "tiny.jsonl.gz"), gzipSync(text));
  return path;
}

const NAMES = `export const DICT = [{ id: "P", type: "person", en: ["Ada Marsh"], enShort: ["Marsh"] }];`;
const LINES = [
  { licence: "own", corpus: "tiny" },
  { id: 1, doc: "a", t: "Marsh spoke.", g: [[0, 5, "P", "name", "pos"]] },
  { id: 2, doc: "a", t: "Ada Marsh left.", g: [[0, 9, "P", "name", "pos"]] },
  { id: 3, doc: "b", t: "A Marsh dried.", g: [[2, 7, "P", "name", "neg"]] },
];

describe("the accuracy command", () => {
  it("prints nothing but the scores with --json, each page on its own", async () => {
    const path = corpora("good", NAMES, LINES);
    const { code, out, errors } = await run(["--json"], { SIYAQ_CORPORA: path });
    expect([code, errors]).toEqual([0, ""]);
    expect(JSON.parse(out)).toEqual({ tiny: { precision: 1, recall: 1, f1: 1, tp: 2, fp: 0, fn: 0 } });
  });

  it("says in a sentence what it cannot read, and ends with 2", async () => {
    const calls: [string[], RegExp][] = [
      [[], /^No corpora: name their folder with --corpora DIR/],
      [["--wrong"], /Unknown option '--wrong'/],
      [["--corpora", join(folder, "none")], /cannot be read\.$/m],
      [["--corpora", folder], /holds no \*\.jsonl\.gz\.$/m],
      [["--corpora", corpora("nameless", null, LINES)], /has no names\.mjs\.$/m],
      [["--corpora", corpora("odd", NAMES, [{ t: "x", g: [[0]] }])], /^The line 1 of .* is not \{id, doc/],
    ];
    for (const [args, sentence] of calls) {
      const { code, out, errors } = await run(args);
      expect([code, out], args.join(" ")).toEqual([2, ""]);
      expect(errors).toMatch(sentence);
    }
  });
});
