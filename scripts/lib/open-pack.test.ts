import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { FIXTURE } from "../../src/dataset/fixture.ts";
import { openOwnPack, PackError } from "./open-pack.ts";

let folder: string;
let source: string;
let pack: string;
/** Everything in the source is this old, and the pack, which is none, a little younger. */
const OLD = new Date("2024-01-01");
const YOUNGER = new Date("2024-01-02");
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "open-pack-"));
  [source, pack] = [join(folder, "dataset"), join(folder, "pack")];
  for (const [path, text] of Object.entries(FIXTURE)) {
    mkdirSync(join(source, path, ".."), { recursive: true });
    writeFileSync(join(source, path), text);
  }
  for (const path of ["", ...readdirSync(source, { recursive: true, encoding: "utf8" })])
    utimesSync(join(source, path), OLD, OLD);
  mkdirSync(pack);
  writeFileSync(join(pack, "names.bin"), "");
  utimesSync(join(pack, "names.bin"), YOUNGER, YOUNGER);
});
afterEach(() => rmSync(folder, { recursive: true }));

it("takes the pack as it is where nothing of the source is younger", async () => {
  await expect(openOwnPack(pack, source)).rejects.toThrow(PackError);
});

it.each([
  ["changed", () => writeFileSync(join(source, "decoys.yaml"), FIXTURE["decoys.yaml"]!)],
  ["deleted", () => rmSync(join(source, "decoys.yaml"))],
])("compiles the source anew where a file of it was %s", async (_, change) => {
  change();
  const { entries } = await openOwnPack(pack, source);
  expect(entries.map(({ id }) => id)).toContain("ada-marsh");
});
