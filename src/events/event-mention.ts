/** Why a stretch of text mentions an event: what a sentence of explanation needs. Nothing in it is prose. */
export type EventCue =
  /** The trigger, as it stands on the page; `own` when the event's record has it, else its class's number. */
  | { readonly kind: "trigger"; readonly text: string; readonly of: "own" | number }
  /** A party, place or other entry of the record; `text` as it stands on the page. */
  | { readonly kind: "participant" | "place"; readonly entry: number; readonly text: string }
  /** A word of the record. */
  | { readonly kind: "word"; readonly text: string }
  /** A date that fits, as it stands on the page. */
  | { readonly kind: "date"; readonly text: string }
  /** The page covers this share of the record (0 to 1). */
  | { readonly kind: "page"; readonly share: number }
  /** The page is the event's own news: this many days after it. */
  | { readonly kind: "recent"; readonly days: number }
  /** "The attack": it was named just before, in this flow at this place. */
  | { readonly kind: "before"; readonly text: string };

/** An event that the words may also mean. */
export interface EventRival {
  readonly event: number;
  readonly cues: readonly EventCue[];
}

/** A stretch of text that mentions an event without its name. */
export interface EventMention {
  /** The entry's number. */
  readonly event: number;
  /** First UTF-16 unit in the flow: the trigger phrase. */
  readonly start: number;
  /** One past the last. */
  readonly end: number;
  /** `anchored`: the sentence itself says enough, it is marked; `anaphoric`: it follows one that does, on hover only. */
  readonly strength: "anchored" | "anaphoric";
  readonly cues: readonly EventCue[];
  /** Others that are as likely, likeliest first. */
  readonly rivals: readonly EventRival[];
}
