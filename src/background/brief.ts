import type { Brief } from "../briefs/brief.ts";
import { composeBrief, lookupAmong, neededBy } from "../briefs/compose.ts";
import type { EventWords } from "../briefs/why.ts";
import type { EventsData } from "../events/data.ts";
import type { EventReason, Reason } from "../mentions/mention.ts";
import { isNameOf } from "../mentions/verify.ts";
import { browser } from "../shared/browser.ts";
import type { BriefReply, Request } from "../shared/messages.ts";
import { loadSettings } from "../shared/settings-store.ts";
import type { Language } from "../shared/language.ts";
import { languageOf } from "../shared/settings.ts";
import { eventsKey } from "../shared/storage-keys.ts";
import type { Reader } from "../store/read.ts";
import { store } from "./own-store.ts";
import { whyText } from "./why.ts";

type BriefRequest = Extract<Request, { type: "brief" }>;

/**
 * Reads what the briefs of a request are made of, all of it at once, and composes them. None when the text turns
 * out to name none of the entries.
 */
export async function briefsOf(reader: Reader, request: BriefRequest): Promise<Brief[]> {
  const [{ manifest }, found, settings] = await Promise.all([
    reader.pack(),
    reader.entries(request.entries),
    loadSettings(),
  ]);
  // Reasons stand in the order of the request's entries; a link to an entry comes without.
  const reasonOf = ({ entry }: { entry: number }): Reason | undefined =>
    request.reasons[request.entries.indexOf(entry)];
  const records = request.verify
    ? found.filter((record) => reasonOf(record)?.rule === "event" || isNameOf(record.names, request.surface))
    : found;
  if (records.length === 0) return [];
  const needed = records.map(neededBy);
  const unique = (ids: readonly string[]): string[] => [...new Set(ids)];
  const language = languageOf(settings, browser.i18n.getUILanguage());
  const [entries, articles, words] = await Promise.all([
    reader.entriesById(unique(needed.flatMap((one) => one.entries))),
    reader.articlesById(unique(needed.flatMap((one) => one.articles))),
    eventWords(reader, request.reasons, language),
  ]);
  const lookup = lookupAmong(entries, articles);
  return records.map((record) =>
    composeBrief(record, {
      language,
      pageDate: request.pageDate,
      lookup,
      coversUntil: manifest.coversUntil,
      why: whyText(record, reasonOf(record), language, words),
    }),
  );
}

/** What the reasons of event mentions are told with: the titles of what they name, the classes of their triggers. */
async function eventWords(
  reader: Reader,
  reasons: readonly Reason[],
  language: Language,
): Promise<EventWords | undefined> {
  const cues = reasons
    .filter((reason): reason is EventReason => reason.rule === "event")
    .flatMap((reason) => reason.cues);
  if (cues.length === 0) return undefined;
  const numbers = [...new Set(cues.flatMap((cue) => ("entry" in cue ? [cue.entry] : [])))];
  const key = eventsKey(reader.generation);
  const [named, { [key]: stored }] = await Promise.all([
    reader.entries(numbers),
    browser.storage.local.get(key),
  ]);
  const titles = new Map(named.map(({ entry, title }) => [entry, title[language]]));
  return {
    classes: typeof stored === "string" ? (JSON.parse(stored) as EventsData).classes : [],
    title: (entry) => titles.get(entry),
  };
}

/** Answers a request for briefs, in the reader's language. Never rejects: what goes wrong is an answer, too. */
export async function answerBrief(request: BriefRequest): Promise<BriefReply> {
  try {
    const briefs = await store.read(request.generation, (reader) => briefsOf(reader, request));
    if (briefs === "gone") return { state: "gone" };
    return briefs.length > 0 ? { state: "ok", briefs } : { state: "no-mention" };
  } catch (error) {
    console.error(error);
    return { state: "failed", message: error instanceof Error ? error.message : String(error) };
  }
}
