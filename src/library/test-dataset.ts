import type { ActorRecord, ArticleRecord, EventRecord, PackManifest } from "../dataset/schema.ts";
import { buildTable } from "../mentions/build.ts";
import { arrange, type Dataset } from "./dataset.ts";

/** A tiny dataset for tests: a person, a place, an event and the article they rest on. */
const ada: ActorRecord = {
  kind: "actor",
  entry: 0,
  firstName: 0,
  id: "ada-marsh",
  type: "person",
  title: { en: "Ada Marsh", ar: "آدا مارش" },
  names: { en: [{ text: "Ada Marsh", kind: "full" }], ar: [{ text: "آدا مارش", kind: "full" }] },
  identity: { en: "Envoy to Arland", ar: "مبعوثة إلى أرلاند" },
  background: [
    {
      en: "Ada Marsh led the talks in Arland.",
      ar: "قادت آدا مارش المحادثات في أرلاند.",
      asOf: "2024-05",
      cites: ["herald#p1"],
    },
  ],
};
const arland: ActorRecord = {
  kind: "actor",
  entry: 1,
  firstName: 2,
  id: "arland",
  type: "state",
  title: { en: "Arland", ar: "أرلاند" },
  names: { en: [{ text: "Arland", kind: "full" }], ar: [{ text: "أرلاند", kind: "full" }] },
  identity: { en: "Island state", ar: "دولة جزرية" },
  background: [
    { en: "Arland hosted the talks.", ar: "استضافت أرلاند المحادثات.", asOf: "2024", cites: ["herald#p2"] },
  ],
};
const talks: EventRecord = {
  kind: "event",
  entry: 2,
  firstName: 4,
  id: "talks",
  type: "talks",
  date: "2024-05-14/2024-05-17",
  title: { en: "Arland talks", ar: "محادثات أرلاند" },
  names: { en: [{ text: "Arland talks", kind: "full" }] },
  identity: { en: "Indirect talks", ar: "محادثات غير مباشرة" },
  place: "arland",
  participants: [{ actor: "ada-marsh", role: "by" }],
  background: [
    {
      en: "The talks took four days.",
      ar: "استغرقت المحادثات أربعة أيام.",
      asOf: "2024-05",
      cites: ["herald#p2"],
    },
  ],
};
const herald: ArticleRecord = {
  kind: "article",
  entry: 3,
  id: "herald",
  publisher: { en: "The Herald", ar: "الهيرالد" },
  title: "Quiet talks on an island",
  language: "en",
  date: "2024-05-18",
  url: "https://www.herald.example/talks",
  passages: [
    { id: "p1", en: "Ada Marsh flew to Arland.", ar: "توجهت آدا مارش إلى أرلاند." },
    { id: "p2", en: "The talks lasted four days.", ar: "استمرت المحادثات أربعة أيام." },
  ],
};
const manifest: PackManifest = {
  format: 1,
  id: "test",
  title: { en: "Test", ar: "اختبار" },
  version: "1.0.0",
  date: "2024-06-01",
  coversUntil: "2024-05-18",
  licence: "CC BY 4.0",
  licenceUrl: "https://creativecommons.org/licenses/by/4.0/",
  counts: { actors: 2, events: 1, articles: 1, passages: 2, statements: 3, names: 5 },
  hashes: { entries: "", names: "" },
};

export const testDataset = (): Dataset => arrange("g1", manifest, [ada, arland, talks, herald]);

/** The names of the dataset, compiled. */
export const testNames = (): Uint8Array<ArrayBuffer> =>
  buildTable(
    [ada, arland, talks].flatMap(({ entry, firstName, names }) =>
      Object.entries(names)
        .flatMap(([lang, some]) => some.map(({ text, kind }) => ({ text, kind, lang })))
        .map((one, at) => ({ ...one, entry, name: firstName + at })),
    ),
  );
