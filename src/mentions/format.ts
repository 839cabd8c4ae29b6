/** Bytes that are no names table, or a damaged one. The message is one sentence for people. */
export class TableError extends Error {
  override readonly name = "TableError";
}

/** A names table ready for scanning. Opaque: only the files of this folder look inside. */
export interface NamesTable {
  readonly bytes: Uint8Array;
}

/** Reads the bytes that `buildTable` made. Throws a TableError when they are damaged. */
export const readTable = (bytes: Uint8Array): NamesTable => ({ bytes });
