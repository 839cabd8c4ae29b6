import { expect, it } from "vitest";
import type { EntryRecord } from "../dataset/schema.ts";
import { killedOn, relatedLinks } from "./links.ts";

const event = (id: string, date: string, more: object = {}): EntryRecord =>
  ({ kind: "event", entry: 0, id, title: { en: id, ar: id }, date, participants: [], ...more }) as unknown as EntryRecord; // prettier-ignore
const actor = (id: string, type: string, related: string[]): EntryRecord =>
  ({ kind: "actor", entry: 9, id, type, title: { en: id, ar: id }, related }) as unknown as EntryRecord;

const strike = event("strike", "2024-04-01", {
  before: ["answer", "talks"],
  after: ["killing"],
  causedBy: ["killing"],
  related: ["general", "talks"],
});
const all = [
  strike,
  event("killing", "2023-12-25"),
  event("answer", "2024-04-13/2024-04-14", { causedBy: ["strike"] }),
  event("talks", "2024-05-14"),
  actor("general", "person", []),
];
const setting = (pageDate: string | null) => ({
  language: "en" as const,
  pageDate,
  lookup: { entry: (id: string) => all.find((one) => one.id === id) },
});

it("tells what led to an event, what it led to, and what merely followed, in order of time", () => {
  const links = relatedLinks(strike, setting("2024-04-20"), new Set());
  expect(links.map(({ id, role, short, later }) => [id, role, short, later])).toEqual([
    ["killing", "cause", "25 Dec 2023", undefined],
    ["answer", "effect", "13 Apr 2024", undefined],
    ["talks", "after", "14 May 2024", true],
    ["general", undefined, undefined, undefined],
  ]);
});

it("knows who was killed and when; of an organisation only members are", () => {
  const deadly = event("deadly", "2024-04-01", { participants: [{ actor: "general", role: "killed" }] });
  const among = {
    ...setting(null),
    lookup: { entry: (id: string) => (id === "deadly" ? deadly : undefined) },
  };
  expect(killedOn(actor("general", "person", ["gone", "deadly"]), among)).toBe("2024-04-01");
  expect(killedOn(actor("general", "organisation", ["deadly"]), among)).toBeUndefined();
  expect(killedOn(actor("major", "person", ["deadly"]), among)).toBeUndefined();
});
