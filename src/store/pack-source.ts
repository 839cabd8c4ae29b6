import { PACK_FILES } from "../dataset/manifest.ts";

/** Where a pack is read from: the extension's own bundle, later a file that the reader imports. */
export interface PackSource {
  /** The parsed manifest, unchecked. */
  manifest(): Promise<unknown>;
  entries(): Promise<Uint8Array<ArrayBuffer>>;
  names(): Promise<Uint8Array<ArrayBuffer>>;
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
  const bytes = async (file: string): Promise<Uint8Array<ArrayBuffer>> =>
    new Uint8Array(await (await read(file)).arrayBuffer());
  return {
    manifest: async () => (await read(PACK_FILES.manifest)).json() as Promise<unknown>,
    entries: () => bytes(PACK_FILES.entries),
    names: () => bytes(PACK_FILES.names),
  };
}
