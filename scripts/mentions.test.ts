import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "..");
const folder = mkdtempSync(join(tmpdir(), "siyaq-mentions-"));
afterAll(() => rmSync(folder, { recursive: true }));

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly errors: string;
}

/** Runs the command as `npm run mentions` does. */
function run(args: readonly string[], input = ""): Promise<Run> {
  return new Promise((done) => {
    const child = spawn(process.execPath, ["scripts/ts.mjs", "scripts/mentions.ts", ...args], { cwd: root });
    let [out, errors] = ["", ""];
    child.stdout.setEncoding("utf8").on("data", (chunk: string) => (out += chunk));
    child.stderr.setEncoding("utf8").on("data", (chunk: string) => (errors += chunk));
    child.stdin.on("error", () => undefined);
    child.on("close", (code) => done({ code, out, errors }));
    child.stdin.end(input);
  });
}

const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const lines = (out: string): Record<string, unknown>[] => out.split("\n").filter(Boolean).map((line) => JSON.parse(line) as Record<string, unknown>); // prettier-ignore

describe("the mentions command", () => {
  it("prints a line per mention, with offsets into the text", async () => {
    const text = "وصل بريت ماكغورك إلى سلطنة عُمان.";
    const { code, out } = await run(["-"], text);
    expect(code).toBe(0);
    const [person, place] = lines(out);
    expect(person).toEqual({
      id: "brett-mcgurk", kind: "actor", type: "person", strength: "marked", start: 4, end: 16,
      surface: "بريت ماكغورك", why: "It is called “بريت ماكغورك”.",
    }); // prettier-ignore
    expect(place).toMatchObject({ id: "oman", start: 21, end: 32, surface: text.slice(21, 32) });
    expect(lines(out)).toHaveLength(2);
  });

  it("reads HTML, whose text --text prints", async () => {
    const page = file("page.html", "<title>Iran</title><p>In <i>Mus</i>cat<p>and\nOman<script>Iran</script>");
    const text = (await run(["--text", page])).out;
    expect(text).toBe("In Muscat\n\nand Oman");
    const found = lines((await run(["--page-date", "2024-05-18", page])).out);
    expect(found.map(({ id }) => id)).toEqual(["muscat", "oman"]);
    for (const { start, end, surface } of found)
      expect(text.slice(start as number, end as number)).toBe(surface);
  });

  it("finds events without their names, by the page's date, and says what told them", async () => {
    const text =
      "Tehran’s missile and drone attack on Israel on 13 April changed the region. The attack was over by dawn.";
    const events = async (...args: string[]) =>
      lines((await run([...args, "-"], text)).out).filter(({ kind }) => kind === "event");
    const [marked, ...others] = await events("--page-date", "2024-04-20");
    expect(marked).toMatchObject({
      id: "ev-april13-attack",
      strength: "marked",
      surface: "missile and drone attack",
      cues: expect.arrayContaining(["Tehran", "Israel", "13 April"]),
    });
    expect(marked!["why"]).toMatch(/Iran \+ Israel/);
    expect(others).toEqual([]);
    expect((await events("--page-date", "2024-04-20", "--all")).map(({ strength }) => strength)).toEqual([
      "marked",
      "quiet",
    ]);
    // A page cannot speak of what came after it.
    expect(await events("--page-date", "2024-03-01")).toEqual([]);
    const dated = file(
      "dated.html",
      `<meta property="article:published_time" content="2024-03-01"><p>${text}`,
    );
    expect(lines((await run([dated])).out).filter(({ kind }) => kind === "event")).toEqual([]);
  });

  it("answers each line of --jsonl with one line", async () => {
    const input = Array.from({ length: 300 }, (_, n) =>
      JSON.stringify({ text: n % 2 ? "In Oman" : "Nowhere" }),
    ).join("\n");
    const answers = lines((await run(["--jsonl", file("lines.jsonl", input)])).out) as {
      mentions: unknown[];
    }[];
    expect(answers).toHaveLength(300);
    expect(answers.map(({ mentions }) => mentions.length)).toEqual(answers.map((_, n) => n % 2));
  });

  it("says in a sentence what it cannot read, and ends with 2", async () => {
    const bad = file("bad.jsonl", '{"text":"Oman"}\nOman\n');
    const empty = file("empty.jsonl", '{"text":5}\n');
    const pack = file("manifest.json", "{");
    const calls: [string[], RegExp][] = [
      [[], /Name one file/],
      [["a", "b"], /Name one file/],
      [["--wrong", "a"], /Unknown option '--wrong'/],
      [["--page-date", "2024-02-30", "-"], /--page-date is no date/],
      [[join(folder, "none.txt")], /none\.txt does not exist\.$/m],
      [["--jsonl", join(folder, "none.jsonl")], /does not exist\.$/m],
      [[folder], /is a folder\.$/m],
      [["--jsonl", bad], /^Line 2 is not JSON\.$/m],
      [["--jsonl", empty], /^Line 1 has no "text"/m],
      [["--dataset", folder, "-"], /manifest\.json is not JSON/],
      [["--dataset", join(folder, "none"), "-"], /has no readable manifest\.json/],
    ];
    expect(pack).toContain("manifest.json");
    for (const [args, sentence] of calls) {
      const { code, errors } = await run(args);
      expect(code, args.join(" ")).toBe(2);
      expect(errors).toMatch(sentence);
      expect(errors.trim().split("\n")).toHaveLength(1);
    }
  });
});
