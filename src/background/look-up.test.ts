import { describe, expect, it, vi } from "vitest";
import { buildTable, type TableName } from "../mentions/build.ts";
import { readTable } from "../mentions/format.ts";
import { NAME, searchWords } from "../store/names-line.ts";
import { createNamesSearch } from "../store/names-search.ts";

vi.mock("../shared/browser.ts", () => ({ browser: {} }));
vi.mock("./own-store.ts", () => ({ store: {} }));
const { namedBy, nearTo } = await import("./look-up.ts");

const name = (text: string, entry: number, more: Partial<TableName> = {}): TableName => ({
  text,
  lang: "en",
  kind: "full",
  entry,
  name: entry,
  ...more,
});
const table = readTable(
  buildTable([
    name("Iran", 0),
    name("Oman", 1),
    name("Brett McGurk", 2),
    name("McGurk", 2, { kind: "short", weak: true, name: 5 }),
    name("Georgia", 3),
    name("Georgia", 4, { name: 6 }),
    name("عُمان", 1, { lang: "ar", name: 7 }),
  ]),
);
const entries = (text: string) => namedBy(table, text)?.entries;

describe("what a selection names", () => {
  it("is the name that it is, whatever stands round it", () => {
    expect(namedBy(table, "Oman")).toMatchObject({ entries: [1], inside: false });
    for (const text of [" “Oman”, ", "(Oman)", "Oman’s", "عُمان،", "لعُمان"])
      expect(entries(text)).toEqual([1]);
  });

  it("is also a short form that a page would have to license", () => {
    expect(namedBy(table, "McGurk")).toMatchObject({
      entries: [2],
      reasons: [{ rule: "name", name: 5 }],
      inside: false,
    });
  });

  it("is all that a name may mean", () => {
    expect(entries("Georgia")?.toSorted()).toEqual([3, 4]);
  });

  it("is the names in it, each once, by the engine's rules", () => {
    expect(namedBy(table, "Brett McGurk left Iran. McGurk went to Oman; Iran waited.")).toMatchObject({
      entries: [2, 0, 1],
      inside: true,
    });
  });

  it("is a short form in it where nothing else is named", () => {
    expect(namedBy(table, "said McGurk.")).toMatchObject({ entries: [2], inside: true });
  });

  it.each(["", " … ", "the weather", "iran"])("is nothing of “%s”", (text) => {
    expect(namedBy(table, text)).toBeNull();
  });
});

describe("names like a selection", () => {
  const line = (...names: string[]): string =>
    names.map((one) => `${NAME}${searchWords(one).map((word) => ` ${word}`).join("")}`).join("") + NAME; // prettier-ignore
  const search = createNamesSearch([
    line("Iran", "إيران"),
    line("Oman", "عُمان"),
    line("Brett McGurk", "بريت ماكغورك"),
    line("Hossein Amir-Abdollahian"),
  ]);
  it.each([
    ["oman", [1], [1]],
    ["ايران", [0], [0]],
    ["mcgruk", [], [2]],
    ["ماكغورق", [], [2]],
    ["Amir-Abdolahian", [], [3]],
    ["Robert McGurk", [], [2]],
    ["The weather", [], []],
    ["Iraq", [], [0]],
    ["…", [], []],
  ])("“%s”", (text, same, near) => {
    expect(nearTo(search, text)).toEqual({ same, near });
  });
});
