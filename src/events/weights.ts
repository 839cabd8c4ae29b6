/**
 * All weights of the recogniser. Set on the ECB+ development topics (records written from four documents in turn: F1 86.1
 * with competition, 82.2 alone; what was tried: docs/decisions/007-events.md) and the 176 phrases of the development pages (`npm run accuracy -- events`), rounded.
 */
export const WEIGHTS = {
  /** A trigger of the event's own record, and one of its class. */
  ownTrigger: 1,
  /** A phrase of the record, of several words, is nearly a name. */
  ownPhrase: 1.8,
  classTrigger: 0.6,
  /** A participant in the sentence, times its rarity and nearness. */
  participant: 1,
  /** Of that, for one that the record only mentions (role `about`) beside those who did it. */
  aside: 0.4,
  /** All participants of a sentence together bring at most this. */
  participantsAtMost: 1.8,
  /** The event's place, or (times `wider`) what it lies in. */
  place: 0.6,
  wider: 0.6,
  /** A word of the record that tells it from its twins, times its rarity; all together at most `cuesAtMost`. */
  cue: 0.5,
  cuesAtMost: 0.8,
  /** A date that fits, by how exactly. */
  day: 1.2,
  month: 0.6,
  year: 0.5,
  /** Times the share of the record that the page covers. */
  page: 1,
  /** Times how far the page is about this event rather than its twins. */
  lead: 1.8,
  /** The page is this close behind the event: a day old, and falling to nothing at `RECENT_DAYS`. */
  recent: 0.5,
  /** Taken off where a page that is further behind tells it without a date or the event's own phrase: it tells news. */
  old: 1,
} as const;

/** Days behind an event in which a page speaks of it as news. */
export const RECENT_DAYS = 60;

/** A sentence marks from this sum on. */
export const THRESHOLD = 1.55;

/** The same where every event is judged alone. */
export const THRESHOLD_ALONE = 4;

/** The page must cover this share of a record (DESIGN: 30 to 35 %). */
export const GATE = 0.3;
/** The share that the named parties alone must cover before a word of the page is read. */
export const GATE_PARTIES = 0.2;
/** The share when every event is judged alone, without competition. */
export const GATE_ALONE = 0.35;

/** Two candidates closer than this are both offered. */
export const MARGIN = 0.12;

/** The least weight of a participant that all events share. */
export const COMMONEST = 0.15;

/** Words between a trigger and a participant from which on it counts less, and how much less. */
export const NEAR_WORDS = 8;
export const FAR = 0.7;

/** The same for one that stands in another clause with a trigger of its own. */
export const OTHERS = 0.35;

/** Sentences behind an anchored mention in which "the attack" still means it. */
export const ANAPHORA_SENTENCES = 3;

/** What each sentence between takes from an event that "the attack" may mean. */
export const ANAPHORA_AGE = 0.3;

/** What the same word adds to it: "the attack" behind "an attack". */
export const ANAPHORA_ECHO = 1;

/** A cue is worth this much of a participant when it is asked how much of a record a page covers. */
export const CUE_SHARE = 0.3;

/** So many of a record's cues must stand on a page to cover their part of it: the others are other words for the same. */
export const CUES_COUNTED = 6;

/** Rare parties of which a page covers this many cover any record, however long. */
export const ENOUGH = 6;

/** How much more a page's share counts what is rare among the events. */
export const SHARE_POWER = 2;

/** What two events share tells one from the other by 1 / 2 to this power. */
export const DISTINCT_POWER = 2;

/** A page that names somebody on every side of an event covers this share of it, whoever else took part. */
export const SIDES_SHARE = 0.5;

/** The share of what an event has for itself that a page must cover where every event is judged alone. */
export const OWN_ALONE = 0.35;

/** What a page must say of an event's own (1 for a party that no other event has) to anchor it by one party alone. */
export const LEAST_OWN = 0.6;
