import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { sha256InSlices } from "./sha256.ts";

const expected = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

it("hashes as everybody does, whatever the length", async () => {
  const all = Uint8Array.from({ length: 700_000 }, (_, n) => (n * 2654435761) >>> 24);
  for (const length of [0, 1, 55, 56, 63, 64, 65, 119, 120, 128, 2 ** 19, 2 ** 19 + 57, all.length]) {
    const bytes = all.slice(0, length);
    expect(await sha256InSlices(bytes, -1), `${length} bytes`).toBe(expected(bytes));
    expect(await sha256InSlices(bytes), `${length} bytes at once`).toBe(expected(bytes));
  }
});

it("lets others have their turn between the slices", async () => {
  let turns = 0;
  const timer = setInterval(() => turns++, 0);
  await sha256InSlices(new Uint8Array(8 * 2 ** 20));
  clearInterval(timer);
  expect(turns).toBeGreaterThan(3);
});
