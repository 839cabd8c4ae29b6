import type { EventCue } from "../events/event-mention.ts";

/** How a mention shows: `marked` is underlined on the page, `quiet` answers to the pointer only. */
export type Strength = "marked" | "quiet";

/** Why a stretch of text is a mention. Everything a sentence of explanation needs, and no sentence. */
export type Reason = NameReason | EventReason;

/** It is a name. */
export interface NameReason {
  /**
   * `name`: the name stands on its own; `full-name-on-page`: a weak form, licensed because the entry's full
   * name stands on the page; `cue`: a weak form, licensed by a cue of its own; `demonym`: an adjective.
   */
  readonly rule: "name" | "full-name-on-page" | "cue" | "demonym";
  /** The name as the dataset writes it is looked up by `name`: its number among the table's names. */
  readonly name: number;
  /** The words on the page that licensed a weak form (the full name or the cue), as they stand there. */
  readonly cue?: string;
  /** The Arabic particle taken off the front (و ف ل ب ك or a pair), as it stands on the page. */
  readonly proclitic?: string;
}

/** It is no name; these words and what else the page says tell which event is meant. */
export interface EventReason {
  readonly rule: "event";
  /** At least one. */
  readonly cues: readonly EventCue[];
}

/** A stretch of text that speaks of one entry of the dataset, or of one of several. */
export interface Mention {
  /** Numbers of the entries that it may mean (an entry's number is its line in the pack), likeliest first. */
  readonly entries: readonly [number, ...number[]];
  /** First UTF-16 unit in the text that was scanned; the whole word is covered, particle included. */
  readonly start: number;
  /** One past the last UTF-16 unit. */
  readonly end: number;
  readonly strength: Strength;
  /** One reason for each of `entries`. */
  readonly reasons: readonly [Reason, ...Reason[]];
}
