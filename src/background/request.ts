import type { Reason } from "../mentions/mention.ts";
import type { Request } from "../shared/messages.ts";
import { isRoute } from "./library-tab.ts";

/** More entries or longer texts than a mention can have: not from our content script. */
const MOST_ENTRIES = 16;
const LONGEST_SURFACE = 1000;

const isText = (value: unknown, longest: number): value is string =>
  typeof value === "string" && value.length <= longest;

const RULES: readonly unknown[] = ["name", "full-name-on-page", "cue", "demonym"] satisfies Reason["rule"][];

function isReason(value: unknown): value is Reason {
  if (typeof value !== "object" || value === null) return false;
  const { rule, name, cue, proclitic } = value as Record<string, unknown>;
  const isAside = (text: unknown): boolean => text === undefined || isText(text, LONGEST_SURFACE);
  return RULES.includes(rule) && Number.isInteger(name) && isAside(cue) && isAside(proclitic);
}

/**
 * Checks a message at the boundary, once. A content script shares its process with the page, so a page that
 * broke out of its sandbox could send anything; inside, a `Request` is trusted. Null: not one of ours.
 */
export function readRequest(message: unknown): Request | null {
  if (typeof message !== "object" || message === null) return null;
  const raw = message as Record<string, unknown>;
  switch (raw["type"]) {
    case "ping":
    case "found":
      return { type: raw["type"] };
    case "open-library":
      return isRoute(raw["hash"]) ? { type: "open-library", hash: raw["hash"] } : null;
    case "brief": {
      const { generation, entries, reasons, surface, pageDate, verify } = raw;
      const fits =
        isText(generation, 200) &&
        Array.isArray(entries) &&
        entries.length > 0 &&
        entries.length <= MOST_ENTRIES &&
        entries.every((entry) => Number.isInteger(entry) && entry >= 0) &&
        Array.isArray(reasons) &&
        reasons.length <= entries.length &&
        reasons.every(isReason) &&
        isText(surface, LONGEST_SURFACE) &&
        (pageDate === null || isText(pageDate, 24)) &&
        (verify === undefined || typeof verify === "boolean");
      return fits
        ? { type: "brief", generation, entries, reasons, surface, pageDate, ...(verify && { verify }) }
        : null;
    }
    default:
      return null;
  }
}
