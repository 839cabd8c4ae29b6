import type { PackManifest } from "./schema.ts";

/** The format that this version reads and writes. */
export const PACK_FORMAT = 1;

/** The files of a pack. */
export const PACK_FILES = {
  manifest: "manifest.json",
  entries: "entries.ndjson",
  names: "names.bin",
  /** What the recogniser of events needs; a pack without known events has none. */
  events: "events.json",
} as const;

const COUNTS = ["actors", "events", "articles", "passages", "statements", "names"] as const;
const TEXTS = ["id", "version", "date", "coversUntil", "licence", "licenceUrl"] as const;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;
const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;
const isHash = (value: unknown): boolean => typeof value === "string" && /^[0-9a-f]{64}$/.test(value);

/**
 * Reads a manifest without the schema library, which would be most of what the background loads.
 * Null: not a manifest, or of a format that this version does not know.
 */
export function readManifest(value: unknown): PackManifest | null {
  if (!isObject(value) || value["format"] !== PACK_FORMAT) return null;
  const { title, counts, hashes } = value;
  const fits =
    TEXTS.every((key) => typeof value[key] === "string") &&
    isObject(title) &&
    typeof title["en"] === "string" &&
    typeof title["ar"] === "string" &&
    isObject(counts) &&
    COUNTS.every((key) => isCount(counts[key])) &&
    isObject(hashes) &&
    isHash(hashes["entries"]) &&
    isHash(hashes["names"]) &&
    (hashes["events"] === undefined || isHash(hashes["events"]));
  return fits ? (value as unknown as PackManifest) : null;
}

/** How many lines `entries.ndjson` has. */
export const countRecords = (manifest: PackManifest): number =>
  manifest.counts.actors + manifest.counts.events + manifest.counts.articles;

/** SHA-256 of some bytes, in hex. */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
