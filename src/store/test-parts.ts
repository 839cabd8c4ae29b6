import type { NameRecords, PackManifest, PackRecord } from "../dataset/schema.ts";
import { sha256 } from "../dataset/manifest.ts";
import type { PackSource } from "./pack-source.ts";
import type { StorageArea } from "./storage-area.ts";

/** Stand-ins for tests of the store: a storage area in memory, packs of any size. */

/** A storage area in memory. What is stored is copied, as the browser does. */
export function memoryArea(): StorageArea & { readonly items: Map<string, unknown> } {
  const items = new Map<string, unknown>();
  return {
    items,
    get: async (keys) => {
      const wanted = keys === null ? [...items.keys()] : [keys].flat();
      return Object.fromEntries(
        wanted.filter((key) => items.has(key)).map((key) => [key, structuredClone(items.get(key))]),
      );
    },
    set: async (values) => {
      for (const [key, value] of Object.entries(values)) items.set(key, structuredClone(value));
    },
    remove: async (keys) => {
      for (const key of [keys].flat()) items.delete(key);
    },
  };
}

export interface TestPack extends PackSource {
  readonly content: {
    manifest: PackManifest;
    entries: Uint8Array<ArrayBuffer>;
    names: Uint8Array<ArrayBuffer>;
    /** Undefined in a pack without known events. */
    events: Uint8Array<ArrayBuffer> | undefined;
  };
}

/** A sound pack of a version: as many actors and articles as asked for, one event, words for it unless `events` says no. */
export async function testPack(
  version: string,
  {
    actors = 5,
    articles = 2,
    padding = "",
    events: hasEvents = true,
    names: actorNames = [],
  }: {
    actors?: number;
    articles?: number;
    padding?: string;
    events?: boolean;
    names?: readonly NameRecords[];
  } = {},
): Promise<TestPack> {
  const names = new TextEncoder().encode(`table of ${version}`);
  const events = hasEvents ? new TextEncoder().encode(`{"events":["${version}"]}`) : undefined;
  const title = { en: "x", ar: "س" };
  const records: PackRecord[] = [];
  const common = {
    title,
    identity: title,
    background: [{ en: `${version} ${padding}`, ar: "س", asOf: "2024", cites: ["article-0#p1"] }],
  };
  for (let n = 0; n < actors; n++) {
    records.push({
      kind: "actor",
      type: "person",
      entry: n,
      firstName: n,
      id: `actor-${n}`,
      names: actorNames[n] ?? {},
      ...common,
    });
  }
  records.push({
    kind: "event",
    type: "talks",
    entry: actors,
    firstName: actors,
    id: "event-0",
    date: "2024",
    participants: [],
    names: {},
    ...common,
  });
  for (let n = 0; n < articles; n++) {
    const passages = [{ id: "p1", en: "x", ar: "س" }];
    records.push({
      kind: "article",
      entry: actors + 1 + n,
      id: `article-${n}`,
      publisher: title,
      title: "x",
      language: "en",
      passages,
    });
  }
  const entries = new TextEncoder().encode(records.map((record) => `${JSON.stringify(record)}\n`).join(""));
  const manifest: PackManifest = {
    format: 1,
    id: "test",
    title,
    version,
    date: "2026-01-01",
    coversUntil: "2025-12-31",
    licence: "CC BY 4.0",
    licenceUrl: "https://creativecommons.org/licenses/by/4.0/",
    counts: { actors, events: 1, articles, passages: articles, statements: actors + 1, names: 0 },
    hashes: {
      entries: await sha256(entries),
      names: await sha256(names),
      ...(events && { events: await sha256(events) }),
    },
  };
  const content = { manifest, entries, names, events };
  return {
    content,
    manifest: async () => structuredClone(content.manifest) as unknown,
    entries: async () => content.entries,
    names: async () => content.names,
    events: async () => content.events ?? Promise.reject(new Error("This pack has no events.")),
  };
}

/** Node 20 has no base64 on byte arrays; both browsers have. */
export function base64ForNode(): void {
  const bytes = Uint8Array.prototype as { toBase64?: () => string };
  bytes.toBase64 ??= function (this: Uint8Array) {
    return Buffer.from(this).toString("base64");
  };
  (Uint8Array as { fromBase64?: (text: string) => Uint8Array }).fromBase64 ??= (text) => {
    if (!/^[A-Za-z0-9+/]*={0,2}$/.test(text)) throw new SyntaxError("not base64");
    return new Uint8Array(Buffer.from(text, "base64"));
  };
}
