import type { Language } from "../shared/language.ts";

/** A link from a brief to another entry. */
export interface EntryLink {
  readonly entry: number;
  readonly id: string;
  readonly kind: "actor" | "event";
  readonly title: string;
  /** What the other is to this one ("by", "killed", "before" …), a key of the interface's texts. */
  readonly role?: string;
  /** An event's date in the reader's language. */
  readonly when?: string;
  /** The day, month or year on which it began, short: "13 Apr 2024". */
  readonly short?: string;
  /** It happened after the page was written. */
  readonly later?: true;
}

/** Where a statement comes from. */
export interface CitationLink {
  /** `article#passage`, as the library's links take it. */
  readonly ref: string;
  /** Publisher and date in the reader's language: "Axios, 17 May 2024". */
  readonly label: string;
  /** The article's address, where one is known. */
  readonly url?: string;
}

/** One dated, cited sentence or two of background. */
export interface BriefStatement {
  readonly text: string;
  /** The date it held, in the reader's language. */
  readonly asOf: string;
  /** Who says so, where it is a claim. */
  readonly claimant?: string;
  /** At least one. */
  readonly citations: readonly CitationLink[];
  /** It tells what became so after the page was written. */
  readonly later?: true;
  /** It puts into a sentence what one of the brief's disputes sets side by side. */
  readonly disputed?: true;
}

/** What one of those who disagree says. */
export interface DisputeSide {
  readonly text: string;
  readonly claimant?: string;
  /** At least one. */
  readonly citations: readonly CitationLink[];
  /** None of its sources was out when the page was written. */
  readonly later?: true;
}

/** A matter on which sources disagree, and who says what; at least two sides. */
export interface Dispute {
  /** The matter, in a few words: "How many missiles". */
  readonly about: string;
  readonly sides: readonly DisputeSide[];
}

/** What a card says of one entry, composed in the reader's language. Texts only; the shells lay it out. */
export interface Brief {
  readonly entry: number;
  readonly id: string;
  readonly kind: "actor" | "event";
  /** person, organisation, media, state, place, weapon, programme; talks, attack, … : a key of the interface's texts. */
  readonly type: string;
  readonly language: Language;
  readonly title: string;
  /** The name in the other language of the dataset. */
  readonly otherTitle: string;
  /** One line: who or what this is, as of the page's date where roles carry dates. */
  readonly identity: string;
  /** What changed since the page was written: who that is by now. `identity` then tells who it was. */
  readonly now?: string;
  /** Events: the date in the reader's language. */
  readonly when?: string;
  /** Events: when it began, short. */
  readonly short?: string;
  readonly place?: EntryLink;
  readonly participants: readonly EntryLink[];
  readonly statements: readonly BriefStatement[];
  /** Matters on which sources disagree; absent where none is known. */
  readonly disputes?: readonly Dispute[];
  /** Related entries; events first, in order of time. */
  readonly related: readonly EntryLink[];
  /** The latest date that the dataset's sources cover, in the reader's language. */
  readonly coversUntil: string;
  /** One sentence: why this stretch of text was taken for this entry. */
  readonly why: string;
}
