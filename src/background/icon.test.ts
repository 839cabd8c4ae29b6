import { beforeEach, describe, expect, it, vi } from "vitest";
import { DEFAULT_SETTINGS } from "../shared/settings.ts";

const fake = vi.hoisted(() => ({
  tabs: { query: vi.fn(), get: vi.fn() },
  scripting: { executeScript: vi.fn() },
  action: {
    setBadgeText: vi.fn(),
    setBadgeBackgroundColor: vi.fn(),
    setBadgeTextColor: vi.fn(),
    setIcon: vi.fn(),
    setTitle: vi.fn(),
  },
  storage: { local: { get: vi.fn() } },
  i18n: { getUILanguage: () => "en" },
}));
vi.mock("../shared/browser.ts", () => ({ browser: fake }));
const { drawDefaultIcon } = await import("./icon.ts");
const { updateAllBadges, updateBadge } = await import("./badge.ts");

const tab = { id: 3, url: "https://www.bbc.com/news" };
const found = (entries: number): unknown[] => [
  {
    frameId: 0,
    result: {
      generation: "g",
      state: "done",
      entries: Array.from({ length: entries }, (_, entry) => ({ entry, marked: 1, quiet: 0 })),
    },
  },
];
/** The picture and title that a tab was given last; undefined: all tabs without one of their own. */
const shown = (tabId?: number): [string, string] => {
  const last = (calls: unknown[][]): Record<string, unknown> =>
    calls.map(([call]) => call as Record<string, unknown>).findLast((call) => call["tabId"] === tabId)!;
  const { path } = last(fake.action.setIcon.mock.calls) as { path: Record<string, string> };
  return [path["16"]!, last(fake.action.setTitle.mock.calls)["title"] as string];
};

beforeEach(() => {
  vi.resetAllMocks();
  fake.i18n.getUILanguage = () => "en";
  fake.tabs.get.mockResolvedValue(tab);
  fake.tabs.query.mockResolvedValue([tab]);
  fake.storage.local.get.mockResolvedValue({});
  fake.scripting.executeScript.mockResolvedValue(found(4));
});

describe("the toolbar's button", () => {
  it("tells what was found by picture and in words", async () => {
    await updateBadge(3);
    expect(shown(3)).toEqual(["icons/found-16.png", "Siyaq: 4 names on this page"]);
    fake.scripting.executeScript.mockResolvedValue(found(1));
    await updateBadge(3);
    expect(shown(3)[1]).toBe("Siyaq: one name on this page");
    fake.scripting.executeScript.mockResolvedValue(found(0));
    await updateBadge(3);
    expect(shown(3)).toEqual(["icons/nothing-16.png", "Siyaq: nothing found on this page"]);
  });

  it("tells what is off, without asking the page", async () => {
    fake.storage.local.get.mockResolvedValue({ settings: { off: ["www.bbc.com"] } });
    await updateBadge(3);
    expect(shown(3)).toEqual(["icons/off-16.png", "Siyaq: off on this site"]);
    fake.storage.local.get.mockResolvedValue({ settings: { off: ["www.bbc.com"], paused: true } });
    await updateAllBadges();
    expect(shown(3)).toEqual(["icons/off-16.png", "Siyaq: off everywhere"]);
    expect(shown()).toEqual(["icons/off-16.png", "Siyaq: off everywhere"]);
    expect(fake.scripting.executeScript).not.toHaveBeenCalled();
  });

  it("speaks the reader's language, and is drawn from the settings alone", async () => {
    await drawDefaultIcon({ ...DEFAULT_SETTINGS, language: "ar" });
    expect(shown()).toEqual(["icons/nothing-16.png", "سياق: لم يُعثر على شيء في هذه الصفحة"]);
    await drawDefaultIcon({ ...DEFAULT_SETTINGS, paused: true });
    expect(shown()).toEqual(["icons/off-16.png", "Siyaq: off everywhere"]);
  });
});
