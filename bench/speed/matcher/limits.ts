import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

/** The rivals and the largest set that each is tried with. Their own file says why. */
export async function limits(): Promise<Record<string, { most: number; why?: string }>> {
  const { rivals } = await import(pathToFileURL(resolve("bench/rivals.mjs")).href);
  return rivals;
}
