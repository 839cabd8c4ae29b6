import { openTable as original, type NamesTable } from "../../../src/mentions/format.ts";
import { begin, end } from "./mark.ts";

export * from "../../../src/mentions/format.ts";

/** Opens a table, with a mark at both ends. */
export function openTable(bytes: Uint8Array): NamesTable {
  begin("siyaq decode");
  const table = original(bytes);
  end("siyaq decode");
  return table;
}
