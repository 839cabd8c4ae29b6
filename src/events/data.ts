import type { PARTICIPANT_ROLES } from "../dataset/schema.ts";

/** What the recogniser knows: plain data, as it is stored beside the names table. Entries by number. */
export interface EventsData {
  readonly classes: readonly ClassData[];
  readonly events: readonly EventData[];
  /** Entries that stand for others, or lie in them: Tehran → Iran, the Quds Force → Iran, Mezzeh → Damascus → Syria. */
  readonly standsFor: readonly (readonly [entry: number, others: readonly number[]])[];
  /** Entries that can do something or have it done to them: states, organisations, persons. */
  readonly agents: readonly number[];
  /** Entries that something can happen in: states and places. */
  readonly places: readonly number[];
}

/** A class of triggers: `dataset/triggers.yaml`. */
export interface ClassData {
  readonly id: string;
  readonly title: { readonly en: string; readonly ar: string };
  /** Who did it to whom matters. */
  readonly directed: boolean;
  /** Phrases of all languages; `*` takes any ending. */
  readonly stems: readonly string[];
}

export type ParticipantRole = (typeof PARTICIPANT_ROLES)[number];

/** An event, or a stub: a twin that only competes. */
export interface EventData {
  readonly id: string;
  /** Its entry; null for a stub, which is never a mention. */
  readonly entry: number | null;
  readonly title: { readonly en: string; readonly ar: string };
  /** Numbers of `classes`. */
  readonly classes: readonly number[];
  /** Its own triggers, as those of a class. */
  readonly triggers: readonly string[];
  /** Words that tell it from its twins, and words beside which it is not meant. */
  readonly cues: readonly string[];
  readonly not: readonly string[];
  readonly participants: readonly { readonly entry: number; readonly role: ParticipantRole }[];
  /** The place and what it lies in, narrowest first. */
  readonly places: readonly number[];
  /** EDTF. */
  readonly date: string;
  /** Known before it happens (a summit, a vote): "will meet" is a mention of it. */
  readonly planned?: boolean;
  /** Numbers of `events`: twins. */
  readonly siblings: readonly number[];
}
