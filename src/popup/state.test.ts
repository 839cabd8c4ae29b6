import { describe, expect, it, vi } from "vitest";
import { DEFAULT_SETTINGS } from "../shared/settings.ts";
import type { TabFacts } from "./state.ts";

vi.mock("../shared/browser.ts", () => ({ browser: {} }));
const { stateOf, unsettled } = await import("./state.ts");

const frame = (entries: number[], state: "scanning" | "done" | "off" = "done") => ({
  frameId: 0,
  cast: { generation: "g", state, entries: entries.map((entry) => ({ entry, marked: 1, quiet: 0 })) },
});
const page = (facts: Partial<TabFacts>): TabFacts => ({
  url: "https://www.bbc.com/news",
  loading: false,
  access: true,
  installed: true,
  frames: [frame([])],
  ...facts,
});
const state = (facts: Partial<TabFacts>, settings = DEFAULT_SETTINGS) => stateOf(page(facts), settings);

describe("what the popup shows", () => {
  it("says what was found, or that nothing was", () => {
    expect(state({ frames: [frame([4, 2])] })).toMatchObject({ state: "found", scanning: false });
    expect(state({}).state).toBe("nothing");
  });

  it("waits for the dataset, if the reader wants it at all", () => {
    expect(state({ installed: false }).state).toBe("installing");
    expect(unsettled(state({ installed: false }))).toBe(true);
    expect(state({ installed: false }, { ...DEFAULT_SETTINGS, paused: true }).state).toBe("paused");
  });

  it("lets the reader's switches come before everything else", () => {
    const frames = [frame([4])];
    expect(state({ frames }, { ...DEFAULT_SETTINGS, paused: true }).state).toBe("paused");
    expect(state({ frames }, { ...DEFAULT_SETTINGS, off: ["www.bbc.com"] })).toEqual({
      state: "off",
      host: "www.bbc.com",
    });
    expect(state({ frames }, { ...DEFAULT_SETTINGS, off: ["bbc.com"] }).state).toBe("found");
  });

  it("tells a page that nobody may enter from one that the reader has not opened to us", () => {
    expect(state({ url: undefined, frames: null }).state).toBe("blocked");
    expect(state({ url: "chrome://settings/", frames: null }).state).toBe("blocked");
    expect(state({ url: "https://chromewebstore.google.com/", frames: null }).state).toBe("blocked");
    expect(state({ frames: null, access: false }).state).toBe("no-access");
    expect(state({ frames: [], access: false }).state).toBe("no-access");
    // Firefox tells no address of a tab that it keeps us out of.
    expect(state({ url: undefined, frames: null, access: false }).state).toBe("no-access");
    expect(state({ url: undefined, frames: [], access: false }).state).toBe("no-access");
    expect(state({ url: "about:config", frames: null, access: false }).state).toBe("blocked");
    expect(state({ url: undefined, frames: [] }).state).toBe("blocked");
    expect(state({ frames: [] }).state).toBe("absent");
  });

  it("keeps asking while a page is loading or being read", () => {
    expect(state({ frames: [], loading: true }).state).toBe("loading");
    expect(state({ frames: [frame([], "scanning")] }).state).toBe("loading");
    const found = state({ frames: [frame([1], "scanning")] });
    expect(found).toMatchObject({ state: "found", scanning: true });
    expect(unsettled(found)).toBe(true);
    expect(unsettled(state({ frames: [frame([1])] }))).toBe(false);
    expect(unsettled(state({}))).toBe(false);
  });

  it("keeps asking a page that has not heard yet that its site was switched on again", () => {
    expect(state({ frames: [frame([], "off")] }).state).toBe("loading");
    // A frame in it may be of a site that is off.
    const other = { ...frame([], "off"), frameId: 4 };
    expect(state({ frames: [frame([]), other] }).state).toBe("nothing");
    expect(unsettled(state({ frames: [frame([1]), other] }))).toBe(false);
    // A document made by a site that is off has no address that tells it.
    expect(state({ url: "blob:https://www.bbc.com/4", frames: [frame([], "off")] }).state).toBe("nothing");
  });
});
