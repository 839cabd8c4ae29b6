import { describe, expect, it, vi } from "vitest";

vi.mock("../shared/browser.ts", () => ({ browser: {} }));
const { readRequest } = await import("./request.ts");

const brief = {
  type: "brief",
  generation: "g1",
  entries: [3],
  reasons: [{ rule: "name", name: 1 }],
  surface: "إيران",
  pageDate: null,
};

describe("readRequest", () => {
  it("lets every request of ours through", () => {
    for (const request of [
      { type: "ping" },
      { type: "found" },
      { type: "open-library", hash: "#/entry/iran" },
      brief,
    ])
      expect(readRequest(request)).toEqual(request);
    // What links to a mention without a reason (an entry inside a card) sends none.
    expect(readRequest({ ...brief, reasons: [] })).not.toBeNull();
    expect(readRequest({ ...brief, verify: true })).toEqual({ ...brief, verify: true });
    const cues = [
      { kind: "trigger", text: "attack", of: 3 },
      { kind: "trigger", text: "barrage", of: "own" },
      { kind: "participant", entry: 7, text: "Iran" },
      { kind: "place", entry: 8, text: "Damascus" },
      { kind: "word", text: "drones" },
      { kind: "date", text: "13 April" },
      { kind: "page", share: 0.5 },
      { kind: "recent", days: 3 },
      { kind: "before", text: "attack" },
    ];
    expect(readRequest({ ...brief, reasons: [{ rule: "event", cues }] })).not.toBeNull();
  });

  it("lets nothing else through", () => {
    const others = [
      null,
      "ping",
      {},
      { type: "delete-everything" },
      { type: "open-library", hash: "javascript:alert(1)" },
      { type: "open-library", hash: "https://example.org/#/" },
      { ...brief, entries: [] },
      { ...brief, entries: [-1] },
      { ...brief, entries: [1.5] },
      { ...brief, entries: Array.from({ length: 100 }, () => 1) },
      { ...brief, generation: 7 },
      { ...brief, reasons: [null] },
      { ...brief, reasons: [{ rule: "because", name: 1 }] },
      { ...brief, reasons: [{ rule: "cue", name: 1, cue: 7 }] },
      ...[
        undefined,
        "attack",
        [null],
        [{ kind: "because" }],
        [{ kind: "trigger", text: "attack" }],
        [{ kind: "trigger", text: "x".repeat(5000), of: 1 }],
        [{ kind: "participant", entry: -1, text: "Iran" }],
        [{ kind: "word", text: 7 }],
        [{ kind: "page", share: 2 }],
        [{ kind: "page", share: NaN }],
        [{ kind: "recent", days: 1.5 }],
        Array.from({ length: 100 }, () => ({ kind: "word", text: "x" })),
      ].map((cues) => ({ ...brief, reasons: [{ rule: "event", cues }] })),
      { ...brief, surface: "x".repeat(5000) },
      { ...brief, pageDate: 20240517 },
      { ...brief, verify: "yes" },
    ];
    for (const other of others) expect(readRequest(other), JSON.stringify(other)).toBeNull();
  });
});
