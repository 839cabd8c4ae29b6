import { cueTexts } from "../events/explain.ts";
import type { ClassData } from "../events/data.ts";
import type { EventCue } from "../events/event-mention.ts";
import type { EventReason, NameReason } from "../mentions/mention.ts";
import { isolate, type Translate } from "../shared/i18n.ts";

/**
 * One sentence or two for the reader: why this stretch of text was taken for this entry. `name` is the name as
 * the dataset writes it (number `reason.name`); `t` takes the texts that start with `why_`.
 */
export function whySentence(reason: NameReason, name: string, t: Translate): string {
  const cue = isolate(reason.cue ?? "");
  const why = t(`why_${KEYS[reason.rule]}`, { name: isolate(name), cue });
  return reason.proclitic === undefined
    ? why
    : `${why} ${t("why_particle", { particle: isolate(reason.proclitic) })}`;
}

const KEYS = {
  name: "name",
  "full-name-on-page": "full_name",
  cue: "cue",
  demonym: "demonym",
} satisfies Record<NameReason["rule"], string>;

/** What the reason of an event mention is told with: the triggers' classes, by number, and entries' titles. */
export interface EventWords {
  readonly classes: readonly Pick<ClassData, "title">[];
  /** In the reader's language; undefined for an entry that is not known. */
  title(entry: number): string | undefined;
}

/**
 * The reader's answer to why these words mean this event: "attack + Iran + Israel + 13 April", and in a sentence each
 * what the page as a whole says. `t` takes the texts that start with `why_`.
 */
export function whyEvent({ cues }: EventReason, { classes, title }: EventWords, t: Translate): string {
  const words = cueTexts({ classes }, told(cues), t.language, (entry) => title(entry) ?? "")
    .filter((text) => text !== "")
    .map(isolate);
  const sentences = cues.flatMap((cue): string[] => {
    switch (cue.kind) {
      case "before":
        return [t("why_event_before", { text: isolate(cue.text) })];
      case "page":
        return [t("why_event_page", { share: Math.round(cue.share * 100) })];
      case "recent":
        return [cue.days === 0 ? t("why_event_same_day") : t.count("why_event_days", cue.days)];
      default:
        return [];
    }
  });
  return [...(words.length > 0 ? [t("why_event", { cues: words.join(" + ") })] : []), ...sentences].join(" ");
}

/** Those to list, each piece of the page's text once: "drones" inside "a barrage of drones" says nothing more. */
function told(cues: readonly EventCue[]): EventCue[] {
  const kept: EventCue[] = [];
  const texts: string[] = [];
  for (const cue of cues) {
    if (cue.kind === "before" || !("text" in cue)) continue;
    const text = cue.text.toLowerCase();
    if (texts.some((other) => other.includes(text))) continue;
    kept.push(cue);
    texts.push(text);
  }
  return kept;
}
