import type { ActorSource, EventSource } from "../schema.ts";
import {
  entriesOf,
  problemAt,
  type DataPath,
  type DatasetFiles,
  type Located,
  type Problem,
} from "../source.ts";

/** What the files name, whether or not the schema took the whole record: one mistake is reported once. */
interface Known {
  readonly actors: ReadonlySet<string>;
  readonly events: ReadonlySet<string>;
  /** Passage ids by article, `null` where the article could not be read. */
  readonly articles: ReadonlyMap<string, ReadonlySet<string> | null>;
}

function knownOf(source: DatasetFiles): Known {
  const actors = new Set<string>();
  const events = new Set<string>();
  const articles = new Map<string, Set<string> | null>();
  for (const { kind, path, value } of source.records) {
    const raw = value as { id?: unknown; passages?: unknown } | null;
    const id = typeof raw?.id === "string" ? raw.id : path.replace(/^.*\//, "").replace(/\.yaml$/, "");
    if (kind === "actor") actors.add(id);
    if (kind === "event") events.add(id);
    if (kind === "article") {
      const passages = Array.isArray(raw?.passages) ? raw.passages : null;
      articles.set(
        id,
        passages && new Set(passages.map((passage: { id?: unknown } | null) => String(passage?.id))),
      );
    }
  }
  return { actors, events, articles };
}

/** Every citation of a record: of its statements, and of those who disagree. */
function* citations({
  background,
  disputes,
}: ActorSource | EventSource): Generator<{ at: DataPath; cite: string; what: string }> {
  for (const [n, { cites }] of background.entries())
    for (const [m, cite] of cites.entries())
      yield { at: ["background", n, "cites", m], cite, what: "statement" };
  for (const [n, { sides }] of (disputes ?? []).entries())
    for (const [side, { cites }] of sides.entries())
      for (const [m, cite] of cites.entries())
        yield { at: ["disputes", n, "sides", side, "cites", m], cite, what: "side of the dispute" };
}

/** Refuses citations of an article or a passage that does not exist. */
export function citationsOfNothing(source: DatasetFiles): Problem[] {
  const known = knownOf(source);
  const problems: Problem[] = [];
  for (const record of entriesOf(source)) {
    for (const { at, cite, what } of citations(record.value)) {
      const [article, passage] = cite.split("#") as [string, string];
      const passages = known.articles.get(article);
      if (passages === null || passages?.has(passage)) continue;
      const sentence = passages
        ? `The ${what} cites ${cite}, but the article has no passage ${passage}.`
        : `The ${what} cites ${cite}, but there is no article "${article}".`;
      problems.push(problemAt(record, at, sentence));
    }
  }
  return problems;
}

/** Refuses a statement marked as the sentence about a dispute where the entry has none. */
export function disputedWithoutDispute(source: DatasetFiles): Problem[] {
  return entriesOf(source).flatMap((record) =>
    record.value.background.flatMap(({ disputed }, n) =>
      disputed && !record.value.disputes
        ? [problemAt(record, ["background", n, "disputed"], "The statement is marked as disputed, but the record has no disputes.")] // prettier-ignore
        : [],
    ),
  );
}

type Link = { record: Located<unknown>; at: DataPath; id: string; wants: "actor" | "event" | "entry" };

/** Every field that names another entry. */
function* links(source: DatasetFiles): Generator<Link> {
  for (const record of entriesOf(source)) {
    const { place, related, names } = record.value;
    if (place !== undefined) yield { record, at: ["place"], id: place, wants: "actor" };
    for (const [n, id] of (related ?? []).entries()) yield { record, at: ["related", n], id, wants: "entry" };
    for (const [language, forms] of Object.entries(names)) {
      for (const [n, form] of forms.entries()) {
        for (const rule of ["requires", "rejects"] as const) {
          for (const where of ["page", "near"] as const) {
            for (const [m, cue] of (form[rule]?.[where] ?? []).entries()) {
              const at = ["names", language, n, rule, where, m];
              if (cue.startsWith("@")) yield { record, at, id: cue.slice(1), wants: "entry" };
            }
          }
        }
      }
    }
  }
  for (const record of source.actors)
    for (const [n, id] of (record.value.standsFor ?? []).entries())
      yield { record, at: ["standsFor", n], id, wants: "actor" };
  for (const record of source.events) {
    for (const [n, { place }] of (record.value.stubs ?? []).entries())
      if (place !== undefined) yield { record, at: ["stubs", n, "place"], id: place, wants: "actor" };
    for (const [n, { actor }] of record.value.participants.entries()) {
      yield { record, at: ["participants", n, "actor"], id: actor, wants: "actor" };
    }
    for (const field of ["after", "causedBy", "siblings"] as const) {
      for (const [n, id] of (record.value[field] ?? []).entries())
        yield { record, at: [field, n], id, wants: "event" };
    }
  }
}

/** Refuses links and `@` cues to an entry that does not exist or is of the wrong kind. */
export function linksToNothing(source: DatasetFiles): Problem[] {
  const { actors, events } = knownOf(source);
  const problems: Problem[] = [];
  for (const { record, at, id, wants } of links(source)) {
    const there = (wants !== "event" && actors.has(id)) || (wants !== "actor" && events.has(id));
    if (there) continue;
    const what = wants === "entry" ? "actor or event" : wants;
    problems.push(problemAt(record, at, `There is no ${what} "${id}".`));
  }
  return problems;
}
