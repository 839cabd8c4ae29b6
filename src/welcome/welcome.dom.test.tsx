import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { clear, drawn, find, show } from "../shared/ui/test-reader.tsx";
import { DEFAULT_SETTINGS } from "../shared/settings.ts";

const fake = vi.hoisted(() => {
  const listeners = new Set<() => void>();
  const event = {
    addListener: (one: () => void) => listeners.add(one),
    removeListener: (one: () => void) => listeners.delete(one),
  };
  return {
    listeners,
    permissions: { contains: vi.fn(), request: vi.fn(), onAdded: event, onRemoved: event },
    storage: { local: { get: vi.fn(), set: vi.fn() } },
    commands: { getAll: vi.fn() } as { getAll: ReturnType<typeof vi.fn> } | undefined,
    runtime: { id: "ext", sendMessage: vi.fn(), getURL: (path: string) => path },
    i18n: {},
  };
});
vi.mock("../shared/browser.ts", () => ({ browser: fake }));
const { App } = await import("./app.tsx");
const { lendContentApi } = await import("./content-api.ts");

const text = (): string => document.body.innerText;
const open = async (settings = DEFAULT_SETTINGS, language: "en" | "ar" = "en"): Promise<void> => {
  show(<App />, { settings, language });
  await drawn();
};

beforeEach(() => {
  fake.commands = { getAll: vi.fn().mockResolvedValue([{ name: "next-mention", shortcut: "Alt+." }, { name: "_execute_action" }]) }; // prettier-ignore
  fake.permissions.contains.mockResolvedValue(true);
  fake.storage.local.get.mockResolvedValue({});
});
afterEach(() => {
  clear();
  delete (globalThis as { siyaq?: unknown }).siyaq;
  vi.resetAllMocks();
});

describe("the page after an installation", () => {
  it("says nothing of access that is there", async () => {
    await open();
    expect(document.querySelector(".access")).toBeNull();
    expect(text()).toContain("Alt+.");
    expect(text()).toContain("puzzle piece");
  });

  it("asks for access that is missing by a click, says what a no means, and when it came after all", async () => {
    fake.permissions.contains.mockResolvedValue(false);
    fake.permissions.request.mockResolvedValue(false);
    await open();
    expect(text()).toContain("does not let Siyaq read web pages");
    find(".access button").click();
    expect(fake.permissions.request).toHaveBeenCalledWith({ origins: ["<all_urls>"] });
    await drawn();
    expect(text()).toContain("Not allowed.");
    // Given in the browser's own page.
    fake.permissions.contains.mockResolvedValue(true);
    fake.listeners.forEach((tell) => tell());
    await drawn();
    expect(text()).toContain("Allowed. Names are marked");
    expect(document.querySelector(".access button")).toBeNull();
    clear();
    await drawn();
    expect(fake.listeners.size).toBe(0);
  });

  it("waits for the dataset, then says how to try; in other words where it is paused", async () => {
    await open();
    expect(text()).toContain("the dataset is being installed");
    (globalThis as { siyaq?: unknown }).siyaq = { cast: () => ({ entries: [1] }) };
    await vi.waitFor(() => expect(text()).toMatch(/Rest the pointer|Tap an underlined/));
    clear();
    await open({ ...DEFAULT_SETTINGS, paused: true });
    expect(text()).toContain("Siyaq is paused everywhere");
  });

  it("changes the language of all of Siyaq", async () => {
    await open();
    find("button[lang=ar]").click();
    await drawn();
    expect(fake.storage.local.set).toHaveBeenCalledWith({
      settings: { ...DEFAULT_SETTINGS, language: "ar" },
    });
    expect(find("button[lang=en]").getAttribute("aria-pressed")).toBe("true");
  });

  it("tells of no keys and no toolbar where there are none", async () => {
    fake.commands = undefined;
    await open(DEFAULT_SETTINGS, "ar");
    expect(document.querySelector("kbd")).toBeNull();
    expect(text()).toContain("في الهاتف");
  });

  it("lends the reading script everything but the ear for what other pages ask", () => {
    const before = Object.getOwnPropertyDescriptor(globalThis, "browser");
    lendContentApi();
    const { browser } = globalThis as unknown as {
      browser: { runtime: { id: string; onMessage: { addListener(listener: () => void): void } } };
    };
    expect(browser.runtime.id).toBe("ext");
    expect(() => browser.runtime.onMessage.addListener(() => {})).not.toThrow();
    if (before) Object.defineProperty(globalThis, "browser", before);
    else delete (globalThis as { browser?: unknown }).browser;
  });
});
