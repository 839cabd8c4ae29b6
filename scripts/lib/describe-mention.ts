import { texts } from "locales:why";
import { whyEvent, whySentence } from "../../src/briefs/why.ts";
import type { EntryRecord } from "../../src/dataset/schema.ts";
import { nameByNumber } from "../../src/dataset/names.ts";
import { mentionsInText } from "../../src/events/in-text.ts";
import type { Reason, Strength } from "../../src/mentions/mention.ts";
import { translator } from "../../src/shared/i18n.ts";
import type { OpenPack } from "./open-pack.ts";

/** A mention as the command prints it. */
export interface PrintedMention {
  readonly id: string;
  readonly kind: "actor" | "event";
  readonly type: string;
  readonly strength: Strength;
  /** UTF-16 units of the text. */
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  readonly why: string;
  /** What tells an event that is not called by its name: the words on the page that count, in their order. */
  readonly cues?: readonly string[];
  /** The ids of the other entries that it may name. */
  readonly or?: readonly string[];
}

const t = translator(texts, "en");

/** The mentions of a text as the command prints them, in order; quiet ones only with `all`. */
export function describeMentions(
  { table, events, entries }: OpenPack,
  text: string,
  { all, pageDate }: { readonly all: boolean; readonly pageDate: string | null },
): PrintedMention[] {
  const words = { classes: events?.classes ?? [], title: (entry: number) => entries[entry]?.title.en };
  const why = (entry: EntryRecord, reason: Reason): string =>
    reason.rule === "event"
      ? whyEvent(reason, words, t)
      : whySentence(reason, nameByNumber(entry, reason.name)?.name.text ?? entry.title.en, t);
  return mentionsInText(table, events, text, pageDate)
    .filter(({ strength }) => all || strength === "marked")
    .map(({ entries: [first, ...others], reasons: [reason], start, end, strength }) => {
      const entry = entries[first]!;
      return {
        id: entry.id,
        kind: entry.kind,
        type: entry.type,
        strength,
        start,
        end,
        surface: text.slice(start, end),
        // Isolates keep directions apart on a page; in JSON they would only be in the way.
        why: why(entry, reason).replace(/[\u2066-\u2069]/g, ""),
        ...(reason.rule === "event" && {
          cues: reason.cues.flatMap((cue) => ("text" in cue ? [cue.text] : [])),
        }),
        ...(others.length > 0 && { or: others.map((other) => entries[other]!.id) }),
      };
    });
}
