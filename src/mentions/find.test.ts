import { describe, expect, it } from "vitest";
import { findMentions } from "./find.ts";
import { found, tableOf } from "./testing/tables.ts";

describe("the mentions of a text", () => {
  it("stand at their places in the whole text, paragraph by paragraph", () => {
    const text = "Iran said.\n\n  In Iran\nand Joe\nBiden.\r\n \r\nJoe\n\nBiden";
    const table = tableOf("Iran", "Joe Biden");
    expect(findMentions(table, text).map(({ start, end }) => text.slice(start, end))).toEqual([
      "Iran",
      "Iran",
      "Joe\nBiden",
    ]);
  });

  it("share the evidence of all paragraphs", () => {
    const table = tableOf("Brett McGurk", { text: "McGurk", entry: 0, kind: "short", weak: true });
    expect(found(table, "McGurk came.\n\nBrett McGurk left.")).toEqual(["0:McGurk", "0:Brett McGurk"]);
    expect(found(table, "McGurk came.\n\nHe left.")).toEqual([]);
  });

  it("are none in an empty text or with an empty table", () => {
    expect(found(tableOf("Iran"), "")).toEqual([]);
    expect(found(tableOf(), "Iran")).toEqual([]);
  });
});
