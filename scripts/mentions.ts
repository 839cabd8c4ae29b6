/**
 * `npm run -s mentions -- [--jsonl] [--text] [--all] [--page-date D] [--dataset PACK] FILE|-`: what the extension
 * would mark in a text or an HTML page, one JSON line per mention. Offsets are UTF-16 units of the text; for HTML of
 * the text that `--text` prints. Events that are told without their names are judged by the page's date: `D`, else
 * what an HTML page says itself. `--all` adds quiet mentions. With `--jsonl` each input line `{text, pageDate?}`
 * gives one output line `{mentions: […]}`. Ends with 2 and one sentence on what it cannot read.
 */
import { createReadStream, fstatSync, openSync } from "node:fs";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { parseArgs } from "node:util";
import { TableError } from "../src/mentions/format.ts";
import { DatasetError } from "./lib/build-pack.ts";
import { describeMentions } from "./lib/describe-mention.ts";
import { dateOfHtml } from "./lib/html-date.ts";
import { decode, isHtml, textOfHtml } from "./lib/html-text.ts";
import { openOwnPack, openPack, PackError, type OpenPack } from "./lib/open-pack.ts";

/** Something about the call that the caller can put right. The message is one sentence. */
class UsageError extends Error {}

const USAGE =
  "usage: npm run -s mentions -- [--jsonl] [--text] [--all] [--page-date YYYY-MM-DD] [--dataset PACK] FILE|-";

function readArguments(): { file: string; options: Options } {
  const { values, positionals } = parse();
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0)
    throw new UsageError(`Name one file, or - for standard input; ${USAGE}`);
  if (values.jsonl && values.text) throw new UsageError("--jsonl and --text do not go together.");
  checkDate(values["page-date"], "--page-date");
  return { file, options: values };
}

function parse() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        jsonl: { type: "boolean", default: false },
        text: { type: "boolean", default: false },
        all: { type: "boolean", default: false },
        "page-date": { type: "string" },
        dataset: { type: "string" },
      },
    });
  } catch (error) {
    throw new UsageError(`${(error as Error).message.split(". ")[0]!.replace(/\.$/, "")}; ${USAGE}`);
  }
}

function checkDate(date: unknown, where: string): void {
  if (date === undefined || date === null) return;
  const day =
    typeof date === "string" && /^\d{4}-\d{2}-\d{2}$/.test(date) ? new Date(`${date}T00:00:00Z`) : undefined;
  if (!day || Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== date)
    throw new UsageError(`${where} is no date of the form YYYY-MM-DD: ${JSON.stringify(date)}.`);
}

/** Opens a file, or standard input. */
function open(file: string): Readable {
  if (file === "-") return process.stdin;
  let descriptor: number;
  try {
    descriptor = openSync(file, "r");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UsageError(`${file} ${code === "ENOENT" ? "does not exist" : `cannot be read (${code})`}.`);
  }
  if (fstatSync(descriptor).isDirectory()) throw new UsageError(`${file} is a folder.`);
  return createReadStream(file, { fd: descriptor });
}

/** A file's text, and the date that an HTML page gives itself. */
async function readPage(file: string): Promise<{ text: string; date: string | null }> {
  const chunks: Buffer[] = [];
  for await (const chunk of open(file)) chunks.push(chunk as Buffer);
  const text = decode(Buffer.concat(chunks));
  return isHtml(file, text) ? { text: textOfHtml(text), date: dateOfHtml(text) } : { text, date: null };
}

/** Writes and waits where the reader is slower. */
async function print(text: string): Promise<void> {
  if (!process.stdout.write(text)) await new Promise((resolve) => process.stdout.once("drain", resolve));
}

type Options = ReturnType<typeof parse>["values"];

async function printMentions(pack: OpenPack, file: string, options: Options): Promise<void> {
  const { text, date } = await readPage(file);
  const pageDate = options["page-date"] ?? date;
  for (const mention of describeMentions(pack, text, { all: options.all, pageDate }))
    await print(`${JSON.stringify(mention)}\n`);
}

async function printLines(pack: OpenPack, file: string, options: Options): Promise<void> {
  const lines = createInterface({ input: open(file), crlfDelay: Infinity });
  let number = 0;
  for await (const line of lines) {
    number++;
    if (line.trim() === "") continue;
    const { text, pageDate } = pageOfLine(line, number);
    const date = pageDate ?? options["page-date"] ?? null;
    const mentions = describeMentions(pack, text, { all: options.all, pageDate: date });
    await print(`${JSON.stringify({ mentions })}\n`);
  }
}

function pageOfLine(line: string, number: number): { text: string; pageDate: string | null } {
  let value: unknown;
  try {
    value = JSON.parse(line.replace(/^\ufeff/, ""));
  } catch {
    throw new UsageError(`Line ${number} is not JSON.`);
  }
  const { text, pageDate } = (value ?? {}) as { text?: unknown; pageDate?: unknown };
  if (typeof text !== "string") throw new UsageError(`Line ${number} has no "text" that is a string.`);
  checkDate(pageDate, `"pageDate" of line ${number}`);
  return { text, pageDate: typeof pageDate === "string" ? pageDate : null };
}

// Whoever reads us may have enough (`| head`).
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
});

try {
  const { file, options } = readArguments();
  if (options.text) await print((await readPage(file)).text);
  else {
    const pack =
      options.dataset === undefined ? await openOwnPack("dist/pack", "dataset") : openPack(options.dataset);
    await (options.jsonl ? printLines : printMentions)(pack, file, options);
  }
} catch (error) {
  if (error instanceof DatasetError)
    console.error(`The dataset has to be put right first:\n${error.message}`);
  else if (error instanceof UsageError || error instanceof PackError || error instanceof TableError)
    console.error(error.message);
  else throw error;
  process.exitCode = 2;
}
