import { PACK_FILES } from "../dataset/manifest.ts";
import { nextTask } from "./sha256.ts";

/** Where a pack is read from: the extension's own bundle, later a file that the reader imports. */
export interface PackSource {
  /** The parsed manifest, unchecked. */
  manifest(): Promise<unknown>;
  entries(): Promise<Uint8Array<ArrayBuffer>>;
  names(): Promise<Uint8Array<ArrayBuffer>>;
  /** Asked for only where the manifest has a hash of it. */
  events(): Promise<Uint8Array<ArrayBuffer>>;
}

/** A pack that cannot be installed. The message is one sentence for people. */
export class PackError extends Error {
  override readonly name = "PackError";
}

/** The pack of a folder of the extension (`browser.runtime.getURL("pack/")`), fetched. Throws a PackError when a file is missing. */
export function packAt(folder: string): PackSource {
  const read = async (file: string): Promise<Response> => {
    const response = await fetch(folder + file);
    if (!response.ok) throw new PackError(`The pack's file ${file} cannot be read.`);
    return response;
  };
  const bytes = async (file: string): Promise<Uint8Array<ArrayBuffer>> => gather((await read(file)).body!);
  return {
    manifest: async () => (await read(PACK_FILES.manifest)).json() as Promise<unknown>,
    entries: () => bytes(PACK_FILES.entries),
    names: () => bytes(PACK_FILES.names),
    events: () => bytes(PACK_FILES.events),
  };
}

/** Bytes read or put together before others have their turn. */
const SLICE = 2 ** 20;

/**
 * All bytes of a stream. `arrayBuffer()` hands 60 MB over in one task of 100 ms; chunks that are there already
 * follow each other within one task, too.
 */
async function gather(stream: ReadableStream<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  let since = 0;
  const breathe = async (length: number): Promise<void> => {
    if ((since += length) < SLICE) return;
    since = 0;
    await nextTask();
  };
  const chunks: Uint8Array[] = [];
  const reader = stream.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    chunks.push(next.value);
    await breathe(next.value.length);
  }
  const all = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
    await breathe(chunk.length);
  }
  return all;
}
