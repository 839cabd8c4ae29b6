import * as v from "valibot";

/**
 * The dataset's records, in source form (YAML, what an editor writes) and compiled (a line of the pack each).
 * One schema gives the TypeScript types, the checks and the JSON Schema for editors.
 */

const text = (limit: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(limit));
const bilingual = (limit: number) => v.strictObject({ en: text(limit), ar: text(limit) });
const id = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be lower-case letters, digits and hyphens"),
);
/** EDTF level 1 as far as we use it; `edtf.ts` decides what is a date. */
const edtf = v.pipe(v.string(), v.minLength(2), v.maxLength(24));
const reference = v.pipe(v.string(), v.regex(/^[a-z0-9-]+#p\d+$/, "must be article#passage"));

/** Limits in UTF-16 units, per language. A card is read in five seconds. */
export const LIMITS = {
  title: 90,
  identity: 90,
  role: 120,
  statement: 300,
  dispute: 60,
  side: 140,
  passage: 700,
  name: 120,
  note: 200,
};

export const ACTOR_TYPES = [
  "person",
  "organisation",
  "media",
  "state",
  "place",
  "weapon",
  "programme",
] as const;
export const EVENT_TYPES = [
  "talks", "attack", "defence", "strike", "statement", "policy", "report", "disclosure", "agreement",
  "killing", "war", "campaign", "seizure", "accident",
] as const; // prettier-ignore
export const NAME_KINDS = ["full", "short", "title", "role", "acronym", "demonym"] as const;

/** A cue: a phrase of the page's text, or `@entry-id` for a full mention of that entry. */
const cue = text(60);

/** A word or phrase of the recogniser; "*" at its end takes any ending. */
const phrase = text(80);

/** A condition on the page: any cue anywhere on the page, or any within two words of the name. */
const condition = v.strictObject({
  page: v.optional(v.array(cue)),
  near: v.optional(v.array(cue)),
});

/** A surface form of an entry. */
export const NameSource = v.strictObject({
  text: text(LIMITS.name),
  kind: v.picklist(NAME_KINDS),
  /** Marks only with a licence: the entry's full name on the page, or `requires`. Short person names are weak anyway. */
  weak: v.optional(v.boolean()),
  /** Only `requires` licenses; a full name on the page is not enough (common words). */
  strict: v.optional(v.boolean()),
  /** Also a family name: not this entry behind somebody's given name. Short person names are taken so anyway. */
  surname: v.optional(v.boolean()),
  requires: v.optional(condition),
  rejects: v.optional(condition),
  /** Never seen in a source of that language; transliterated by the editors. */
  transliterated: v.optional(v.boolean()),
  /**
   * The name in its own Latin spelling. Arabic writes such a name in several ways (g as غ or ج, long or short
   * vowels): the compiler generates them.
   */
  foreign: v.optional(text(LIMITS.name)),
});

export const PassageSource = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^p\d+$/)),
  en: text(LIMITS.passage),
  ar: text(LIMITS.passage),
});

export const ArticleSource = v.strictObject({
  id,
  publisher: bilingual(120),
  authors: v.optional(v.array(bilingual(80))),
  translator: v.optional(bilingual(80)),
  /** As published, in the article's own language. */
  title: text(300),
  language: v.pipe(v.string(), v.regex(/^[a-z]{2}$/)),
  /** Absent when the source carries none. */
  date: v.optional(edtf),
  url: v.optional(v.pipe(v.string(), v.url())),
  note: v.optional(bilingual(LIMITS.note)),
  passages: v.pipe(v.array(PassageSource), v.minLength(1)),
});

export const StatementSource = v.strictObject({
  en: text(LIMITS.statement),
  ar: text(LIMITS.statement),
  asOf: edtf,
  claimant: v.optional(bilingual(80)),
  cites: v.pipe(v.array(reference), v.minLength(1)),
  /** It puts into a sentence what one of the entry's `disputes` sets side by side: a card shows those instead. */
  disputed: v.optional(v.boolean()),
});

/** A matter on which sources disagree: what each side says, and where. */
export const DisputeSource = v.strictObject({
  /** The matter in a few words: "How many missiles". */
  about: bilingual(LIMITS.dispute),
  sides: v.pipe(
    v.array(
      v.strictObject({
        en: text(LIMITS.side),
        ar: text(LIMITS.side),
        /** Who says so. */
        claimant: v.optional(bilingual(80)),
        cites: v.pipe(v.array(reference), v.minLength(1)),
      }),
    ),
    v.minLength(2),
    v.maxLength(5),
  ),
});

export const RoleSource = v.strictObject({
  en: text(LIMITS.role),
  ar: text(LIMITS.role),
  from: v.optional(edtf),
  to: v.optional(edtf),
});

/** `ar`, `zh-Hant`. */
const languageTag = v.pipe(v.string(), v.regex(/^[a-z]{2}(-[A-Z][a-z]{3})?$/));
const names = v.record(languageTag, v.array(NameSource));

const common = {
  id,
  /** The name on the card. */
  title: bilingual(LIMITS.title),
  /** Languages in which the title is the editors' own transliteration. */
  transliterated: v.optional(v.array(v.picklist(["en", "ar"]))),
  names,
  identity: bilingual(LIMITS.identity),
  place: v.optional(id),
  related: v.optional(v.array(id)),
  background: v.pipe(v.array(StatementSource), v.minLength(1), v.maxLength(5)),
  disputes: v.optional(v.pipe(v.array(DisputeSource), v.minLength(1), v.maxLength(4))),
};

export const ActorSource = v.strictObject({
  ...common,
  type: v.picklist(ACTOR_TYPES),
  /** A state's ISO 3166 code: what Unicode CLDR knows its names by. */
  territory: v.optional(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/))),
  /** Actors for whom it may stand where something happens: a capital for its state, an army for its country. */
  standsFor: v.optional(v.array(id)),
  roles: v.optional(v.array(RoleSource)),
});

export const PARTICIPANT_ROLES = [
  "by",
  "against",
  "with",
  "mediator",
  "killed",
  "target",
  "place",
  "about",
] as const;

export const EventSource = v.strictObject({
  ...common,
  type: v.picklist(EVENT_TYPES),
  date: edtf,
  participants: v.pipe(
    v.array(v.strictObject({ actor: id, role: v.picklist(PARTICIPANT_ROLES) })),
    v.minLength(1),
  ),
  /** Earlier events that this one followed. */
  after: v.optional(v.array(id)),
  /** Events that a source names as its reason. */
  causedBy: v.optional(v.array(id)),
  /** Classes of `triggers.yaml` whose words may mean it; without, those of its type. Empty: its own triggers only. */
  classes: v.optional(v.array(id)),
  /** Its own words for what happened, beside its class's: `barrage*` takes any ending. */
  triggers: v.optional(v.record(languageTag, v.array(phrase))),
  /** Words that go with it and tell it from its twins; in any language. */
  cues: v.optional(v.array(phrase)),
  /** Words beside which it is not meant, in the same sentence. */
  not: v.optional(v.array(phrase)),
  /** Known before it happens (a summit): "will meet" speaks of it too. */
  planned: v.optional(v.boolean()),
  /** Its twins: events that share its parties and words. */
  siblings: v.optional(v.array(id)),
  /** Twins that have no brief here; they only keep their mentions from being taken for this event's. */
  stubs: v.optional(
    v.array(
      v.strictObject({
        id,
        title: bilingual(LIMITS.title),
        date: edtf,
        place: v.optional(id),
        cues: v.pipe(v.array(phrase), v.minLength(2)),
      }),
    ),
  ),
});

/** `dataset/triggers.yaml`: a class of words that tell what kind of thing happened. */
export const TriggerClassSource = v.strictObject({
  id,
  title: bilingual(40),
  /** Event types that take the class unless their record says otherwise. */
  for: v.optional(v.array(v.picklist(EVENT_TYPES))),
  /** Who did it to whom matters. */
  directed: v.optional(v.boolean()),
  stems: v.record(languageTag, v.array(phrase)),
});

/** `dataset/decoys.yaml`: longer names that contain ours and mean something else. No brief, no mark. */
export const DecoySource = v.strictObject({ text: text(LIMITS.name), why: v.optional(text(LIMITS.note)) });

/** `dataset/cldr.yaml`: actor → language → the state's name, and its short one where CLDR has one. */
export const CldrSource = v.record(id, v.record(languageTag, v.array(text(LIMITS.name))));

/** `dataset/common-words.yaml`: language → words that no generated name may be taken for. */
export const CommonWordsSource = v.record(languageTag, v.array(text(LIMITS.name)));

/** `dataset/dataset.yaml`. */
export const DatasetSource = v.strictObject({
  id,
  title: bilingual(LIMITS.title),
  version: v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/)),
  date: edtf,
  licence: v.string(),
  licenceUrl: v.pipe(v.string(), v.url()),
});

export type NameSource = v.InferOutput<typeof NameSource>;
export type ArticleSource = v.InferOutput<typeof ArticleSource>;
export type StatementSource = v.InferOutput<typeof StatementSource>;
export type DisputeSource = v.InferOutput<typeof DisputeSource>;
export type ActorSource = v.InferOutput<typeof ActorSource>;
export type EventSource = v.InferOutput<typeof EventSource>;
export type TriggerClassSource = v.InferOutput<typeof TriggerClassSource>;
export type DecoySource = v.InferOutput<typeof DecoySource>;
export type CldrSource = v.InferOutput<typeof CldrSource>;
export type CommonWordsSource = v.InferOutput<typeof CommonWordsSource>;
export type DatasetSource = v.InferOutput<typeof DatasetSource>;

/** A name as the pack has it: the editors', or one that the compiler added. */
export type NameRecord = NameSource & {
  /** Where it comes from when no editor wrote it: Unicode CLDR, or a rule of its language. */
  from?: "cldr" | "rule";
  /** Further spellings, generated; they share the name's number and rules. */
  also?: string[];
  /** Further spellings that need a licence though the name itself needs none. */
  alsoWeak?: string[];
};
/** Names by language. */
export type NameRecords = Record<string, NameRecord[]>;

/** A line of the pack's `entries.ndjson`. An entry's number is its line, from 0; articles stand after entries. */
interface EntryNumbers {
  /** The line of the pack, from 0. */
  entry: number;
  /** The number of the first of its names among the dataset's; the others follow in order (see names.ts). */
  firstName: number;
}
export type ActorRecord = { kind: "actor"; names: NameRecords } & EntryNumbers & Omit<ActorSource, "names">;
/** `before`: the inverse of other events' `after`, in order of time. */
export type EventRecord = { kind: "event"; before?: string[]; names: NameRecords } & EntryNumbers &
  Omit<EventSource, "names">;
export type ArticleRecord = { kind: "article"; entry: number } & ArticleSource;
export type EntryRecord = ActorRecord | EventRecord;
export type PackRecord = EntryRecord | ArticleRecord;

/** `pack/manifest.json`. */
export const PackManifest = v.object({
  format: v.literal(1),
  id,
  title: bilingual(LIMITS.title),
  version: v.string(),
  date: edtf,
  /** The latest date that a source of the dataset covers. */
  coversUntil: edtf,
  licence: v.string(),
  licenceUrl: v.string(),
  counts: v.object({
    actors: v.number(),
    events: v.number(),
    articles: v.number(),
    passages: v.number(),
    statements: v.number(),
    names: v.number(),
  }),
  /** SHA-256, hex. `events` is absent where the pack has no `events.json`. */
  hashes: v.object({ entries: v.string(), names: v.string(), events: v.optional(v.string()) }),
});
export type PackManifest = v.InferOutput<typeof PackManifest>;
