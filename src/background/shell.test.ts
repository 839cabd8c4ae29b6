import { beforeEach, describe, expect, it, vi } from "vitest";

/** As much of the browser as these shells talk to; every call is kept. */
const fake = vi.hoisted(() => ({
  tabs: {
    query: vi.fn(),
    create: vi.fn(),
    update: vi.fn(),
    get: vi.fn(),
    sendMessage: vi.fn(),
  },
  windows: { update: vi.fn() } as { update: ReturnType<typeof vi.fn> } | undefined,
  scripting: { executeScript: vi.fn() },
  action: {
    setBadgeText: vi.fn(),
    setBadgeBackgroundColor: vi.fn(),
    setBadgeTextColor: vi.fn(),
    setIcon: vi.fn(),
    setTitle: vi.fn(),
  },
  i18n: { getUILanguage: () => "en" },
  storage: { local: { get: vi.fn() } },
  runtime: {
    getURL: (path: string) => `ext://id/${path}`,
    getManifest: vi.fn(),
  },
}));
vi.mock("../shared/browser.ts", () => ({ browser: fake }));

const { openLibrary } = await import("./library-tab.ts");
const { reinject } = await import("./reinject.ts");
const { runCommand } = await import("./commands.ts");
const { badgeText, updateBadge } = await import("./badge.ts");

const cast = (entries: number, state = "done") => ({
  generation: "g",
  state,
  entries: Array.from({ length: entries }, (_, entry) => ({ entry, marked: 1, quiet: 0 })),
});

beforeEach(() => {
  vi.resetAllMocks();
  fake.windows = { update: vi.fn() };
  fake.storage.local.get.mockResolvedValue({});
});

describe("openLibrary", () => {
  const page = { id: 1, windowId: 1, incognito: false, url: "https://www.bbc.com/" };

  it("opens a tab beside the page it was asked from", async () => {
    fake.tabs.query.mockResolvedValue([
      page,
      { id: 3, windowId: 1, incognito: false, url: "ext://id/options.html" },
    ]);
    await openLibrary("#/entry/iran", page);
    expect(fake.tabs.create).toHaveBeenCalledWith({
      url: "ext://id/library.html#/entry/iran",
      active: true,
      openerTabId: 1,
    });
    expect(fake.tabs.update).not.toHaveBeenCalled();
  });

  it("takes the library tab that is open, the one in the same window first", async () => {
    const other = { id: 7, windowId: 2, incognito: false, url: "ext://id/library.html#/" };
    const near = { id: 8, windowId: 1, incognito: false, url: "ext://id/library.html#/events" };
    fake.tabs.query.mockResolvedValue([page, other, near]);
    await openLibrary("#/entry/iran", page);
    expect(fake.tabs.update).toHaveBeenCalledWith(8, {
      url: "ext://id/library.html#/entry/iran",
      active: true,
    });
    fake.tabs.query.mockResolvedValue([page, other]);
    await openLibrary("#/", page);
    expect(fake.windows!.update).toHaveBeenLastCalledWith(2, { focused: true });
    expect(fake.tabs.create).not.toHaveBeenCalled();
  });

  it("never shares a tab between private and other windows", async () => {
    fake.tabs.query.mockResolvedValue([
      { id: 7, windowId: 1, incognito: false, url: "ext://id/library.html#/" },
    ]);
    await openLibrary("#/", { id: 9, windowId: 5, incognito: true });
    expect(fake.tabs.update).not.toHaveBeenCalled();
    expect(fake.tabs.create).toHaveBeenCalledWith({ url: "ext://id/library.html#/", active: true });
  });

  it("does without windows (Firefox for Android)", async () => {
    fake.windows = undefined;
    fake.tabs.query.mockResolvedValue([
      { id: 7, windowId: 1, incognito: false, url: "ext://id/library.html" },
    ]);
    await openLibrary("#/", page);
    expect(fake.tabs.update).toHaveBeenCalledTimes(1);
  });
});

describe("reinject", () => {
  it("runs the content script in every open tab in Chromium, and minds no tab that refuses", async () => {
    fake.runtime.getManifest.mockReturnValue({ background: { service_worker: "background.js" } });
    fake.tabs.query.mockResolvedValue([{ id: 1 }, { id: 2 }]);
    fake.scripting.executeScript.mockRejectedValueOnce(new Error("store"));
    await reinject();
    const targets = fake.scripting.executeScript.mock.calls.map(([{ target, files }]) => [target, files]);
    expect(targets).toEqual([1, 2].map((tabId) => [{ tabId, allFrames: true }, ["content.js"]]));
  });

  it("leaves it to Firefox, which does it itself", async () => {
    fake.runtime.getManifest.mockReturnValue({ background: { scripts: ["background.js"] } });
    await reinject();
    expect(fake.scripting.executeScript).not.toHaveBeenCalled();
  });
});

describe("commands", () => {
  it("asks the page first, then its frames, until one goes somewhere", async () => {
    fake.scripting.executeScript.mockResolvedValue([
      { frameId: 9, result: cast(1) },
      { frameId: 0, result: cast(2) },
      { frameId: 4, result: cast(0) },
      { frameId: 5, result: null },
    ]);
    fake.tabs.sendMessage.mockResolvedValueOnce(false).mockResolvedValueOnce(true);
    await runCommand("previous-mention", { id: 3 });
    expect(fake.tabs.sendMessage.mock.calls).toEqual([
      [3, { type: "step", direction: -1 }, { frameId: 0 }],
      [3, { type: "step", direction: -1 }, { frameId: 9 }],
    ]);
  });

  it("does nothing where it may not go, or for a command of another version", async () => {
    fake.scripting.executeScript.mockRejectedValue(new Error("chrome://"));
    await runCommand("next-mention", { id: 3 });
    await runCommand("dance", { id: 3 });
    expect(fake.tabs.sendMessage).not.toHaveBeenCalled();
  });
});

describe("badge", () => {
  beforeEach(() => {
    fake.tabs.get.mockResolvedValue({ id: 3, url: "https://www.bbc.com/" });
  });

  it("counts entries, not mentions, and says whether a frame still reads", async () => {
    fake.scripting.executeScript.mockResolvedValue([
      { frameId: 0, result: cast(12) },
      { frameId: 2, result: cast(3, "scanning") },
    ]);
    expect(await updateBadge(3)).toBe(true);
    expect(fake.action.setBadgeText).toHaveBeenCalledWith({ tabId: 3, text: "12" });
  });

  it("shows nothing on a site that is switched off, and none for a tab that is gone", async () => {
    fake.storage.local.get.mockResolvedValue({ settings: { off: ["www.bbc.com"] } });
    expect(await updateBadge(3)).toBe(false);
    expect(fake.action.setBadgeText).toHaveBeenCalledWith({ tabId: 3, text: "" });
    fake.tabs.get.mockRejectedValue(new Error("No tab with id: 3"));
    expect(await updateBadge(3)).toBe(false);
  });

  it("has room for three digits", () => {
    expect([0, 1, 999, 1000].map(badgeText)).toEqual(["", "1", "999", "999+"]);
  });
});
