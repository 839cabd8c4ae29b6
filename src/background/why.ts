import { texts } from "locales:why";
import { whyEvent, whySentence, type EventWords } from "../briefs/why.ts";
import { nameByNumber } from "../dataset/names.ts";
import type { EntryRecord } from "../dataset/schema.ts";
import type { Reason } from "../mentions/mention.ts";
import { translator } from "../shared/i18n.ts";
import type { Language } from "../shared/language.ts";

const T = { en: translator(texts, "en"), ar: translator(texts, "ar") };
const NO_WORDS: EventWords = { classes: [], title: () => undefined };

/**
 * Why a stretch of text was taken for an entry, in the reader's language; "" when nobody says (a link, not a
 * mention). `words` tells what an event's reason is told with; without it the page's own words have to do.
 */
export function whyText(
  record: EntryRecord,
  reason: Reason | undefined,
  language: Language,
  words: EventWords = NO_WORDS,
): string {
  if (!reason) return "";
  if (reason.rule === "event") return whyEvent(reason, words, T[language]);
  const named = nameByNumber(record, reason.name);
  return named ? whySentence(reason, named.name.text, T[language]) : "";
}
