import type { Brief } from "../briefs/brief.ts";
import { composeBrief } from "../briefs/compose.ts";
import type { EntryRecord } from "../dataset/schema.ts";
import type { Language } from "../shared/language.ts";
import type { Dataset } from "./dataset.ts";

/** What the library says of an entry: all its statements, as of a date when it stands beside a dated text. */
export const briefOf = (
  dataset: Dataset,
  entry: EntryRecord,
  language: Language,
  { pageDate = null, why = "" }: { readonly pageDate?: string | null; readonly why?: string } = {},
): Brief =>
  composeBrief(entry, {
    language,
    pageDate,
    lookup: dataset,
    coversUntil: dataset.manifest.coversUntil,
    why,
    most: Infinity,
  });
