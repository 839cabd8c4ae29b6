import { texts } from "locales:why";
import { whySentence } from "../../src/briefs/why.ts";
import { nameByNumber } from "../../src/dataset/names.ts";
import { findMentions } from "../../src/mentions/find.ts";
import type { Strength } from "../../src/mentions/mention.ts";
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
  /** The ids of the other entries that it may name. */
  readonly or?: readonly string[];
}

const t = translator(texts, "en");

/** The mentions of a text as the command prints them, in order; quiet ones only with `all`. */
export function describeMentions({ table, entries }: OpenPack, text: string, all: boolean): PrintedMention[] {
  return findMentions(table, text)
    .filter(({ strength }) => all || strength === "marked")
    .map(({ entries: [first, ...others], reasons: [reason], start, end, strength }) => {
      const entry = entries[first]!;
      const name = nameByNumber(entry, reason.name)?.name.text ?? entry.title.en;
      return {
        id: entry.id,
        kind: entry.kind,
        type: entry.type,
        strength,
        start,
        end,
        surface: text.slice(start, end),
        // Isolates keep directions apart on a page; in JSON they would only be in the way.
        why: whySentence(reason, name, t).replace(/[\u2066-\u2069]/g, ""),
        ...(others.length > 0 && { or: others.map((other) => entries[other]!.id) }),
      };
    });
}
