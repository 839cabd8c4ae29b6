import { afterEach, expect, it, vi } from "vitest";
import type { Mention } from "../mentions/mention.ts";
import { clear, find, show } from "../shared/ui/test-reader.tsx";
import { testDataset } from "./test-dataset.ts";

vi.mock("../shared/browser.ts", () => ({ browser: {} }));
vi.mock("./installed.ts", () => ({ readTables: vi.fn() }));
const { Panel } = await import("./panel.tsx");

afterEach(clear);
const open = (mention: Mention, language: "en" | "ar" = "en"): void =>
  show(
    <Panel dataset={testDataset()} mention={mention} surface="talks" pageDate={null} onClose={() => {}} />,
    { language },
  );
const cue = { kind: "word", text: "island" } as const;
const either: Mention = {
  entries: [2, 0],
  start: 0,
  end: 5,
  strength: "marked",
  reasons: [
    { rule: "event", cues: [cue] },
    { rule: "event", cues: [{ kind: "participant", entry: 0, text: "Marsh" }] },
  ],
};

it.each([
  ["en", "This may mean one of these", ["Arland talks", "Ada Marsh"], ["island", "Ada Marsh"]],
  ["ar", "قد يكون المقصود أحد ما يلي", ["محادثات أرلاند", "آدا مارش"], ["island", "آدا مارش"]],
] as const)(
  "offers all that words may mean, each with its own reason (%s)",
  (language, says, titles, whys) => {
    open(either, language);
    expect(find(".panel").firstElementChild!.nextElementSibling!.textContent).toBe(says);
    const sections = [...document.querySelectorAll(".panel section")];
    expect(sections.map((one) => one.querySelector("h2")!.textContent)).toEqual(titles);
    sections.forEach((one, at) => expect(one.querySelector(".quiet")!.textContent).toContain(whys[at]));
  },
);

it("says nothing of others where there is one", () => {
  open({ ...either, entries: [2], reasons: [{ rule: "event", cues: [cue] }] });
  expect(document.querySelectorAll(".panel section")).toHaveLength(1);
  expect(document.querySelector(".panel-several")).toBeNull();
});
