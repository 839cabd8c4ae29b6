import type { Brief } from "../briefs/brief.ts";
import { composeBrief, lookupAmong, neededBy } from "../briefs/compose.ts";
import { isNameOf } from "../mentions/verify.ts";
import { browser } from "../shared/browser.ts";
import type { BriefReply, Request } from "../shared/messages.ts";
import { loadSettings } from "../shared/settings-store.ts";
import { languageOf } from "../shared/settings.ts";
import type { Reader } from "../store/read.ts";
import { store } from "./own-store.ts";
import { whyText } from "./why.ts";

type BriefRequest = Extract<Request, { type: "brief" }>;

/**
 * Reads what the briefs of a request are made of, all of it at once, and composes them. None when the text turns
 * out to name none of the entries.
 */
async function briefsOf(reader: Reader, request: BriefRequest): Promise<Brief[]> {
  const [{ manifest }, found, settings] = await Promise.all([
    reader.pack(),
    reader.entries(request.entries),
    loadSettings(),
  ]);
  const records = request.verify ? found.filter(({ names }) => isNameOf(names, request.surface)) : found;
  if (records.length === 0) return [];
  const needed = records.map(neededBy);
  const unique = (ids: readonly string[]): string[] => [...new Set(ids)];
  const [entries, articles] = await Promise.all([
    reader.entriesById(unique(needed.flatMap((one) => one.entries))),
    reader.articlesById(unique(needed.flatMap((one) => one.articles))),
  ]);
  const language = languageOf(settings, browser.i18n.getUILanguage());
  const lookup = lookupAmong(entries, articles);
  return records.map((record) =>
    composeBrief(record, {
      language,
      pageDate: request.pageDate,
      lookup,
      coversUntil: manifest.coversUntil,
      // Reasons stand in the order of the request's entries; a link to an entry comes without.
      why: whyText(record, request.reasons[request.entries.indexOf(record.entry)], language),
    }),
  );
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
