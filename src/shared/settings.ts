import type { Language } from "./language.ts";

/** The reader's settings, kept in `storage.local` under `settings`. */
export interface Settings {
  /** The language of briefs and interface; `auto` follows the browser. */
  readonly language: "auto" | Language;
  readonly marks: "underline" | "tint" | "none";
  /** What opens a card: resting the pointer, resting it with Shift held, or a click. */
  readonly trigger: "hover" | "key" | "click";
  /** Host names on which nothing is marked. */
  readonly off: readonly string[];
  /** Switched off everywhere. */
  readonly paused: boolean;
}

export const DEFAULT_SETTINGS: Settings = {
  language: "auto",
  marks: "underline",
  trigger: "hover",
  off: [],
  paused: false,
};

/** The key of the settings in `storage.local`. */
export const SETTINGS_KEY = "settings";

/**
 * Reads settings out of anything that storage may hold: what is missing or of the wrong kind becomes the
 * default, so a damaged record never stops a page.
 */
export function readSettings(stored: unknown): Settings {
  const raw = (typeof stored === "object" && stored !== null ? stored : {}) as Record<string, unknown>;
  const one = <T extends string>(value: unknown, allowed: readonly T[], otherwise: T): T =>
    allowed.includes(value as T) ? (value as T) : otherwise;
  return {
    language: one(raw["language"], ["auto", "en", "ar"] as const, DEFAULT_SETTINGS.language),
    marks: one(raw["marks"], ["underline", "tint", "none"] as const, DEFAULT_SETTINGS.marks),
    trigger: one(raw["trigger"], ["hover", "key", "click"] as const, DEFAULT_SETTINGS.trigger),
    off: Array.isArray(raw["off"]) ? raw["off"].filter((host) => typeof host === "string") : [],
    paused: raw["paused"] === true,
  };
}

/** The language that briefs and interface use, given the browser's own language tag. */
export const languageOf = (settings: Settings, browserLanguage: string): Language =>
  settings.language !== "auto"
    ? settings.language
    : browserLanguage.toLowerCase().startsWith("ar")
      ? "ar"
      : "en";
