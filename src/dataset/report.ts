import type { Pack } from "./compile.ts";
import type { ArticleRecord, EntryRecord } from "./schema.ts";
import { likePairs } from "./pairs.ts";
import { byCodeUnits } from "./source.ts";
import type { Generated } from "./variants.ts";

type Row = readonly (string | number)[];

/** A table for a terminal: the first column flush left, numbers flush right. */
function table(head: Row, rows: readonly Row[]): string {
  const cells = [head, ...rows].map((row) => row.map(String));
  const widths = head.map((_, column) => Math.max(...cells.map((row) => row[column]!.length)));
  const lines = cells.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!)))
      .join("  "),
  );
  lines.splice(1, 0, widths.map((width) => "-".repeat(width)).join("  "));
  return lines.join("\n");
}

const isEntry = (record: Pack["records"][number]): record is EntryRecord => record.kind !== "article";

/** What the compiler made of names that no editor wrote: how many, then each that was refused or weakened, then all. */
function generatedOf(generated: Pack["generated"]): string {
  const from = {
    cldr: "Unicode CLDR",
    people: "peoples",
    arabic: "Arabic spellings",
    persian: "Persian spellings",
  };
  const outcomes = ["added", "weak", "refused"] as const;
  const counts = Object.entries(from).map(([kind, label]): Row => [
    label,
    ...outcomes.map(
      (outcome) => generated.filter((one) => one.from === kind && one.outcome === outcome).length,
    ),
  ]);
  const line = (one: Generated): string =>
    `${one.outcome} ${one.entry} ${one.lang}: ${one.of === undefined ? "" : `${one.of} → `}${one.text}${one.why ? ` (${one.why})` : ""}`;
  const spellings = new Map<string, string[]>();
  for (const { entry, lang, of, text, outcome } of generated)
    if (outcome === "added" && of !== undefined) {
      const key = `added ${entry} ${lang}: ${of} → `;
      spellings.set(key, [...(spellings.get(key) ?? []), text]);
    }
  return [
    table(["generated", ...outcomes], counts),
    "",
    ...generated.filter(({ outcome }) => outcome !== "added").map(line),
    ...[...spellings].map(([key, texts]) => key + texts.join(", ")),
  ].join("\n");
}

/** Events that the recogniser takes for each other, one pair a line. */
function pairsOf({ events }: Pack): string {
  if (events === undefined) return "No trigger classes: events are found by their names only.";
  const pairs = likePairs(events);
  const count = (apart: string): number => pairs.filter((pair) => pair.apart === apart).length;
  return [
    `${count("never")} pairs of events cannot be told apart, ${count("by date")} only by a date, ${count("by words")} only by words.`,
    ...pairs.map(({ one, other, why }) => `${one}, ${other}: ${why}`),
  ].join("\n");
}

/** What a dataset covers and where it is thin: entries by type, names per language, statements, citations. */
export function reportOf(pack: Pack): string {
  const entries = pack.records.filter(isEntry);
  const articles = pack.records.filter((record): record is ArticleRecord => record.kind === "article");
  const statements = entries.flatMap((entry) => entry.background);
  const cited = new Set(statements.flatMap((statement) => statement.cites));
  const passages = articles.flatMap((article) =>
    article.passages.map((passage) => `${article.id}#${passage.id}`),
  );

  const types = [...new Set(entries.map((entry) => `${entry.kind} ${entry.type}`))].sort(byCodeUnits);
  const byType = types.map((type): Row => {
    const some = entries.filter((entry) => `${entry.kind} ${entry.type}` === type);
    const backgrounds = some.flatMap((entry) => entry.background);
    const names = some.reduce((sum, entry) => sum + Object.values(entry.names).flat().length, 0);
    const claims = backgrounds.filter((statement) => statement.claimant).length;
    return [
      type,
      some.length,
      names,
      backgrounds.length,
      claims,
      backgrounds.reduce((sum, { cites }) => sum + cites.length, 0),
    ];
  });
  const total = byType.reduce<number[]>(
    (sum, row) => row.slice(1).map((cell, n) => (sum[n] ?? 0) + (cell as number)),
    [],
  );

  const languages = [...new Set(entries.flatMap((entry) => Object.keys(entry.names)))].sort(byCodeUnits);
  const byLanguage = languages.map((language): Row => {
    const names = entries.flatMap((entry) => entry.names[language] ?? []);
    const having = entries.filter((entry) => (entry.names[language] ?? []).length > 0).length;
    const kind = (...kinds: string[]): number => names.filter((name) => kinds.includes(name.kind)).length;
    const own = names.filter((name) => name.transliterated).length;
    return [
      language,
      having,
      names.length,
      kind("full"),
      kind("short"),
      kind("title", "role"),
      kind("acronym"),
      kind("demonym"),
      own,
    ];
  });

  const { manifest } = pack;
  const once = statements.filter((statement) => statement.cites.length === 1).length;
  const idle = passages.filter((passage) => !cited.has(passage));
  return [
    `${manifest.id} ${manifest.version}, ${manifest.date}; sources until ${manifest.coversUntil}; ${manifest.licence}`,
    "",
    table(["type", "entries", "names", "statements", "claims", "citations"], [...byType, ["all", ...total]]),
    "",
    table(
      ["names", "entries", "all", "full", "short", "title", "acronym", "demonym", "transliterated"],
      byLanguage,
    ),
    "",
    generatedOf(pack.generated),
    "",
    pairsOf(pack),
    "",
    `${articles.length} articles with ${passages.length} passages; ${passages.length - idle.length} passages are cited, ${idle.length} are not.`,
    `${statements.length} statements; ${once} rest on one citation.`,
    `${pack.entriesNdjson.length} bytes of entries, ${pack.namesBin.length} bytes of names table.`,
  ].join("\n");
}
