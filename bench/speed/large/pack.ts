import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packFiles } from "../../../scripts/lib/build-pack.ts";
import { recordsOf, type Pack } from "../../../src/dataset/compile.ts";
import { engine } from "../../../src/dataset/engine.ts";
import { countRecords, sha256 } from "../../../src/dataset/manifest.ts";
import { tableNames } from "../../../src/dataset/names.ts";
import type { ActorSource, ArticleSource, NameRecords, PackManifest } from "../../../src/dataset/schema.ts";
import type { DatasetFiles, Located } from "../../../src/dataset/source.ts";

/** What a pack of any size is made of: a name, its language, and a number for what it names. */
export interface LargeName {
  readonly text: string;
  readonly lang: string;
  readonly entry: number;
}

/** Entries that cite one article, a passage each. */
const PASSAGES = 50;
const DATE = "2026-01-01";

const located = <T>(value: T): Located<T> => ({ path: "", value, line: () => 1 });
const padded = (number: number): string => String(number).padStart(7, "0");
const articleId = (number: number): string => `paper-${padded(Math.floor(number / PASSAGES))}`;
const passageId = (number: number): string => `p${(number % PASSAGES) + 1}`;

/**
 * A pack of as many names as are given, an actor for each thing named and a passage behind each brief. Records,
 * numbers and table come from the ordinary compiler; what is left out are its checks, which are about editors.
 */
export async function largePack(names: readonly LargeName[], version = "100.0.0"): Promise<Pack> {
  const things = new Map<number, LargeName[]>();
  for (const name of names) {
    const thing = things.get(name.entry);
    if (thing) thing.push(name);
    else things.set(name.entry, [name]);
  }
  const all = [...things.values()];
  const ids = new Map<string, NameRecords>();
  const actors = all.map((own, number): Located<ActorSource> => {
    const id = `thing-${padded(number)}`;
    const forms: NameRecords = {};
    for (const { text, lang } of own) (forms[lang] ??= []).push({ text, kind: "full" });
    ids.set(id, forms);
    const title = {
      en: (own.find(({ lang }) => lang === "en") ?? own[0]!).text,
      ar: (own.find(({ lang }) => lang === "ar") ?? own[0]!).text,
    };
    return located({
      id,
      title,
      type: "place",
      names: forms,
      identity: { en: `Number ${number} of a measured set`, ar: `الرقم ${number} في مجموعة القياس` },
      background: [
        {
          en: `${title.en} stands at place ${number} of a set of names that Siyaq is measured with.`,
          ar: `${title.ar} في الموضع ${number} من مجموعة أسماء يقاس بها سياق.`,
          asOf: DATE,
          cites: [`${articleId(number)}#${passageId(number)}`],
        },
      ],
    });
  });
  const articles = Array.from({ length: Math.ceil(all.length / PASSAGES) }, (_, paper) => {
    const first = paper * PASSAGES;
    return located<ArticleSource>({
      id: articleId(first),
      publisher: { en: "Siyaq’s measurements", ar: "قياسات سياق" },
      title: `Names ${first} and following`,
      language: "en",
      date: DATE,
      passages: all.slice(first, first + PASSAGES).map(([own], at) => ({
        id: passageId(at),
        en: `The list has ${own!.text} at place ${first + at}.`,
        ar: `تضع القائمة ${own!.text} في الموضع ${first + at}.`,
      })),
    });
  });
  // Of a source it takes nothing else.
  const source = { actors, articles, events: [] } as unknown as DatasetFiles;
  const records = recordsOf(source, ids);
  const entriesNdjson = new TextEncoder().encode(
    [...records.entries, ...records.articles].map((record) => `${JSON.stringify(record)}\n`).join(""),
  );
  const namesBin = engine.buildTable(tableNames(records.entries, []));
  const manifest: PackManifest = {
    format: 1,
    id: "measured",
    title: { en: "A measured set", ar: "مجموعة للقياس" },
    version,
    date: DATE,
    coversUntil: DATE,
    licence: "CC BY 4.0",
    licenceUrl: "https://creativecommons.org/licenses/by/4.0/",
    counts: {
      actors: actors.length,
      events: 0,
      articles: articles.length,
      passages: actors.length,
      statements: actors.length,
      names: names.length,
    },
    hashes: { entries: await sha256(entriesNdjson), names: await sha256(namesBin) },
  };
  if (countRecords(manifest) !== records.entries.length + records.articles.length)
    throw new Error("The pack has other records than it counts.");
  return {
    manifest,
    records: [...records.entries, ...records.articles],
    entriesNdjson,
    namesBin,
    generated: [],
  };
}

/** Puts a pack in the place of the one in an unpacked extension. */
export function putPack(extension: string, pack: Pack): void {
  mkdirSync(join(extension, "pack"), { recursive: true });
  for (const { path, bytes } of packFiles(pack)) writeFileSync(join(extension, "pack", path), bytes);
}

/** A copy of a built extension with another pack in it, in a new temporary folder. The caller removes it. */
export function extensionWith(dist: string, pack: Pack): string {
  const folder = mkdtempSync(join(tmpdir(), "siyaq-large-"));
  cpSync(dist, folder, { recursive: true });
  putPack(folder, pack);
  return folder;
}
