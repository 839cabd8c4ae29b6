import type { ClassData, EventsData } from "../../../src/events/data.ts";
import { findEvents, type Flow } from "../../../src/events/find-events.ts";
import { phrasesIn } from "../../../src/events/phrases.ts";
import { readEvents, type EventsTable } from "../../../src/events/table.ts";
import { wordsOf } from "../../../src/events/words.ts";
import { createPage } from "../../../src/mentions/licence.ts";
import { scan } from "../../../src/mentions/scan.ts";
import { compileDictionary } from "../pack.ts";
import { scoreOf, type Score } from "../score.ts";
import type { EcbDocument } from "./ecb-corpus.ts";
import { ecbRecords, isHappening, type EcbRecord } from "./ecb-records.ts";

/** What was measured on ECB+; precision, recall and F1 as fractions. */
export interface EcbScores {
  readonly competition: Score;
  readonly gate: Score;
  readonly triggerOnly: Score;
  readonly triggerAndParticipant: Score;
  readonly participantsOnly: Score;
  /** Of the false ones with competition: those that are the topic's other event. */
  readonly twins: number;
}

/** A sentence with its gold and what was found, for the list of mistakes. */
export interface EcbMistake {
  readonly document: string;
  readonly text: string;
  readonly event: string;
  readonly kind: "false" | "missed";
  readonly twin: boolean;
}

/**
 * Scores sentences against records written from one document of each subtopic; those documents are not scored. A
 * sentence mentions an event when its gold has a mention of one of the record's chains; a sentence that was not
 * annotated is not counted. `choice` picks another document to write from: 0 is the one that tells most.
 */
export async function ecbAccuracy(
  documents: readonly EcbDocument[],
  classes: readonly ClassData[],
  choice = 0,
): Promise<{ scores: EcbScores; mistakes: EcbMistake[]; records: readonly EcbRecord[] }> {
  const { entities, agents, places, records } = ecbRecords(documents, classes, choice);
  const pack = await compileDictionary({ entities, decoys: [] }, []);
  const numberOf = new Map(pack.entries.map(({ id }, entry) => [id, entry]));
  const entryOf = (entity: number): number => numberOf.get(`e${entity}`)!;
  const base = pack.entries.length;
  const data: EventsData = {
    classes,
    standsFor: [],
    agents: agents.map((slug) => numberOf.get(slug)!),
    places: places.map((slug) => numberOf.get(slug)!),
    events: records.map(({ event }, n) => ({
      ...event,
      entry: base + n,
      participants: event.participants.map(({ entry, role }) => ({ entry: entryOf(entry), role })),
      places: event.places.map(entryOf),
    })),
  };
  const table = readEvents(data);
  const written = new Set(records.map(({ document }) => document));
  const counts = { competition: tally(), gate: tally(), triggerOnly: tally(), triggerAndParticipant: tally(), participantsOnly: tally() }; // prettier-ignore
  const mistakes: EcbMistake[] = [];
  let twins = 0;
  for (const document of documents) {
    if (written.has(document.id)) continue;
    const page = createPage<number>(pack.table);
    for (const [n, { text }] of document.sentences.entries()) page.set(n, scan(pack.table, text));
    const flows: Flow[] = document.sentences.map(({ text }, n) => ({ text, mentions: page.mentions(n) }));
    const run = (competition: boolean): Set<number>[] =>
      findEvents(table, { flows, pageDate: null }, { competition }).map((found) => new Set(found.map(({ event }) => event - base))); // prettier-ignore
    const byCompetition = run(true);
    const byGate = run(false);
    for (const [n, sentence] of document.sentences.entries()) {
      if (sentence.events.length + sentence.entities.length === 0) continue;
      const gold = new Set(records.flatMap(({ chains }, event) => (sentence.events.some(({ chain }) => chains.has(chain)) ? [event] : []))); // prettier-ignore
      const { triggers, participants } = plain(table, flows[n]!);
      // Another happening of the same story: the gold does not tell whether the record's event is meant.
      const open = records.findIndex(({ subtopic }) => subtopic === document.subtopic);
      if (!gold.has(open) && sentence.events.some(isHappening))
        for (const each of [triggers, participants, byCompetition[n]!, byGate[n]!]) each.delete(open);
      counts.competition.add(gold, byCompetition[n]!);
      counts.gate.add(gold, byGate[n]!);
      counts.triggerOnly.add(gold, triggers);
      counts.participantsOnly.add(gold, participants);
      counts.triggerAndParticipant.add(gold, new Set([...triggers].filter((each) => participants.has(each))));
      for (const event of new Set([...gold, ...byCompetition[n]!])) {
        if (gold.has(event) && byCompetition[n]!.has(event)) continue;
        const { subtopic } = records[event]!;
        const twin = subtopic !== document.subtopic && parseInt(subtopic) === parseInt(document.topic);
        const kind = gold.has(event) ? "missed" : "false";
        if (kind === "false" && twin) twins++;
        mistakes.push({ document: document.id, text: sentence.text, event: subtopic, kind, twin });
      }
    }
  }
  const scores = Object.fromEntries(Object.entries(counts).map(([name, each]) => [name, each.score()]));
  return { scores: { ...(scores as unknown as Omit<EcbScores, "twins">), twins }, mistakes, records };
}

/** What the simplest methods find in a sentence: events of which a trigger, and of which a participant stands in it. */
function plain(
  table: EventsTable,
  { text, mentions }: Flow,
): { triggers: Set<number>; participants: Set<number> } {
  const words = wordsOf(text, 0, text.length);
  const triggers = new Set<number>();
  for (const { value } of phrasesIn(table.phrases, text, words, 0, text.length))
    if (value.kind === "own") triggers.add(value.event);
    else if (value.kind === "class") for (const event of table.byClass[value.of]!) triggers.add(event);
  const participants = new Set<number>();
  for (const { entries } of mentions)
    for (const event of table.events) if (event.rarity.has(entries[0])) participants.add(event.number);
  return { triggers, participants };
}

function tally(): { add(gold: ReadonlySet<number>, found: ReadonlySet<number>): void; score(): Score } {
  let [tp, fp, fn] = [0, 0, 0];
  return {
    add(gold, found) {
      for (const each of found) if (gold.has(each)) tp++;
        else fp++; // prettier-ignore
      for (const each of gold) if (!found.has(each)) fn++;
    },
    score: () => scoreOf(tp, fp, fn),
  };
}
