import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { testDataset } from "../library/test-dataset.ts";
import { clear, drawn, find, show } from "../shared/ui/test-reader.tsx";
import { DEFAULT_SETTINGS } from "../shared/settings.ts";

const fake = vi.hoisted(() => ({
  tabs: { query: vi.fn(), get: vi.fn(), reload: vi.fn(), sendMessage: vi.fn() },
  permissions: { contains: vi.fn(), request: vi.fn() },
  scripting: { executeScript: vi.fn() },
  action: {
    setBadgeText: vi.fn(),
    setBadgeBackgroundColor: vi.fn(),
    setBadgeTextColor: vi.fn(),
    setIcon: vi.fn(),
    setTitle: vi.fn(),
  },
  i18n: { getUILanguage: () => "en" },
  storage: { local: { get: vi.fn(), set: vi.fn() } },
  runtime: { openOptionsPage: vi.fn(), getURL: (path: string) => `ext://id/${path}` },
}));
vi.mock("../shared/browser.ts", () => ({ browser: fake }));
const pack = vi.hoisted(() => ({ readDataset: vi.fn(), readEntries: vi.fn() }));
vi.mock("../library/installed.ts", () => pack);
const { App } = await import("./app.tsx");

const tab = { id: 3, url: "https://www.bbc.com/news", status: "complete", windowId: 1, incognito: false };
const entries = [
  { entry: 2, marked: 1, quiet: 0 },
  { entry: 1, marked: 2, quiet: 3 },
  { entry: 0, marked: 1, quiet: 0 },
];
const text = (): string => document.body.innerText;

beforeEach(() => {
  fake.tabs.query.mockResolvedValue([tab]);
  fake.tabs.get.mockResolvedValue(tab);
  fake.permissions.contains.mockResolvedValue(true);
  fake.storage.local.get.mockResolvedValue({});
  fake.scripting.executeScript.mockResolvedValue([
    { frameId: 0, result: { generation: "g1", state: "done", entries } },
  ]);
  const dataset = testDataset();
  pack.readDataset.mockResolvedValue(dataset);
  pack.readEntries.mockImplementation(
    async (_: string, numbers: number[]) => new Map(numbers.map((n) => [n, dataset.numbered(n)])),
  );
  vi.spyOn(window, "close").mockImplementation(() => {});
});
afterEach(() => {
  clear();
  vi.restoreAllMocks();
  vi.resetAllMocks();
});
const open = async (settings = DEFAULT_SETTINGS, language: "en" | "ar" = "en"): Promise<void> => {
  show(<App />, { settings, language });
  await drawn();
};

describe("popup", () => {
  it("lists what is on the page by group, with counts, and jumps in the right frame", async () => {
    await open();
    expect([...document.querySelectorAll("h2")].map((one) => one.textContent)).toEqual([
      "People",
      "States and places",
      "Events",
    ]);
    expect(text()).toContain("3 names on this page");
    expect(find(".row", "Island state").textContent).toContain("mentioned 5 times");
    fake.tabs.sendMessage.mockResolvedValue(true);
    find(".row", "Ada Marsh").click();
    await drawn();
    expect(fake.tabs.sendMessage).toHaveBeenCalledWith(3, { type: "jump", entry: 0, nth: 0 }, { frameId: 0 });
    expect(window.close).toHaveBeenCalledTimes(1);
  });

  it("walks through the list by arrow keys", async () => {
    await open();
    find(".row", "Ada Marsh").focus();
    for (const [key, title] of [
      ["ArrowDown", "Arland"],
      ["End", "Arland talks"],
      ["ArrowUp", "Arland"],
      ["Home", "Ada Marsh"],
    ] as const) {
      document.activeElement!.dispatchEvent(
        new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }),
      );
      expect(document.activeElement!.querySelector(".row-title")!.textContent).toBe(title);
    }
  });

  it("searches names and backgrounds in either language", async () => {
    await open();
    const field = find("input") as HTMLInputElement;
    field.value = "مبعوثة";
    field.dispatchEvent(new Event("input", { bubbles: true }));
    await drawn();
    expect([...document.querySelectorAll(".row-title")].map((one) => one.textContent)).toEqual(["Ada Marsh"]);
    field.value = "xylophone";
    field.dispatchEvent(new Event("input", { bubbles: true }));
    await drawn();
    expect(text()).toMatch(/Nothing found for “\p{Cf}?xylophone\p{Cf}?”/u);
  });

  it("switches this site off and says what is off", async () => {
    await open();
    find("[role=switch]").click();
    await drawn();
    expect(fake.storage.local.set).toHaveBeenCalledWith({
      settings: { ...DEFAULT_SETTINGS, off: ["www.bbc.com"] },
    });
    clear();
    await open({ ...DEFAULT_SETTINGS, off: ["www.bbc.com"] });
    expect(text()).toContain("Off on");
    expect(find("[role=switch]").getAttribute("aria-checked")).toBe("false");
    clear();
    await open({ ...DEFAULT_SETTINGS, paused: true }, "ar");
    expect(text()).toContain("موقوف في كل المواقع");
  });

  it("explains a page that it may not read, and asks for access by a click", async () => {
    fake.scripting.executeScript.mockRejectedValue(new Error("Cannot access contents of the page"));
    await open();
    expect(text()).toContain("Not available on this page");
    clear();
    fake.permissions.contains.mockResolvedValue(false);
    await open();
    fake.permissions.request.mockResolvedValue(true);
    find("button", "Allow").click();
    expect(fake.permissions.request).toHaveBeenCalledWith({ origins: ["<all_urls>"] });
  });

  it("offers another try after an error", async () => {
    fake.tabs.query.mockRejectedValueOnce(new Error("no window"));
    await open();
    expect(find("[role=alert]").textContent).toContain("did not work");
    find("button", "Try again").click();
    await drawn();
    expect(text()).toContain("Ada Marsh");
  });
});
