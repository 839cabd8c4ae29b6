import type { Language } from "./language.ts";

/** Which mentions show a mark: the first of each entry in each block of text, every one, none. Cards open over all. */
export const DENSITIES = ["first", "all", "none"] as const;
export type Density = (typeof DENSITIES)[number];

/** An entry that the reader does not want marked. Kept by id: numbers mean other entries after an update. */
export interface Muted {
  readonly id: string;
  /** Its title as the reader saw it, for the list in the options. */
  readonly title: string;
  /** The host on which it is not marked, null for everywhere. */
  readonly host: string | null;
}

/** The reader's settings, kept in `storage.local` under `settings`. */
export interface Settings {
  /** The language of briefs and interface; `auto` follows the browser. */
  readonly language: "auto" | Language;
  readonly marks: "underline" | "tint";
  readonly density: Density;
  /** What opens a card: resting the pointer, resting it with Shift held, or a click. */
  readonly trigger: "hover" | "key" | "click";
  /** Host names on which nothing is marked. */
  readonly off: readonly string[];
  /** Entries that are not marked, in the order in which they were muted. */
  readonly muted: readonly Muted[];
  /** Switched off everywhere. */
  readonly paused: boolean;
}

export const DEFAULT_SETTINGS: Settings = {
  language: "auto",
  marks: "underline",
  density: "first",
  trigger: "hover",
  off: [],
  muted: [],
  paused: false,
};

/** The key of the settings in `storage.local`. */
export const SETTINGS_KEY = "settings";

const isMuted = (one: Partial<Muted> | null): boolean =>
  typeof one?.id === "string" &&
  typeof one.title === "string" &&
  (one.host === null || typeof one.host === "string");

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
    marks: one(raw["marks"], ["underline", "tint"] as const, DEFAULT_SETTINGS.marks),
    // "No marks" was a kind of mark before there was a density.
    density: raw["marks"] === "none" ? "none" : one(raw["density"], DENSITIES, DEFAULT_SETTINGS.density),
    trigger: one(raw["trigger"], ["hover", "key", "click"] as const, DEFAULT_SETTINGS.trigger),
    off: Array.isArray(raw["off"]) ? raw["off"].filter((host) => typeof host === "string") : [],
    muted: Array.isArray(raw["muted"]) ? raw["muted"].filter(isMuted) : [],
    paused: raw["paused"] === true,
  };
}

/** The language that briefs and interface use, given the browser's own language tag. */
export const languageOf = (settings: Settings, browserLanguage: string): Language =>
  settings.language !== "auto" ? settings.language : /^ar\b/i.test(browserLanguage) ? "ar" : "en";
