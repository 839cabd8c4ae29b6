import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { testDataset } from "../library/test-dataset.ts";
import { clear, drawn, find, show } from "../shared/ui/test-reader.tsx";
import { namesLines } from "../store/names-line.ts";
import { createNamesSearch } from "../store/names-search.ts";
import { DEFAULT_SETTINGS } from "../shared/settings.ts";

const fake = vi.hoisted(() => ({
  tabs: { query: vi.fn(), create: vi.fn(), get: vi.fn(), reload: vi.fn(), sendMessage: vi.fn() },
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
  storage: {
    local: { get: vi.fn(), set: vi.fn() },
    session: { get: vi.fn(), onChanged: { addListener: vi.fn(), removeListener: vi.fn() } },
  },
  runtime: { openOptionsPage: vi.fn(), getURL: (path: string) => `ext://id/${path}` },
}));
vi.mock("../shared/browser.ts", () => ({ browser: fake }));
const pack = vi.hoisted(() => ({ readNames: vi.fn(), readEntries: vi.fn() }));
vi.mock("./installed.ts", () => pack);
const { App } = await import("./app.tsx");

const tab = { id: 3, url: "https://www.bbc.com/news", status: "complete", windowId: 1, incognito: false };
const entries = [
  { entry: 2, marked: 1, quiet: 0 },
  { entry: 1, marked: 2, quiet: 3 },
  { entry: 0, marked: 1, quiet: 0 },
];
/** Ada Marsh at a third of the page; the island state five times, twice of them quiet. */
const places = [
  { entry: 0, at: [[0, 333]] },
  { entry: 1, at: [[0, 250], [1, 900], [2, 100]] },
]; // prettier-ignore
const text = (): string => document.body.innerText;

beforeEach(() => {
  fake.tabs.query.mockResolvedValue([tab]);
  fake.tabs.get.mockResolvedValue(tab);
  fake.permissions.contains.mockResolvedValue(true);
  fake.storage.local.get.mockResolvedValue({ active: { generation: "g1" } });
  fake.scripting.executeScript.mockImplementation(async ({ target }: { target: { frameIds?: number[] } }) => [
    { frameId: 0, result: target.frameIds ? places : { generation: "g1", state: "done", entries } },
  ]);
  const dataset = testDataset();
  const all = [...dataset.actors, ...dataset.events].sort((a, b) => a.entry - b.entry);
  pack.readNames.mockResolvedValue({
    generation: "g1",
    search: createNamesSearch(namesLines(all, all.length)),
  });
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

  it("says which other entry the same words may mean", async () => {
    fake.scripting.executeScript.mockImplementation(
      async ({ target }: { target: { frameIds?: number[] } }) => [
        target.frameIds
          ? { frameId: 0, result: [{ entry: 2, at: [[0, 100]], or: [0] }] }
          : {
              frameId: 0,
              result: { generation: "g1", state: "done", entries: [{ entry: 2, marked: 1, quiet: 0 }] },
            },
      ],
    );
    await open();
    await drawn();
    expect(text()).toContain("1 name on this page");
    const said = (): string => find(".row", "talks").querySelector(".row-or")!.textContent!;
    expect(said().replace(/[\u2066-\u2069]/g, "")).toBe("May also mean Ada Marsh.");
    clear();
    await open(DEFAULT_SETTINGS, "ar");
    await drawn();
    expect(find(".row", "محادثات").querySelector(".row-or")!.textContent).toContain("آدا مارش");
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

  it("shows where on the page each is mentioned; a click on the strip goes to the nearest", async () => {
    await open();
    fake.tabs.sendMessage.mockResolvedValue(true);
    const strip = find(".row", "Island state").querySelector<HTMLElement>(".strip")!;
    // Tests of components have no style sheets.
    Object.assign(strip.style, { display: "block", width: "200px" });
    expect(strip.querySelectorAll(".stroke")).toHaveLength(3);
    expect(find(".row", "Arland talks").querySelector(".strip")).toBeNull();
    const box = strip.getBoundingClientRect();
    const clickAt = (share: number): boolean =>
      strip.dispatchEvent(
        new MouseEvent("click", { bubbles: true, clientX: box.left + box.width * share, clientY: box.top }),
      );
    clickAt(0.05);
    await drawn();
    expect(fake.tabs.sendMessage).toHaveBeenLastCalledWith(
      3,
      { type: "jump", entry: 1, nth: 2 },
      { frameId: 0 },
    );
    clickAt(0.99);
    await drawn();
    expect(fake.tabs.sendMessage).toHaveBeenLastCalledWith(
      3,
      { type: "jump", entry: 1, nth: 1 },
      { frameId: 0 },
    );
    expect(window.close).toHaveBeenCalledTimes(2);
  });

  it.each(["en", "ar"] as const)(
    "goes through a row's mentions by the arrows to the sides, in reading order, and stays open (%s)",
    async (language) => {
      await open(DEFAULT_SETTINGS, language);
      fake.tabs.sendMessage.mockResolvedValue(true);
      const [forward, back] = language === "en" ? ["ArrowRight", "ArrowLeft"] : ["ArrowLeft", "ArrowRight"];
      const row = find(".row", language === "en" ? "Island state" : "دولة جزرية");
      row.focus();
      const asked: unknown[] = [];
      for (const key of [forward, forward, forward, forward, back]) {
        row.dispatchEvent(new KeyboardEvent("keydown", { key: key!, bubbles: true, cancelable: true }));
        await drawn();
        asked.push((fake.tabs.sendMessage.mock.lastCall as [number, { nth: number }])[1].nth);
      }
      expect(asked).toEqual([2, 0, 1, 1, 0]);
      expect(row.querySelectorAll(".now")).toHaveLength(1);
      if (language === "en") expect(text()).toContain("Mention 2 of 3");
      expect(window.close).not.toHaveBeenCalled();
    },
  );

  const type = async (typed: string): Promise<void> => {
    const field = find("input") as HTMLInputElement;
    field.value = typed;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    await drawn();
  };
  const titles = (): (string | null)[] =>
    [...document.querySelectorAll(".row-title")].map((one) => one.textContent);

  it("searches in either script, with a slip; what is on the page opens there, or in the library", async () => {
    await open();
    for (const typed of ["مبعوثة", "مارش", "marhs", "ada m"]) {
      await type(typed);
      expect(titles(), typed).toEqual(["Ada Marsh"]);
    }
    expect(find(".row").textContent).toContain("on this page");
    fake.tabs.sendMessage.mockResolvedValue(true);
    find(".row").click();
    await drawn();
    expect(fake.tabs.sendMessage).toHaveBeenLastCalledWith(
      3,
      { type: "jump", entry: 0, nth: 0 },
      { frameId: 0 },
    );
    fake.tabs.query.mockResolvedValue([tab]);
    find("[aria-label*='in the library']").click();
    await drawn();
    expect(fake.tabs.create).toHaveBeenLastCalledWith(
      expect.objectContaining({ url: "ext://id/library.html#/entry/ada-marsh" }),
    );
    await type("xylophone");
    expect(text()).toMatch(/Nothing found for “\p{Cf}?xylophone\p{Cf}?”/u);
  });

  it("says so when what was found cannot be read, and tries again with the names of now", async () => {
    await open();
    pack.readEntries.mockRejectedValueOnce(new Error("generation g1 is gone"));
    const silence = vi.spyOn(console, "error").mockImplementation(() => {});
    await type("marsh");
    expect(find("[role=alert]").textContent).toContain("did not work");
    const reads = pack.readNames.mock.calls.length;
    find("button", "Try again").click();
    await drawn();
    expect(pack.readNames).toHaveBeenCalledTimes(reads + 1);
    expect(titles()).toEqual(["Ada Marsh"]);
    silence.mockRestore();
  });

  it("works by keyboard alone: the field first, down into the list and up again, Enter, Escape", async () => {
    await open();
    const field = find("input") as HTMLInputElement;
    expect(document.activeElement).toBe(field);
    const press = async (key: string): Promise<boolean> => {
      const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true });
      document.activeElement!.dispatchEvent(event);
      await drawn();
      return event.defaultPrevented;
    };
    await press("ArrowDown");
    expect(document.activeElement).toBe(find(".row", "Ada Marsh"));
    await press("ArrowUp");
    expect(document.activeElement).toBe(field);
    await type("arland");
    expect(titles()).toEqual(["Arland", "Arland talks", "Ada Marsh"]);
    await press("ArrowDown");
    await press("ArrowDown");
    expect(await press("Escape")).toBe(true);
    expect([document.activeElement, field.value]).toEqual([field, ""]);
    // Nothing left to empty: Escape is the browser's, which closes the popup.
    expect(await press("Escape")).toBe(false);
    await type("arland");
    fake.tabs.sendMessage.mockResolvedValue(true);
    await press("Enter");
    expect(fake.tabs.sendMessage).toHaveBeenLastCalledWith(
      3,
      { type: "jump", entry: 1, nth: 0 },
      { frameId: 0 },
    );
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

  it("says that the dataset is being installed, and how far it is", async () => {
    fake.storage.local.get.mockResolvedValue({});
    fake.storage.session.get.mockResolvedValue({ install: { written: 30, total: 120 } });
    await open();
    expect(text()).toContain("Installing the dataset");
    const bar = find("progress") as HTMLProgressElement;
    expect([bar.value, bar.max]).toEqual([30, 120]);
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
