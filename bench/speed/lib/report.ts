import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { format, resolveConfig } from "prettier";
import { reaches, type PartResult, type Row } from "./row.ts";

const RESULTS = "bench/results.json";
const DOCUMENT = "docs/PERFORMANCE.md";
const START = "<!-- bench:start -->";
const END = "<!-- bench:end -->";

/** bench/results.json: the last run of each part. */
export interface Results {
  readonly machine: string;
  readonly parts: Readonly<Record<string, { readonly title: string; readonly date: string } & PartResult>>;
}

/** The results of the last run; empty before the first. */
export function readResults(): Results {
  if (!existsSync(RESULTS)) return { machine: "", parts: {} };
  return JSON.parse(readFileSync(RESULTS, "utf8")) as Results;
}

/** Numbers with as many digits as they deserve: 0.84, 5.3, 142, 12,345. */
export function digits(value: number): string {
  if (!Number.isFinite(value)) return "–";
  const size = Math.abs(value);
  if (size >= 1000) return Math.round(value).toLocaleString("en");
  if (size >= 100 || Number.isInteger(value)) return value.toFixed(0);
  return value.toFixed(size >= 10 ? 1 : 2);
}

const figure = ({ median, unit }: Row): string =>
  Number.isFinite(median ?? NaN) ? `${digits(median)} ${unit}` : "–";
const goal = ({ most, least, worst }: Row): string =>
  `${most === undefined ? (least === undefined ? "" : `≥ ${digits(least)}`) : `≤ ${digits(most)}`}${worst ? " (any)" : ""}`;
const verdict = (row: Row): string => ({ true: "yes", false: "**no**", undefined: "" })[`${reaches(row)}`]!;
const range = ({ n, min, max }: Row): string => (n > 1 ? `${digits(min)}–${digits(max)}` : "");

/** The results as Markdown, a table for each part. */
export function asMarkdown({ machine, parts }: Results): string {
  const tables = Object.values(parts).map((part) => {
    const head = `### ${part.title}\n\n`;
    if ("skipped" in part) return `${head}Not run: ${part.skipped}\n`;
    const lines = part.rows.map(
      (row) =>
        `| ${row.name}${row.note ? ` (${row.note.replaceAll("|", "\\|")})` : ""} | ${figure(row)} | ${range(row)} | ${goal(row)} | ${verdict(row)} |`,
    );
    return `${head}| | median | min–max | goal | met |\n|---|---|---|---|---|\n${lines.join("\n")}\n`;
  });
  return `Machine: ${machine}.\n\n${tables.join("\n")}`;
}

/** Writes bench/results.json and the tables of docs/PERFORMANCE.md. */
export async function writeResults(results: Results): Promise<void> {
  writeFileSync(RESULTS, `${JSON.stringify(results, null, 2)}\n`);
  if (!existsSync(DOCUMENT)) return;
  const text = readFileSync(DOCUMENT, "utf8");
  const [start, end] = [text.indexOf(START), text.indexOf(END)];
  if (start < 0 || end < start) return;
  const whole = `${text.slice(0, start + START.length)}\n\n${asMarkdown(results)}\n${text.slice(end)}`;
  writeFileSync(DOCUMENT, await format(whole, { ...(await resolveConfig(DOCUMENT)), filepath: DOCUMENT }));
}
