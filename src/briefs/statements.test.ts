import { describe, expect, it } from "vitest";
import type { StatementSource } from "../dataset/schema.ts";
import { orderStatements } from "./statements.ts";

const statements = (...dates: string[]): StatementSource[] =>
  dates.map((asOf, n) => ({ en: `${n}`, ar: `${n}`, asOf, cites: ["a#p1"] }));
const order = (dates: string[], page: string | null): string =>
  orderStatements(statements(...dates), page)
    .map(({ en }) => en)
    .join("");

describe("orderStatements", () => {
  it("puts what was known first, in the editors' order, then what came later, in order of time", () => {
    expect(order(["2024-03", "2024-05", "2026-11", "2025", "2023-06"], "2024-05-18")).toBe("01432");
  });
  it("keeps the editors' order of statements of one date", () => {
    expect(order(["2024-05", "2024-05", "2024-05"], "2024-05-18")).toBe("012");
    expect(order(["2026", "2026"], "2024-05-18")).toBe("01");
  });
  it("keeps the editors' order when the page has no date", () => {
    expect(order(["2024-05", "2024-03", "2026-11"], null)).toBe("012");
    expect(order(["2024-05", "2024-03", "2026-11"], "yesterday")).toBe("012");
  });
  it("takes a statement of the page's own month for known", () => {
    expect(order(["2024-06", "2024-05"], "2024-05-18")).toBe("10");
  });
  it("keeps all", () => expect(order(["2020", "2021", "2022", "2023", "2024"], "2022")).toHaveLength(5));
});
