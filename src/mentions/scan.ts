import type { NamesTable } from "./format.ts";

/** A place in a text where a name or a cue of the table stands; not yet a mention. */
export interface Candidate {
  /** First UTF-16 unit, particle included. */
  readonly start: number;
  /** One past the last UTF-16 unit. */
  readonly end: number;
}

/** Every name and cue of the table that stands in `text`, in order of `start`, longest first. Decoys are taken out. */
export const scan = (_table: NamesTable, _text: string): Candidate[] => [];
