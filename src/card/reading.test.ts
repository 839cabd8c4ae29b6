import { describe, expect, it } from "vitest";
import type { Brief, EntryLink } from "../briefs/brief.ts";
import { aroundOf, byRole, firstView, relatedElse, sidesOf } from "./reading.ts";

const statement = (length: number, later?: true) => ({
  text: "x".repeat(length),
  asOf: "2024",
  citations: [],
  ...(later && { later }),
});
const link = (id: string, kind: EntryLink["kind"], role?: string): EntryLink => ({
  entry: 0,
  id,
  kind,
  title: id,
  ...(role !== undefined && { role }),
});
const brief = (more: Partial<Brief>): Brief =>
  ({ kind: "event", related: [], participants: [], statements: [], ...more }) as unknown as Brief;

describe("firstView", () => {
  const counts = (one: Brief): number[] => {
    const { first, rest } = firstView(one);
    return [first.known.length, first.later.length, rest.known.length, rest.later.length];
  };
  const lengths = (...all: number[]) => all.map((length) => statement(length));

  it("holds two statements, or three short ones", () => {
    expect(counts(brief({ statements: lengths(200, 200, 200) }))).toEqual([2, 0, 1, 0]);
    expect(counts(brief({ statements: lengths(100, 100, 100, 100) }))).toEqual([3, 0, 1, 0]);
    expect(counts(brief({ statements: [] }))).toEqual([0, 0, 0, 0]);
  });

  it("holds one long statement beside a strip", () => {
    const related = [link("a", "event", "before")];
    expect(counts(brief({ related, statements: lengths(200, 200, 200) }))).toEqual([1, 0, 2, 0]);
    expect(counts(brief({ related, statements: lengths(100, 100, 100) }))).toEqual([2, 0, 1, 0]);
  });

  it("holds what came later only where nothing else is known", () => {
    expect(counts(brief({ statements: [statement(200), statement(9, true)] }))).toEqual([1, 0, 0, 1]);
    expect(counts(brief({ statements: [statement(200, true), statement(200, true), statement(200, true)] }))).toEqual([0, 2, 0, 1]); // prettier-ignore
  });
});

it("tells what stands around an event from what is merely related", () => {
  const related = [link("a", "event", "before"), link("b", "event", "cause"), link("c", "event", "effect"), link("d", "event"), link("e", "actor")]; // prettier-ignore
  const { before, after } = aroundOf(brief({ related }));
  expect([before, after].map((links) => links.map(({ id }) => id))).toEqual([["a", "b"], ["c"]]);
  expect(relatedElse(brief({ related })).map(({ id }) => id)).toEqual(["d", "e"]);
  expect(relatedElse(brief({ kind: "actor", related }))).toHaveLength(5);
});

it("puts participants together by role, those whom it was merely about apart", () => {
  const participants = [link("a", "actor", "by"), link("b", "actor", "about"), link("c", "actor", "by")];
  const { acting, others } = sidesOf(brief({ participants }));
  expect(byRole(acting).map(([role, links]) => [role, links.length])).toEqual([["by", 2]]);
  expect(others.map(({ id }) => id)).toEqual(["b"]);
});
