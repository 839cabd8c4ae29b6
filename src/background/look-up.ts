import { findMentions } from "../mentions/find.ts";
import { readTable, type NamesTable } from "../mentions/format.ts";
import type { Reason } from "../mentions/mention.ts";
import { scan } from "../mentions/scan.ts";
import { browser } from "../shared/browser.ts";
import type { LookUpReply, Request } from "../shared/messages.ts";
import { languageOf } from "../shared/settings.ts";
import { loadSettings } from "../shared/settings-store.ts";
import { tableKey } from "../shared/storage-keys.ts";
import { searchWords } from "../store/names-line.ts";
import { createNamesSearch, type NamesSearch } from "../store/names-search.ts";
import type { Reader } from "../store/read.ts";
import { briefsOf } from "./brief.ts";
import { store } from "./own-store.ts";

/** Entries shown of those that a selection names: more is a page, not a name. */
const MOST_FOUND = 8;

/** Names shown that are like a text which names nothing. */
const MOST_NEAR = 5;

/** Letters from which one word of several says enough to be looked for alone: "Robert McGurk" is near Brett. */
const TELLING = 5;

/** As `names-search.ts` ranks what it finds. */
const SAME = 0;
const IN_NAMES = 2;
const SAID_OF_IT = 3;

/** What a text names. */
export interface Naming {
  /** Entry numbers, likeliest first, each once. */
  readonly entries: readonly number[];
  readonly reasons: readonly Reason[];
  /** Whether the names stand in the text, rather than being all of it. */
  readonly inside: boolean;
}

const EDGES = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;

/**
 * What a selected text names: the whole of it first, even as a short form that a page would have to license; then
 * what stands in it, by the engine's own rules; then short forms in it.
 */
export function namedBy(table: NamesTable, selected: string): Naming | null {
  const text = selected.replace(EDGES, "");
  const candidates = scan(table, text).filter(({ entry }) => entry >= 0);
  const whole = candidates.filter(({ start, end }) => start === 0 && end === text.length);
  const isInside = whole.length === 0;
  const mentions = isInside ? findMentions(table, text) : [];
  const found = mentions.length > 0
    ? mentions.flatMap(({ entries, reasons }) => entries.map((entry, at) => ({ entry, reason: reasons[at]! })))
    : (isInside ? candidates : whole).map(({ entry, name }) => ({ entry, reason: { rule: "name" as const, name } })); // prettier-ignore
  const unique = found.filter(({ entry }, at) => found.findIndex((one) => one.entry === entry) === at);
  if (unique.length === 0) return null;
  const kept = unique.slice(0, MOST_FOUND);
  return {
    entries: kept.map(({ entry }) => entry),
    // That a name stands in the selection needs no explanation.
    reasons: isInside ? [] : kept.map(({ reason }) => reason),
    inside: isInside,
  };
}

/** Entries whose names are like a text, the likest first; `same` are those that only case or spelling kept from it. */
export function nearTo(
  search: NamesSearch,
  text: string,
): { readonly same: readonly number[]; readonly near: readonly number[] } {
  const found = search(text).filter(({ rank }) => rank !== SAID_OF_IT);
  const words = found.length > 0 ? [] : searchWords(text).filter(({ length }) => length >= TELLING);
  const some = words.flatMap((word) => search(word).filter(({ rank }) => rank <= IN_NAMES));
  const near = [...new Set([...found, ...some].map(({ entry }) => entry))].slice(0, MOST_NEAR);
  return { near, same: found.filter(({ rank }) => rank === SAME).map(({ entry }) => entry) };
}

async function tableOf(generation: string): Promise<NamesTable | null> {
  const key = tableKey(generation);
  const { [key]: stored } = await browser.storage.local.get(key);
  return typeof stored === "string" ? readTable(Uint8Array.fromBase64(stored)) : null;
}

type LookUp = Extract<Request, { type: "look-up" }>;

async function find(reader: Reader, { text, pageDate }: LookUp): Promise<LookUpReply> {
  const { generation } = reader;
  const table = await tableOf(generation);
  const request = { type: "brief", generation, surface: text, pageDate } as const;
  const named = table && namedBy(table, text);
  if (named) {
    // A table of 16 bits errs now and then: what is no name of the entry is no answer.
    const verify = table.bits === 16 && !named.inside;
    const briefs = await briefsOf(reader, { ...request, ...named, verify });
    if (briefs.length > 0) return { state: "ok", generation, briefs, inside: named.inside };
  }
  const { same, near } = nearTo(createNamesSearch(await reader.names()), text);
  // Only the case or the spelling kept the engine from it: that is an answer, not a guess.
  if (same.length > 0) {
    const briefs = await briefsOf(reader, { ...request, entries: same.slice(0, MOST_FOUND), reasons: [] });
    return { state: "ok", generation, briefs, inside: false };
  }
  const language = languageOf(await loadSettings(), browser.i18n.getUILanguage());
  return {
    state: "unknown",
    generation,
    near: (await reader.entries(near)).map(({ entry, title, identity }) => ({
      entry,
      title: title[language],
      identity: identity[language],
    })),
  };
}

/** Answers what a text names. Never rejects. */
export async function answerLookUp(request: LookUp): Promise<LookUpReply> {
  try {
    return await store.readActive((reader) => find(reader, request));
  } catch (error) {
    console.error(error);
    return { state: "failed", message: error instanceof Error ? error.message : String(error) };
  }
}
