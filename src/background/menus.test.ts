import { beforeEach, describe, expect, it, vi } from "vitest";

let stored: Record<string, unknown> = {};
const fake = vi.hoisted(() => ({
  contextMenus: undefined as { removeAll: ReturnType<typeof vi.fn>; create: ReturnType<typeof vi.fn> } | undefined,
  i18n: { getMessage: (key: string) => key, getUILanguage: () => "en" },
  runtime: { getURL: (path: string) => `ext://id/${path}` },
  scripting: { executeScript: vi.fn() },
  storage: { local: { get: vi.fn(), set: vi.fn() } },
  tabs: { query: vi.fn(), create: vi.fn(), sendMessage: vi.fn() },
})); // prettier-ignore
vi.mock("../shared/browser.ts", () => ({ browser: fake }));

const { createMenus, onMenu } = await import("./menus.ts");
const { densityAfter, runCommand } = await import("./commands.ts");

const tab = { id: 3, windowId: 1, incognito: false };

beforeEach(() => {
  vi.resetAllMocks();
  stored = {};
  fake.contextMenus = { removeAll: vi.fn(), create: vi.fn() };
  fake.tabs.query.mockResolvedValue([]);
  fake.tabs.sendMessage.mockResolvedValue(true);
  fake.scripting.executeScript.mockResolvedValue([]);
  fake.storage.local.get.mockImplementation(async () => stored);
  fake.storage.local.set.mockImplementation(async (items: object) => void (stored = { ...stored, ...items }));
});

describe("the context menu", () => {
  it("has one item, for selections, made anew", async () => {
    await createMenus();
    expect(fake.contextMenus!.removeAll).toHaveBeenCalledTimes(1);
    expect(fake.contextMenus!.create).toHaveBeenCalledWith({
      id: "look-up",
      title: "menu_look_up",
      contexts: ["selection"],
    });
  });

  it("is not missed where there is none (Firefox for Android)", async () => {
    fake.contextMenus = undefined;
    await createMenus();
  });

  it("puts the card's code into the frame, then asks it", async () => {
    await onMenu({ menuItemId: "look-up", frameId: 7, selectionText: "Oman" }, tab);
    expect(fake.scripting.executeScript).toHaveBeenCalledWith(
      expect.objectContaining({ target: { tabId: 3, frameIds: [7] }, files: ["card.js"] }),
    );
    expect(fake.tabs.sendMessage.mock.calls).toEqual([
      [3, { type: "look-up", text: "Oman" }, { frameId: 7 }],
    ]);
    expect(fake.tabs.create).not.toHaveBeenCalled();
  });

  it("asks the library where no extension may enter", async () => {
    fake.scripting.executeScript.mockRejectedValue(new Error("chrome://"));
    fake.tabs.sendMessage.mockRejectedValue(new Error("nobody"));
    await onMenu({ menuItemId: "look-up", selectionText: " Brett McGurk " }, tab);
    expect(fake.tabs.create).toHaveBeenCalledWith(
      expect.objectContaining({ url: "ext://id/library.html#/search?q=Brett+McGurk" }),
    );
  });

  it("minds no other item", async () => {
    await onMenu({ menuItemId: "other", selectionText: "Oman" }, tab);
    expect(fake.tabs.sendMessage).not.toHaveBeenCalled();
  });
});

describe("the keyboard", () => {
  it("looks up in the frame that has the focus", async () => {
    fake.scripting.executeScript.mockResolvedValueOnce([
      { frameId: 0, result: false },
      { frameId: 5, result: true },
    ]);
    await runCommand("look-up", tab);
    expect(fake.tabs.sendMessage.mock.calls).toEqual([[3, { type: "look-up", text: null }, { frameId: 5 }]]);
  });

  it("looks nothing up where nobody can say what is selected", async () => {
    fake.scripting.executeScript.mockRejectedValue(new Error("chrome://"));
    fake.tabs.sendMessage.mockRejectedValue(new Error("nobody"));
    await runCommand("look-up", tab);
    expect(fake.tabs.create).not.toHaveBeenCalled();
  });

  it("goes round the densities, and says each on the page", async () => {
    for (const density of ["all", "none", "first"]) {
      await runCommand("cycle-marks", tab);
      expect(stored["settings"]).toMatchObject({ density });
      expect(fake.tabs.sendMessage).toHaveBeenLastCalledWith(3, { type: "notice", density }, { frameId: 0 });
    }
    expect(densityAfter("none")).toBe("first");
  });
});
