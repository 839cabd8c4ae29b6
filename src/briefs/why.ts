import type { Reason } from "../mentions/mention.ts";
import { isolate, type Translate } from "../shared/i18n.ts";

/**
 * One sentence or two for the reader: why this stretch of text was taken for this entry. `name` is the name as
 * the dataset writes it (number `reason.name`); `t` takes the texts that start with `why_`.
 */
export function whySentence(reason: Reason, name: string, t: Translate): string {
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
} satisfies Record<Reason["rule"], string>;
