import type { EventCue } from "../events/event-mention.ts";
import type { NameReason, Reason } from "../mentions/mention.ts";
import type { Request } from "../shared/messages.ts";
import { isRoute } from "./library-tab.ts";

/** More entries or longer texts than a mention can have: not from our content script. */
const MOST_ENTRIES = 16;
const LONGEST_SURFACE = 1000;
const MOST_CUES = 64;

const isText = (value: unknown, longest: number): value is string =>
  typeof value === "string" && value.length <= longest;

const RULES: readonly unknown[] = [
  "name",
  "full-name-on-page",
  "cue",
  "demonym",
] satisfies NameReason["rule"][];

const isNumber = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0;

function isCue(value: unknown): value is EventCue {
  if (typeof value !== "object" || value === null) return false;
  const { kind, text, of, entry, share, days } = value as Record<string, unknown>;
  switch (kind) {
    case "trigger":
      return isText(text, LONGEST_SURFACE) && (of === "own" || isNumber(of));
    case "participant":
    case "place":
      return isText(text, LONGEST_SURFACE) && isNumber(entry);
    case "word":
    case "date":
    case "before":
      return isText(text, LONGEST_SURFACE);
    case "page":
      return typeof share === "number" && share >= 0 && share <= 1;
    case "recent":
      return isNumber(days);
    default:
      return false;
  }
}

function isReason(value: unknown): value is Reason {
  if (typeof value !== "object" || value === null) return false;
  const { rule, name, cue, proclitic, cues } = value as Record<string, unknown>;
  if (rule === "event") return Array.isArray(cues) && cues.length <= MOST_CUES && cues.every(isCue);
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
    case "count":
      return { type: raw["type"] };
    case "look-up": {
      const { text, pageDate } = raw;
      const fits = isText(text, LONGEST_SURFACE) && (pageDate === null || isText(pageDate, 24));
      return fits ? { type: "look-up", text, pageDate } : null;
    }
    case "open-library":
      return isRoute(raw["hash"]) ? { type: "open-library", hash: raw["hash"] } : null;
    case "brief": {
      const { generation, entries, reasons, surface, pageDate, verify } = raw;
      const fits =
        isText(generation, 200) &&
        Array.isArray(entries) &&
        entries.length > 0 &&
        entries.length <= MOST_ENTRIES &&
        entries.every(isNumber) &&
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
