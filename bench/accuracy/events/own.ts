import { createPage } from "../../../src/mentions/licence.ts";
import type { NamesTable } from "../../../src/mentions/format.ts";
import { scan } from "../../../src/mentions/scan.ts";
import { findEvents } from "../../../src/events/find-events.ts";
import { readEvents, type EventsTable } from "../../../src/events/table.ts";
import type { EventsData } from "../../../src/events/data.ts";
import type { EntryRecord, PackRecord } from "../../../src/dataset/schema.ts";
import { readTable } from "../../../src/mentions/format.ts";
import { latestDay, isoDay } from "../../../src/dataset/edtf.ts";
import type { DevSentence, Phrase, SeedArticle } from "./own-data.ts";

/** The bundled dataset, ready to find events with. */
export interface OwnPack {
  readonly names: NamesTable;
  readonly events: EventsTable;
  readonly entries: readonly EntryRecord[];
  readonly articles: readonly { date?: string | undefined; publisher: { en: string } }[];
}

export function ownPack(pack: {
  records: readonly PackRecord[];
  namesBin: Uint8Array;
  events?: EventsData;
}): OwnPack {
  return {
    names: readTable(pack.namesBin),
    events: readEvents(pack.events!),
    entries: pack.records.filter((record): record is EntryRecord => record.kind !== "article"),
    articles: pack.records.filter((record) => record.kind === "article"),
  };
}

/** An event found on a page of paragraphs: by its name, or by the recogniser. */
export interface FoundEvent {
  readonly event: string;
  readonly flow: number;
  readonly start: number;
  readonly end: number;
  readonly how: "name" | "anchored" | "anaphoric";
  readonly cues: string;
}

/** Everything found on a page, names of events too. */
export function findOn(pack: OwnPack, flows: readonly string[], pageDate: string | null): FoundEvent[] {
  const page = createPage<number>(pack.names);
  for (const [n, text] of flows.entries()) page.set(n, scan(pack.names, text));
  const idOf = (entry: number): string => pack.entries[entry]!.id;
  const named = flows.flatMap((_, flow) =>
    page
      .mentions(flow)
      .flatMap(({ entries: [entry], start, end }): FoundEvent[] =>
        pack.entries[entry]!.kind === "event"
          ? [{ event: idOf(entry), flow, start, end, how: "name", cues: "" }]
          : [],
      ),
  );
  const found = findEvents(pack.events, {
    flows: flows.map((text, n) => ({ text, mentions: page.mentions(n) })),
    pageDate,
  });
  return [
    ...named,
    ...found.flatMap((mentions, flow) =>
      mentions.map(({ event, start, end, strength, cues }): FoundEvent => ({
        event: idOf(event),
        flow,
        start,
        end,
        how: strength,
        cues: cues.map((cue) => ("text" in cue ? cue.text : cue.kind)).join(" + "),
      })),
    ),
  ];
}

/** How the phrases of one verdict fared. */
export interface PhraseCount {
  readonly all: number;
  /** Found in a sentence of their own, with the page's date. */
  readonly alone: number;
  /** Found behind a sentence that names the event's parties and day. */
  readonly inContext: number;
  /** Taken for another event, alone or in context. */
  readonly wrong: number;
}

export interface PhraseMiss {
  readonly phrase: Phrase;
  readonly where: "alone" | "context";
  readonly found: readonly FoundEvent[];
}

/** The 176 phrases: each in a minimal sentence, and behind a sentence on its event. */
export function measurePhrases(
  pack: OwnPack,
  phrases: readonly Phrase[],
): { counts: Record<string, PhraseCount>; misses: PhraseMiss[] } {
  const counts: Record<string, { all: number; alone: number; inContext: number; wrong: number }> = {};
  const misses: PhraseMiss[] = [];
  for (const phrase of phrases) {
    const count = (counts[`${phrase.language} ${phrase.verdict}`] ??= {
      all: 0,
      alone: 0,
      inContext: 0,
      wrong: 0,
    });
    count.all++;
    const sentence =
      phrase.language === "ar" ? `وتحدث التقرير عن ${phrase.text}.` : `The report spoke of ${phrase.text}.`;
    const date = pageDateOf(pack, phrase);
    const alone = findOn(pack, [sentence], date);
    const context = findOn(pack, [contextOf(pack, phrase), sentence], date).filter(({ flow }) => flow === 1);
    const isIt = ({ event }: FoundEvent): boolean => event === phrase.event;
    if (alone.some(isIt)) count.alone++;
    else misses.push({ phrase, where: "alone", found: alone });
    if (context.some(isIt)) count.inContext++;
    else misses.push({ phrase, where: "context", found: context });
    if (!alone.some(isIt) && alone.length > 0) count.wrong++;
    else if (!context.some(isIt) && context.length > 0) count.wrong++;
  }
  return { counts, misses };
}

/** The date of the page the phrase was seen on: the publisher's article next behind the event. */
function pageDateOf(pack: OwnPack, { event, publisher }: Phrase): string {
  const { date } = pack.entries.find(({ id }) => id === event) as { date: string } & EntryRecord;
  const day = Math.min(latestDay(date), latestDay("2024-05-18"));
  const name = publisher.split("/")[0]!.trim().toLowerCase();
  const days = pack.articles
    .filter((article) => article.publisher.en.toLowerCase().startsWith(name) && article.date !== undefined)
    .map((article) => latestDay(article.date!))
    .filter((each) => each >= day - 1)
    .sort((a, b) => a - b);
  return isoDay(days[0] ?? day + 3);
}

/** A sentence that names the event: its title, which has parties and date. */
function contextOf(pack: OwnPack, { event, language }: Phrase): string {
  const entry = pack.entries.find(({ id }) => id === event)!;
  return `${entry.title[language as "en" | "ar"]}.`;
}

/** Expected and forbidden events of the development sentences. */
export function measureSentences(
  pack: OwnPack,
  sentences: readonly DevSentence[],
): { found: number; expected: number; forbidden: number; mistakes: string[] } {
  let [found, expected, forbidden] = [0, 0, 0];
  const mistakes: string[] = [];
  for (const { text, pageDate, expect, mustNot } of sentences) {
    const all = findOn(pack, [text], pageDate);
    const overlaps = (surface: string, { start, end }: FoundEvent): boolean => {
      const at = text.indexOf(surface);
      return at >= 0 && start < at + surface.length && end > at;
    };
    for (const [surface, id] of expect) {
      expected++;
      if (all.some((each) => each.event === id && overlaps(surface, each))) found++;
      else mistakes.push(`missed ${id}: ${text} | ${all.map((each) => each.event).join(", ")}`);
    }
    for (const [surface, id] of mustNot)
      if (all.some((each) => each.event === id && overlaps(surface, each))) {
        forbidden++;
        mistakes.push(`false ${id}: ${text}`);
      }
  }
  return { found, expected, forbidden, mistakes };
}

/** The event mentions of the first article. */
export function measureSeed(
  pack: OwnPack,
  { text, pageDate, gold }: SeedArticle,
): {
  core: number;
  coreFound: number;
  stretch: number;
  stretchFound: number;
  false: number;
  mistakes: string[];
} {
  const flows: { text: string; at: number }[] = [];
  let at = 0;
  for (const part of text.split(/(\n\s*\n)/)) {
    if (part.trim() !== "") flows.push({ text: part, at });
    at += part.length;
  }
  const found = findOn(pack, flows.map((flow) => flow.text), pageDate).map((each) => ({
    ...each,
    start: each.start + flows[each.flow]!.at,
    end: each.end + flows[each.flow]!.at,
  })); // prettier-ignore
  const hits = (one: { start: number; end: number }, other: { start: number; end: number }): boolean =>
    one.start < other.end && other.start < one.end;
  const isFound = (each: SeedArticle["gold"][number]): boolean =>
    found.some((other) => other.event === each.event && hits(each, other));
  const core = gold.filter((each) => each.core);
  const stretch = gold.filter((each) => !each.core);
  const wrong = found.filter(
    (each) => !gold.some((other) => other.event === each.event && hits(each, other)),
  );
  return {
    core: core.length,
    coreFound: core.filter(isFound).length,
    stretch: stretch.length,
    stretchFound: stretch.filter(isFound).length,
    false: wrong.length,
    mistakes: [
      ...gold.filter((each) => !isFound(each)).map((each) => `missed ${each.core ? "core" : "stretch"} ${each.event}: ${text.slice(each.start, each.end)}`), // prettier-ignore
      ...wrong.map((each) => `false ${each.how} ${each.event}: ${text.slice(each.start - 20, each.end + 20).replaceAll("\n", " ")} (${each.cues})`), // prettier-ignore
    ],
  };
}
