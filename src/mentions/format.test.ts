import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildTable } from "./build.ts";
import { HEADER, HEADER_BYTES, openTable, readTable, sign, TableError } from "./format.ts";
import { findMentions } from "./find.ts";
import { toTableName, type TestName } from "./testing/tables.ts";

const NAMES: TestName[] = [
  { text: "Joe Biden" },
  {
    text: "Biden",
    entry: 0,
    kind: "short",
    weak: true,
    requires: { near: ["President"], page: [{ entry: 2 }] },
  },
  { text: "سلطنة عُمان", lang: "ar" },
  { text: "عُمان", lang: "ar", entry: 2, rejects: { page: ["الأردن"] } },
  { text: "Latin America", entry: -1 },
];
const TEXT = "President Biden met Joe Biden in Latin America; ومسقط وسلطنة عُمان وعُمان والأردن";
const bytes = buildTable(NAMES.map(toTableName));

describe("reading a table", () => {
  it("counts the header's words", () => expect(HEADER_BYTES).toBe(HEADER.length * 4));

  it("takes bytes at any offset", () => {
    const shifted = new Uint8Array(bytes.length + 3);
    shifted.set(bytes, 3);
    expect(findMentions(readTable(shifted.subarray(3)), TEXT)).toEqual(findMentions(readTable(bytes), TEXT));
    expect(findMentions(readTable(bytes), TEXT)).toHaveLength(3);
  });

  it("refuses every change of a single bit and every shorter or longer run", () => {
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const damaged = bytes.slice();
      damaged[bit >> 3]! ^= 1 << (bit & 7);
      expect(() => readTable(damaged), `bit ${bit}`).toThrow(TableError);
    }
    for (let length = 0; length < bytes.length; length++)
      expect(() => readTable(bytes.subarray(0, length)), `${length} bytes`).toThrow(TableError);
    expect(() => readTable(new Uint8Array([...bytes, 0, 0, 0, 0]))).toThrow(/should have/);
  });

  it("says in a sentence what is wrong", () => {
    expect(() => readTable(new Uint8Array(8))).toThrow("The names table is too short: 8 bytes.");
    expect(() => readTable(new Uint8Array(100))).toThrow("is none: its first word is wrong");
    const later = bytes.slice();
    later[4] = 9;
    expect(() => readTable(later)).toThrow("is of version 9; this Siyaq reads version 2.");
  });

  it("never throws anything else, nor hangs, on forged bytes with the right checksum", () => {
    const forgeries = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(forgeries, (changes) => {
        const forged = bytes.slice();
        for (const [at, value] of changes) forged[at] = value;
        try {
          const table = readTable(sign(forged));
          findMentions(table, TEXT);
        } catch (error) {
          expect(error).toBeInstanceOf(TableError);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it("opens without summing up: what is damaged then loses a mark or finds a wrong one, and nothing worse", () => {
    expect(findMentions(openTable(bytes), TEXT)).toEqual(findMentions(readTable(bytes), TEXT));
    let opened = 0;
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const damaged = bytes.slice();
      damaged[bit >> 3]! ^= 1 << (bit & 7);
      try {
        findMentions(openTable(damaged), TEXT);
        opened++;
      } catch (error) {
        expect(error, `bit ${bit}`).toBeInstanceOf(TableError);
      }
    }
    expect(opened).toBeGreaterThan(bytes.length);
  });
});
