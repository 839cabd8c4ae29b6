import { readdirSync, readFileSync, statSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { PICTURES } from "./pictures.ts";

const FOLDER = "docs/screens";
const files = readdirSync(FOLDER).filter((name) => name.endsWith(".png"));
const wanted = PICTURES.map(({ file }) => `${file}.png`);

describe("the pictures of docs/DESIGN.md", () => {
  it("are those that `npm run screenshots` takes, each once, and no others", () => {
    expect(new Set(wanted).size).toBe(wanted.length);
    expect(files.toSorted()).toEqual(wanted.toSorted());
  });

  it("are all shown, with words for who does not see them", () => {
    const text = readFileSync("docs/DESIGN.md", "utf8");
    const shown = [...text.matchAll(/<img [^>]*src="screens\/([^"]+)"[^>]*>/g)];
    expect(shown.map(([, name]) => name).toSorted()).toEqual(files.toSorted());
    for (const [tag] of shown) expect(tag).toMatch(/alt="[^"]{8,}"/);
  });

  it("weigh little: at most 3 MB together", () => {
    expect(files.reduce((sum, name) => sum + statSync(`${FOLDER}/${name}`).size, 0)).toBeLessThan(3_000_000);
  });
});
