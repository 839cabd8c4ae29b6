import { existsSync, readFileSync } from "node:fs";
import sharp from "sharp";
import { describe, expect, it } from "vitest";

const read = (path: string): string => readFileSync(path, "utf8");
const manifest = JSON.parse(read("manifest.json")) as { permissions: string[]; host_permissions: string[] };
const messages = (language: string): Record<string, { message: string }> =>
  JSON.parse(read(`extension/_locales/${language}/messages.json`));
/** Letters that Chrome and Mozilla allow at most, whichever is less. */
const MOST = { extension_name: 50, extension_description: 132 };

describe.each(["en", "ar"])("what stands in the stores (%s)", (language) => {
  it("has the manifest's own name and short description, within the stores' limits", () => {
    const text = read(`docs/store/${language}.md`);
    for (const [key, most] of Object.entries(MOST)) {
      const { message } = messages(language)[key]!;
      expect(message.length, key).toBeLessThanOrEqual(most);
      expect(text).toContain(message);
    }
  });

  it("has pictures of the sizes that the stores want, without transparency", async () => {
    const shots = ["1-card-person", "2-popup", "3-card-event", "4-library-article", "5-library-event"];
    for (const [name, size] of [...shots.map((one) => [one, [1280, 800]]), ["tile", [440, 280]]] as const) {
      const path = `docs/store/${String(name)}-${language}.png`;
      expect(existsSync(path), path).toBe(true);
      const { width, height, hasAlpha } = await sharp(path).metadata();
      expect([path, [width, height], hasAlpha]).toEqual([path, size, false]);
    }
  });
});

it("gives a reason for every permission, to readers and to reviewers, and for none that is not asked for", () => {
  const asked = [...manifest.permissions, ...manifest.host_permissions].toSorted();
  for (const path of ["PRIVACY.md", "docs/store/permissions.md"]) {
    const rows = [...read(path).matchAll(/^\| `([^`]+)`.*\| (.+?) *\|$/gm)];
    expect(rows.map(([, permission]) => permission!).toSorted(), path).toEqual(asked);
    for (const [, permission, reason] of rows) expect(reason!.length, permission).toBeGreaterThan(10);
  }
});
