import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { filesBelow } from "./files.ts";
import type { ZipFile } from "./zip.ts";

/** What is made, never written by hand. */
const MADE = /^(node_modules|dist|coverage)\/|^demo\.png$|\.log$/;

/**
 * Paths of the project's own files: what git tracks, or, in an unpacked archive or where git is not
 * installed, everything that is not made.
 */
export function sourcePaths(): string[] {
  const git = existsSync(".git") ? spawnSync("git", ["ls-files", "-z"], { encoding: "utf8" }) : null;
  return git?.status === 0
    ? git.stdout.split("\0").filter((path) => path && existsSync(path))
    : [...filesBelow("."), ".npmrc"].filter((path) => !MADE.test(path));
}

/** The files of the source archive. `npm ci && npm run build` in the unpacked archive gives the same zips. */
export const sourceFiles = (): ZipFile[] =>
  sourcePaths().map((path) => ({ path, bytes: readFileSync(path) }));
