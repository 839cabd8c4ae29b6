import type { ClassData, EventData } from "../../../src/events/data.ts";
import { createPhraseIndex, phrasesIn } from "../../../src/events/phrases.ts";
import { wordsOf } from "../../../src/events/words.ts";
import { foldName } from "../../../src/mentions/tokens.ts";
import type { Entity } from "../dictionary.ts";
import type { EcbDocument, EcbMention, EcbSentence } from "./ecb-corpus.ts";

/**
 * Event records as an editor would write them from one document: the words that name what happened, who took part,
 * where, and the words that go with it. Everything comes from the gold of that one document; the classes of the
 * triggers from dataset/triggers.yaml.
 */

/** A record and what the gold calls it. */
export interface EcbRecord {
  readonly subtopic: string;
  readonly document: string;
  /** Gold event chains that the document mentions: a sentence with a mention of one of them mentions the event. */
  readonly chains: ReadonlySet<string>;
  readonly event: EventData;
}

export interface EcbRecords {
  readonly entities: readonly Entity[];
  /** Slugs of entities that are parties and of those that are places. */
  readonly agents: readonly string[];
  readonly places: readonly string[];
  /** `participants` and `places` refer to `entities` by number: the compiled pack's own order is put in later. */
  readonly records: readonly EcbRecord[];
}

/** Telling is no event of its own: no editor writes a record of "police said". */
const TELLING = /^(?:said|say|says|saying|told|tell|tells|according|report(?:ed|s|ing)?|announc\w*|confirm\w*|claim\w*|stat(?:ed|es|ing)|statement|add(?:ed|s)|not(?:ed|es)|quot\w*|spoke|speak\w*|expect\w*|believ\w*|think\w*|thought|want\w*|plan\w*|try|tried|trying|it|this|that|which|was|is|were|be|been|had|has|have|did|do|made|make|took|take|taking|get|got|went|go|came|come|began|start\w*|facing|face[sd]?|happen\w*|move|moves|event|incident|news|due|set|out)$/i; // prettier-ignore
const STOP = new Set("about after before where when while being there these those into over under only also just then than within without would could should will might must very such each both during against between through because until since still even back early late last next like much many same down away around about according allegedly ago yesterday today morning afternoon evening night later earlier a an the of in on at to for from by with and or as is was were be been has have had his her their its he she they him them it this that who whom which who's one two three four five six seven eight nine ten first second other another some all more most man men woman women people person persons old year years day days week month police officer officers official officials authorities suspect suspects victim victims member members group part time home area place way new former own company group news report reports state city county country world area".split(" ")); // prettier-ignore

/** Writes the records: one of each subtopic, from its document number `choice` in order of how much it tells. */
export function ecbRecords(
  documents: readonly EcbDocument[],
  classes: readonly ClassData[],
  choice = 0,
): EcbRecords {
  const index = createPhraseIndex<number>();
  for (const [number, { stems }] of classes.entries()) for (const stem of stems) index.add(stem, number);
  const registry = createRegistry();
  const records: EcbRecord[] = [];
  const subtopics = [...new Set(documents.map(({ subtopic }) => subtopic))].sort();
  const numbers = new Map(subtopics.map((subtopic, n) => [subtopic, n]));
  for (const subtopic of subtopics) {
    const own = documents.filter((each) => each.subtopic === subtopic).sort(byRichness);
    const document = own[Math.min(choice, own.length - 1)]!;
    const told = document.sentences.filter(({ events }) => events.some(isHappening));
    const mentions = told.flatMap(({ events }) => events.filter(isHappening));
    const chains = new Set(mentions.map(({ chain }) => chain));
    const triggers = [...new Set(mentions.map(({ text }) => triggerOf(text)).filter((each) => each !== ""))];
    const entities = document.sentences.flatMap((sentence) =>
      sentence.events.length > 0 ? sentence.entities : [],
    );
    const participants = new Map<number, "about" | "place">();
    const take = (name: string, mention: EcbMention | null, isPlace: boolean): void => {
      const number = registry.add(name, mention, isPlace);
      participants.set(number, isPlace ? "place" : (participants.get(number) ?? "about"));
    };
    for (const mention of entities) {
      if (!/^(?:HUM|LOC|NON)/.test(mention.type)) continue;
      // The last name of a mention is who it speaks of; those before it say where he belongs.
      const names = namesIn(mention.text);
      for (const [n, name] of names.entries()) {
        const isWhole = n === names.length - 1;
        take(name, isWhole ? mention : null, isWhole && mention.type.startsWith("LOC"));
      }
    }
    for (const sentence of document.sentences)
      for (const { name, isPlace } of namesOfSentence(sentence, document)) take(name, null, isPlace);
    const cues = new Set(told.flatMap(({ tokens }) => cueWords(tokens, triggers)));
    const places = [...participants].filter(([, role]) => role === "place").map(([entity]) => entity);
    const siblings = subtopics.filter((each) => each !== subtopic && parseInt(each) === parseInt(subtopic));
    records.push({
      subtopic,
      document: document.id,
      chains,
      event: {
        id: subtopic,
        entry: null,
        title: { en: subtopic, ar: subtopic },
        classes: classesOf(
          mentions.map(({ text }) => text),
          index,
        ),
        triggers,
        cues: [...cues],
        not: [],
        participants: [...participants].map(([entry]) => ({ entry, role: "about" as const })),
        places,
        date: "1900/..",
        planned: told.some(({ text }) =>
          /\b(?:will|would|to be|may|could|next year|expected to|set to|intends? to|plans to|asked|offered)\b/.test(
            text,
          ),
        ),
        siblings: siblings.map((each) => numbers.get(each)!),
      },
    });
  }
  return { ...registry.done(), records };
}

export const isHappening = ({ type, text }: EcbMention): boolean =>
  /ACTION|ACT/.test(type) && !TELLING.test(text);

/** Documents that tell most first: by how many happenings, parties and places the gold has in them. */
function byRichness(one: EcbDocument, other: EcbDocument): number {
  const richness = ({ sentences }: EcbDocument): number =>
    new Set(
      sentences.flatMap(({ events, entities }) =>
        [...events.filter(isHappening), ...(events.some(isHappening) ? entities : [])].map(
          ({ chain }) => chain,
        ),
      ),
    ).size;
  return (
    richness(other) - richness(one) || parseInt(one.id.split("_")[1]!) - parseInt(other.id.split("_")[1]!)
  );
}

/** A mention as an editor writes a trigger: without its ending, so that all its forms are found. */
export function triggerOf(text: string): string {
  const words = foldName(text).split(" ").filter((word) => word !== "" && !/^(?:the|a|an|his|her|its|their|being|been|was|were|s|of)$/.test(word)); // prettier-ignore
  if (words.length === 0 || words.length > 4 || words.every((word) => TELLING.test(word))) return "";
  return words
    .map((word, n) => (n === words.length - 1 || words.length === 2 ? stemmed(word) : word))
    .join(" ");
}

function stemmed(word: string): string {
  if (/^\d/.test(word)) return word;
  const stem = word.replace(/(?:ations?|ings?|ies|ied|ers?|ors?|ed|es|s|e|y)$/, "");
  if (stem.length >= 4) return `${stem}*`;
  return word.length >= 5 ? `${word.slice(0, 4)}*` : word;
}

/** Classes that know at least one of the words that tell what happened; those that know most first, at most four. */
function classesOf(told: readonly string[], index: ReturnType<typeof createPhraseIndex<number>>): number[] {
  const counts = new Map<number, number>();
  for (const text of new Set(
    told.filter((each) => triggerOf(each) !== "").map((each) => each.toLowerCase()),
  )) {
    const words = wordsOf(text, 0, text.length);
    const known = new Set(phrasesIn(index, text, words, 0, text.length).map(({ value }) => value));
    for (const each of known) counts.set(each, (counts.get(each) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a).slice(0, 4).map(([number]) => number); // prettier-ignore
}

/** Capitalised words that are no name. */
const NO_NAME = /^(?:The|A|An|His|Her|Its|Mr\.?|Mrs\.?|Ms\.?|Dr\.?|He|She|It|They|We|I|Who|Police|Man|Woman|Two|Three|One|In|At|On|This|That|Officer|Officers|Sgt\.?|Lt\.?|Capt\.?|President|Authorities)$/; // prettier-ignore

/** The proper names in a mention: its runs of capitalised words ("San Diego Chargers receiver Vincent Jackson": two). */
export function namesIn(text: string): string[] {
  const runs: string[][] = [[]];
  for (const word of text.replace(/ ['’]s\b/g, " ,").split(/\s+/)) {
    if (/^\p{Lu}[\p{L}.'’-]*$/u.test(word) && !NO_NAME.test(word)) runs.at(-1)!.push(word);
    else runs.push([]);
  }
  return runs.map((run) => run.join(" ")).filter((name) => name.length >= 3);
}

/** The names in a sentence's own text: capitals in a sentence that is no headline. "in X" is a place. */
function namesOfSentence(
  { tokens }: EcbSentence,
  document: EcbDocument,
): { name: string; isPlace: boolean }[] {
  const isCapital = (token: string): boolean => /^\p{Lu}/u.test(token);
  const words = tokens.filter((token) => /^\p{L}/u.test(token));
  if (words.filter(isCapital).length > 0.6 * words.length) return [];
  const found: { name: string; isPlace: boolean }[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (!isCapital(tokens[at]!)) continue;
    let end = at;
    while (end < tokens.length && isCapital(tokens[end]!)) end++;
    const run = tokens.slice(at, end).join(" ");
    // The first word of a sentence is capital anyway: a name only if it is one elsewhere in the document.
    const isName =
      at > 0 || end - at > 1 || document.sentences.some((other) => other.tokens.indexOf(run) > 0);
    const isPlace = /^(?:in|near|at|outside)$/.test(tokens[at - 1] ?? "");
    if (isName && !DAYS.test(run)) for (const name of namesIn(run)) found.push({ name, isPlace });
    at = end;
  }
  return found;
}
const DAYS = /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)$/; // prettier-ignore

/** Words that go with the happening: nouns and verbs of its sentences that are no triggers. */
function cueWords(tokens: readonly string[], triggers: readonly string[]): string[] {
  const stems = triggers.flatMap((trigger) => trigger.split(" ")).map((word) => word.replace("*", ""));
  return tokens
    .filter((word) => /^(?:\p{Ll}{4,}|\d{2,3})$/u.test(word) && !STOP.has(word) && !TELLING.test(word))
    .filter((word) => !stems.some((stem) => word.startsWith(stem)))
    .map(stemmed);
}

/** Entities by name: two chains of one name are one entity. */
function createRegistry(): {
  add(name: string, mention: EcbMention | null, isPlace: boolean): number;
  done(): Pick<EcbRecords, "entities" | "agents" | "places">;
} {
  const entities: { names: Map<string, { text: string; kind: "full" | "short" }>; place: boolean }[] = [];
  const byName = new Map<string, number>();
  const byChain = new Map<string, number>();
  /** Whoever was called in full first: "Jackson" is Vincent Jackson. */
  const byLast = new Map<string, number>();
  return {
    add(name, mention, isPlace) {
      const folded = foldName(name);
      let number =
        byName.get(folded) ??
        byLast.get(folded) ??
        (mention === null ? undefined : byChain.get(mention.chain));
      if (number === undefined) number = entities.push({ names: new Map(), place: isPlace }) - 1;
      const { names } = entities[number]!;
      if (mention !== null) byChain.set(mention.chain, number);
      const isPerson = mention !== null && /PER/.test(mention.type);
      const give = (text: string, kind: "full" | "short"): void => {
        const key = foldName(text);
        if (byName.has(key) && byName.get(key) !== number) return;
        byName.set(key, number);
        if (!names.has(key)) names.set(key, { text, kind });
      };
      give(name, "full");
      const last = foldName(name.split(" ").at(-1)!);
      if (!isPlace && name.includes(" ") && !byLast.has(last)) byLast.set(last, number);
      const parts = name.split(" ");
      if (isPerson && parts.length > 1) give(parts.at(-1)!, "full");
      return number;
    },
    done() {
      const slug = (n: number): string => `e${n}`;
      return {
        entities: entities.map(({ names, place }, n) => ({
          id: slug(n),
          slug: slug(n),
          type: place ? "place" : "person",
          names: { en: [...names.values()] },
        })),
        agents: entities.flatMap(({ place }, n) => (place ? [] : [slug(n)])),
        places: entities.flatMap(({ place }, n) => (place ? [slug(n)] : [])),
      };
    },
  };
}
