import type { Engine } from "./compile.ts";
import type { SourceFile } from "./source.ts";

/** A tiny dataset for tests: two actors, two events, two articles. Made up, every rule is met. */
export const FIXTURE: Readonly<Record<string, string>> = {
  "dataset.yaml": `id: tiny
title: {en: Tiny, ar: صغيرة}
version: 1.2.3
date: "2026-11-01"
licence: CC BY 4.0
licenceUrl: https://creativecommons.org/licenses/by/4.0/
`,
  "decoys.yaml": `- text: Port Arland Times
  why: A newspaper.
`,
  "articles/herald-2024-05-18.yaml": `id: herald-2024-05-18
publisher: {en: The Herald, ar: الهيرالد}
title: Talks in Port Arland
language: en
date: 2024-05-18
url: https://herald.example/talks
passages:
  - id: p1
    en: Two envoys met in Port Arland.
    ar: التقى مبعوثان في ميناء أرلاند.
  - id: p2
    en: They had met before.
    ar: كانا قد التقيا من قبل.
`,
  "articles/gazette-2023.yaml": `id: gazette-2023
publisher: {en: The Gazette, ar: الغازيت}
title: A year of strikes
language: en
date: 2023
passages:
  - id: p1
    en: The harbour was struck in March.
    ar: قُصف الميناء في مارس.
`,
  "actors/ada-marsh.yaml": `id: ada-marsh
type: person
title: {en: Ada Marsh, ar: آدا مارش}
names:
  en:
    - {text: Ada Marsh, kind: full}
    - text: Marsh
      kind: short
      rejects: {near: [wetland, "@arland"]}
  ar:
    - {text: آدا مارش, kind: full, transliterated: true}
identity: {en: Envoy, ar: مبعوثة}
roles:
  - {en: Consul in Arland, ar: قنصل في أرلاند, from: "2019", to: 2021-06}
  - {en: Envoy to Arland, ar: المبعوثة إلى أرلاند, from: 2021-06, to: 2025-01}
related: [talks-2024, strike-2023, arland]
background:
  - en: Ada Marsh led the talks.
    ar: قادت آدا مارش المحادثات.
    asOf: 2024-05
    cites: [herald-2024-05-18#p1]
  - en: The Gazette says that she warned of the strike.
    ar: تقول الغازيت إنها حذرت من القصف.
    asOf: 2023
    claimant: {en: The Gazette, ar: الغازيت}
    cites: [gazette-2023#p1, herald-2024-05-18#p2]
`,
  "actors/arland.yaml": `id: arland
type: state
title: {en: Arland, ar: أرلاند}
names:
  en:
    - {text: Arland, kind: full}
    - {text: Arlandic, kind: demonym}
  ar:
    - {text: أرلاند, kind: full}
identity: {en: Island state, ar: دولة جزرية}
background:
  - en: Arland hosted the talks.
    ar: استضافت أرلاند المحادثات.
    asOf: 2024-05-18
    cites: [herald-2024-05-18#p1]
`,
  "events/talks-2024.yaml": `id: talks-2024
type: talks
title: {en: Arland talks, ar: محادثات أرلاند}
date: 2024-05-14/2024-05-17
names:
  en:
    - {text: Arland talks, kind: full}
place: arland
participants:
  - {actor: ada-marsh, role: by}
  - {actor: arland, role: mediator}
after: [strike-2023]
causedBy: [strike-2023]
identity: {en: A round of talks, ar: جولة محادثات}
background:
  - en: The talks lasted four days.
    ar: استمرت المحادثات أربعة أيام.
    asOf: 2024-05
    cites: [herald-2024-05-18#p1]
`,
  "events/strike-2023.yaml": `id: strike-2023
type: strike
title: {en: Harbour strike, ar: قصف الميناء}
date: 2023-03~
names:
  en:
    - {text: harbour strike, kind: full}
participants:
  - {actor: arland, role: target}
identity: {en: A strike, ar: قصف}
background:
  - en: The harbour was struck.
    ar: قُصف الميناء.
    asOf: 2023
    cites: [gazette-2023#p1]
`,
};

/** The fixture's files, some of them changed, added or (null) left out. */
export const fixtureFiles = (changes: Readonly<Record<string, string | null>> = {}): SourceFile[] =>
  Object.entries({ ...FIXTURE, ...changes }).flatMap(([path, text]) =>
    text === null ? [] : [{ path, text }],
  );

/** An engine for tests: folds case, and writes the names as text instead of a table. */
export const fixtureEngine: Engine = {
  fold: (text) => text.toLowerCase(),
  buildTable: (names) => new TextEncoder().encode(JSON.stringify(names)),
};
