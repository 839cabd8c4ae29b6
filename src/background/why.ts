import { texts } from "locales:why";
import { whySentence } from "../briefs/why.ts";
import { nameByNumber } from "../dataset/names.ts";
import type { EntryRecord } from "../dataset/schema.ts";
import type { Reason } from "../mentions/mention.ts";
import { translator } from "../shared/i18n.ts";
import type { Language } from "../shared/language.ts";

const T = { en: translator(texts, "en"), ar: translator(texts, "ar") };

/** Why a stretch of text was taken for an entry, in the reader's language; "" when nobody says (a link, not a mention). */
export function whyText(record: EntryRecord, reason: Reason | undefined, language: Language): string {
  const named = reason && nameByNumber(record, reason.name);
  return named ? whySentence(reason, named.name.text, T[language]) : "";
}
