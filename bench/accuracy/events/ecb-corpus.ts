import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { InputError } from "../corpus.ts";

/** ECB+ (Cybulska and Vossen 2014): news of twin events with gold mentions. Read from the corpus's own files. */

/** A gold mention of an event or a participant. */
export interface EcbMention {
  readonly chain: string;
  readonly type: string;
  /** Numbers of tokens in the sentence, in order. */
  readonly tokens: readonly number[];
  readonly text: string;
}

export interface EcbSentence {
  readonly text: string;
  readonly tokens: readonly string[];
  readonly events: readonly EcbMention[];
  readonly entities: readonly EcbMention[];
}

/** A document; sentences without any gold mention were not annotated. */
export interface EcbDocument {
  readonly id: string;
  readonly topic: string;
  /** One of a topic's two twins: `35ecb`, `35ecbplus`. */
  readonly subtopic: string;
  readonly sentences: readonly EcbSentence[];
}

interface RawMention {
  readonly doc_id: string;
  readonly sent_id: string | number;
  readonly coref_chain: string;
  readonly mention_type: string;
  readonly tokens_ids: readonly number[];
  readonly tokens_str: string;
}

/** Reads `PREFIXtext.txt.gz`, `PREFIXevent.json.gz` and `PREFIXentity.json.gz`. Throws an InputError. */
export function readEcb(prefix: string): EcbDocument[] {
  const read = (name: string): string => {
    try {
      return gunzipSync(readFileSync(prefix + name)).toString("utf8");
    } catch (error) {
      throw new InputError(`${prefix}${name} cannot be read: ${(error as Error).message}.`);
    }
  };
  const documents = new Map<string, Map<number, { tokens: string[]; first: number }>>();
  let running = 0;
  let current = "";
  for (const line of read("text.txt.gz").split("\n")) {
    const [id, sentence, , token] = line.split("\t");
    if (token === undefined) continue;
    if (id !== current) {
      current = id!;
      running = 0;
    }
    const sentences = documents.get(id!) ?? new Map<number, { tokens: string[]; first: number }>();
    documents.set(id!, sentences);
    const known = sentences.get(Number(sentence));
    if (known) known.tokens.push(token);
    else sentences.set(Number(sentence), { tokens: [token], first: running });
    running++;
  }
  const events = byPlace(JSON.parse(read("event.json.gz")) as RawMention[]);
  const entities = byPlace(JSON.parse(read("entity.json.gz")) as RawMention[]);
  return [...documents].map(([id, sentences]) => {
    const kind = /^(\d+)_\d+(ecb(?:plus)?)/.exec(id);
    if (kind === null) throw new InputError(`${prefix}text.txt.gz: "${id}" is no document of ECB+.`);
    return {
      id,
      topic: kind[1]!,
      subtopic: kind[1]! + kind[2]!,
      sentences: [...sentences]
        .sort(([a], [b]) => a - b)
        .map(([number, { tokens, first }]): EcbSentence => {
          const own = (all: ReadonlyMap<string, readonly RawMention[]>): EcbMention[] =>
            (all.get(`${id} ${number}`) ?? []).map((raw) => ({
              chain: raw.coref_chain,
              type: raw.mention_type,
              // Token numbers run through the document, or start anew in each sentence: what the text says decides.
              tokens: tokensOf(raw, tokens, first),
              text: raw.tokens_str,
            }));
          return { text: joined(tokens), tokens, events: own(events), entities: own(entities) };
        }),
    };
  });
}

const byPlace = (mentions: readonly RawMention[]): Map<string, RawMention[]> => {
  const found = new Map<string, RawMention[]>();
  for (const each of mentions) {
    const place = `${each.doc_id} ${each.sent_id}`;
    found.set(place, [...(found.get(place) ?? []), each]);
  }
  return found;
};

function tokensOf(raw: RawMention, tokens: readonly string[], first: number): number[] {
  const own = raw.tokens_ids.map((token) => token - first);
  return own.every((token) => token >= 0 && token < tokens.length) ? own : [...raw.tokens_ids];
}

/** A sentence as a reader would see it: no space before a comma or an 's. */
export const joined = (tokens: readonly string[]): string =>
  tokens
    .join(" ")
    .replace(/ (['’](?:s|re|ve|ll|d|m)?\b|n't|[,.;:!?%)\]])/g, "$1")
    .replace(/([([$]) /g, "$1");
