import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { testDataset } from "../library/test-dataset.ts";
import { DEFAULT_SETTINGS, type Settings } from "../shared/settings.ts";
import { clear, drawn, find, show } from "../shared/ui/test-reader.tsx";

let stored: Settings = DEFAULT_SETTINGS;
let nextKeys = "Alt+Period";
vi.mock("../shared/browser.ts", () => ({
  browser: {
    commands: {
      getAll: async () => [
        { name: "_execute_action", shortcut: "" },
        { name: "previous-mention", shortcut: "" },
        { name: "next-mention", shortcut: nextKeys },
      ],
    },
    runtime: { getManifest: () => ({ version: "0.1.0" }) },
  },
}));
const pack = vi.hoisted(() => ({ readManifest: vi.fn() }));
vi.mock("../library/installed.ts", () => pack);
vi.mock("../shared/settings-store.ts", () => ({
  loadSettings: async () => stored,
  watchSettings: () => {},
  // The page hears of a change a moment after it asked for it, as from the browser's storage.
  changeSettings: async (change: (now: Settings) => Partial<Settings>) => {
    await new Promise((resolve) => setTimeout(resolve, 30));
    stored = { ...stored, ...change(stored) };
    await draw();
  },
}));
const { App } = await import("./app.tsx");
const draw = (): Promise<void> => {
  show(<App />, { settings: stored });
  return drawn();
};
beforeEach(() => {
  pack.readManifest.mockResolvedValue(testDataset().manifest);
});
afterEach(() => {
  clear();
  stored = DEFAULT_SETTINGS;
});

describe("options", () => {
  it("saves each choice at once", async () => {
    await draw();
    for (const label of ["العربية", "Tinted", "Every one", "A click on a name"]) find("label", label).click();
    await drawn();
    expect(stored).toMatchObject({ language: "ar", marks: "tint", density: "all", trigger: "click" });
  });

  it("takes a site off the list, and puts it back where it was", async () => {
    stored = { ...stored, off: ["a.example", "b.example"] };
    await draw();
    find(".sites button").click();
    await drawn();
    expect(stored.off).toEqual(["b.example"]);
    expect(document.activeElement).toBe(find("button", "Undo"));
    find("button", "Undo").click();
    await drawn();
    expect(stored.off).toEqual(["a.example", "b.example"]);
    // The button that undid it is gone; the line's own is back.
    expect(document.activeElement).toBe(find(".sites button"));
  });

  it("offers no undo of what was put back elsewhere", async () => {
    const oman = { id: "oman", title: "Oman", host: null };
    stored = { ...stored, muted: [oman] };
    await draw();
    find("section[aria-labelledby=muted] button").click();
    await drawn();
    expect(find("button", "Undo")).toBe(document.activeElement);
    stored = { ...stored, muted: [oman] };
    await draw();
    expect(find("section[aria-labelledby=muted] [role=status]").textContent).toBe("");
  });

  it("lists muted names with where they are muted, takes one back and mutes it again", async () => {
    const muted = [
      { id: "oman", title: "Oman", host: null },
      { id: "iran", title: "إيران", host: "a.example" },
    ];
    stored = { ...stored, muted };
    await draw();
    const section = find("section[aria-labelledby=muted]");
    expect([...section.querySelectorAll("li > span")].map((one) => one.textContent)).toEqual([
      "Oman everywhere",
      "إيران a.example",
    ]);
    section.querySelector("button")!.click();
    await drawn();
    expect(stored.muted).toEqual([muted[1]]);
    expect(document.activeElement).toBe(find("button", "Undo"));
    expect(find("section[aria-labelledby=muted] [role=status]").textContent).toContain("Oman");
    find("button", "Undo").click();
    await drawn();
    expect(stored.muted).toHaveLength(2);
    expect(stored.muted).toContainEqual(muted[0]);
  });

  it("names the keys as they are, those that have none, and those that were changed meanwhile", async () => {
    const keys = (): (string | null)[] =>
      [...document.querySelectorAll(".shortcuts dd")].map((one) => one.textContent);
    await draw();
    expect(keys()).toEqual(["Alt+Period", "not set"]);
    nextKeys = "Alt+N";
    window.dispatchEvent(new Event("focus"));
    await drawn();
    expect(keys()).toEqual(["Alt+N", "not set"]);
  });

  it("keeps label and sample apart: Arabic letters join across elements", async () => {
    await draw();
    for (const label of document.querySelectorAll(".choice:has(.choice-detail) > span"))
      expect(label.textContent).toMatch(/^\S.*? \S/);
    expect(find("label", "Tinted").textContent).toContain("Tinted Talks");
  });

  it("says when the dataset cannot be read; the rest works", async () => {
    pack.readManifest.mockRejectedValueOnce(new Error("damaged"));
    const silence = vi.spyOn(console, "error").mockImplementation(() => {});
    await draw();
    expect(find("[role=alert]").textContent).toContain("could not be read");
    silence.mockRestore();
  });
});
