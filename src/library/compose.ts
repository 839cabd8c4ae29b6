import type { Brief } from "../briefs/brief.ts";
import type { EntryRecord } from "../dataset/schema.ts";
import type { Reason } from "../mentions/mention.ts";
import type { Language } from "../shared/language.ts";
import type { Dataset } from "./dataset.ts";
import { dateText } from "./date-text.ts";

export function briefOf(
  dataset: Dataset,
  e: EntryRecord,
  language: Language,
  _c?: { pageDate: string | null; surface: string; reason: Reason | undefined },
): Brief {
  const link = (id: string, role?: string) => {
    const o = dataset.entry(id);
    return o
      ? [
          {
            entry: o.entry,
            id,
            kind: o.kind,
            title: o.title[language],
            ...(role ? { role } : {}),
            ...(o.kind === "event" ? { when: dateText(o.date, language) } : {}),
          },
        ]
      : [];
  };
  const place = e.place ? link(e.place)[0] : undefined;
  return {
    entry: e.entry,
    id: e.id,
    kind: e.kind,
    type: e.type,
    language,
    title: e.title[language],
    otherTitle: e.title[language === "en" ? "ar" : "en"],
    identity: e.identity[language],
    ...(e.kind === "event" ? { when: dateText(e.date, language) } : {}),
    ...(place ? { place } : {}),
    participants: e.kind === "event" ? e.participants.flatMap((p) => link(p.actor, p.role)) : [],
    statements: e.background.map((b) => ({
      text: b[language],
      asOf: dateText(b.asOf, language),
      ...(b.claimant ? { claimant: b.claimant[language] } : {}),
      citations: b.cites.map((ref) => {
        const a = dataset.article(ref.split("#")[0]!);
        return { ref, label: `${a?.publisher[language]}, ${a?.date ? dateText(a.date, language) : ""}` };
      }),
    })),
    related: (e.related ?? []).flatMap((id) => link(id)),
    coversUntil: dateText(dataset.manifest.coversUntil, language),
    why: "",
  };
}
