import { readStored as original } from "../../../src/content/transport.ts";
import { begin, end, moment } from "./mark.ts";

export * from "../../../src/content/transport.ts";

moment("siyaq start");

/** Reads storage, with a mark at both ends. */
export async function readStored(...keys: string[]): Promise<Record<string, unknown>> {
  begin("siyaq read");
  const stored = await original(...keys);
  end("siyaq read");
  return stored;
}
