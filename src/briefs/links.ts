import { compareEdtf } from "../dataset/edtf.ts";
import type { EntryRecord } from "../dataset/schema.ts";
import type { Language } from "../shared/language.ts";
import type { EntryLink } from "./brief.ts";
import { dateText, shortDate } from "./dates.ts";
import { isLater } from "./statements.ts";

/** For whom links are written, and where the entries are that they lead to. */
export interface LinkSetting {
  readonly language: Language;
  /** EDTF, null when the page tells none. */
  readonly pageDate: string | null;
  readonly lookup: { entry(id: string): EntryRecord | undefined };
}

/** A link to an entry; an event's with its date. */
export function linkTo(record: EntryRecord, { language, pageDate }: LinkSetting, role?: string): EntryLink {
  return {
    entry: record.entry,
    id: record.id,
    kind: record.kind,
    title: record.title[language],
    ...(role !== undefined && { role }),
    ...(record.kind === "event" && {
      when: dateText(record.date, language),
      short: shortDate(record.date, language),
      ...(isLater(record.date, pageDate) && { later: true }),
    }),
  };
}

/** What an entry is related to and how: causes and neighbours in time of an event, then what the editors name. */
function relations(record: EntryRecord): Map<string, string | undefined> {
  const found = new Map<string, string | undefined>();
  const add = (ids: readonly string[] | undefined, role?: string): void => {
    for (const id of ids ?? []) if (!found.has(id)) found.set(id, role);
  };
  if (record.kind === "event") {
    add(record.causedBy, "cause");
    add(record.after, "before");
    add(record.before, "after");
  }
  add(record.related);
  return found;
}

/** A later event that names this one as its reason is more than one that merely followed. */
const sharpened = (role: string | undefined, other: EntryRecord, id: string): string | undefined =>
  role === "after" && other.kind === "event" && other.causedBy?.includes(id) ? "effect" : role;

/** Related entries, events first and in order of time; not those that the brief names as place or participants. */
export function relatedLinks(
  record: EntryRecord,
  setting: LinkSetting,
  named: ReadonlySet<string>,
): EntryLink[] {
  const all = [...relations(record)].flatMap(([id, role]) => {
    const other = named.has(id) || id === record.id ? undefined : setting.lookup.entry(id);
    return other ? [{ other, role: sharpened(role, other, record.id) }] : [];
  });
  const dateOf = (other: EntryRecord): string => (other.kind === "event" ? other.date : "");
  const events = all.filter(({ other }) => other.kind === "event");
  const actors = all.filter(({ other }) => other.kind === "actor");
  events.sort((a, b) => compareEdtf(dateOf(a.other), dateOf(b.other)));
  return [...events, ...actors].map(({ other, role }) => linkTo(other, setting, role));
}

/** The date on which an actor was killed, where one of the related events says so. */
export function killedOn(record: EntryRecord, { lookup }: LinkSetting): string | undefined {
  // Of an organisation only members die.
  if (record.kind !== "actor" || record.type !== "person") return undefined;
  for (const id of record.related ?? []) {
    const event = lookup.entry(id);
    if (event?.kind !== "event") continue;
    if (event.participants.some(({ actor, role }) => actor === record.id && role === "killed"))
      return event.date;
  }
  return undefined;
}
