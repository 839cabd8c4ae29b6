import "fake-indexeddb/auto";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { openDatabase } from "../store/database.ts";
import { eventsKey } from "../shared/storage-keys.ts";
import { installPack } from "../store/install.ts";
import { base64ForNode, memoryArea, testPack } from "../store/test-parts.ts";

const area = memoryArea();
vi.mock("../shared/browser.ts", () => ({
  browser: {
    storage: { local: { get: async (keys: string | string[]) => area.get(keys) } },
    runtime: { getURL: (path: string) => `ext://id/${path}` },
    i18n: { getUILanguage: () => "en" },
  },
}));
const { answerBrief } = await import("./brief.ts");

const request = { type: "brief", reasons: [], pageDate: null } as const;
let generation = "";
beforeAll(async () => {
  base64ForNode();
  const names = [
    { en: [{ text: "Iran", kind: "full" as const }] },
    { ar: [{ text: "عمان", kind: "full" as const }] },
  ];
  const pack = await testPack("1.0.0", { names });
  ({ generation } = await installPack(await openDatabase(), area, pack));
});

describe("answerBrief", () => {
  it("looks at the text itself where the table may err, and answers that it is no mention", async () => {
    const ask = { ...request, generation, verify: true };
    expect((await answerBrief({ ...ask, entries: [0], surface: "Iran" })).state).toBe("ok");
    expect((await answerBrief({ ...ask, entries: [1], surface: "وعمان" })).state).toBe("ok");
    expect(await answerBrief({ ...ask, entries: [0], surface: "Iron" })).toEqual({ state: "no-mention" });
    // Of two that it may be, one remains.
    const reply = await answerBrief({ ...ask, entries: [0, 1], surface: "عمان" });
    expect(reply.state === "ok" && reply.briefs.map(({ id }) => id)).toEqual(["actor-1"]);
  });

  it("tells why words that are no name mean an event, and lets them stand where the table may err", async () => {
    const cues = [
      { kind: "trigger", text: "struck", of: 0 },
      { kind: "participant", entry: 1, text: "Iranian" },
      { kind: "date", text: "13 April" },
    ] as const;
    area.items.set(
      eventsKey(generation),
      JSON.stringify({ classes: [{ title: { en: "attack", ar: "هجوم" } }] }),
    );
    const reply = await answerBrief({
      ...request,
      generation,
      entries: [5],
      reasons: [{ rule: "event", cues }],
      surface: "struck",
      verify: true,
    });
    expect(reply.state === "ok" && reply.briefs[0]!.why.replace(/[\u2066-\u2069]/g, "")).toContain(
      "attack + x + 13 April",
    );
  });

  it("takes the table's word otherwise", async () => {
    expect((await answerBrief({ ...request, generation, entries: [0], surface: "Iron" })).state).toBe("ok");
    expect((await answerBrief({ ...request, generation, entries: [0], surface: "" })).state).toBe("ok");
  });
});
