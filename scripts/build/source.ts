import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { filesBelow } from "./files.ts";
import type { ZipFile } from "./zip.ts";

/** Folders that are made, never written by hand. */
const MADE = /^(node_modules|dist|coverage)\//;

/**
 * The files of the source archive: what git tracks, or, in an unpacked archive without git, everything that
 * is not made. `npm ci && npm run build` in the unpacked archive gives the same zips.
 */
export function sourceFiles(): ZipFile[] {
  const paths = existsSync(".git")
    ? execFileSync("git", ["ls-files", "-z"], { encoding: "utf8" })
        .split("\0")
        .filter((path) => path && existsSync(path))
    : [...filesBelow("."), ".npmrc"].filter((path) => !MADE.test(path));
  return paths.map((path) => ({ path, bytes: readFileSync(path) }));
}
