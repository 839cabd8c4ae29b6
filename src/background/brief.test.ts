import "fake-indexeddb/auto";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { openDatabase } from "../store/database.ts";
import { installPack } from "../store/install.ts";
import { base64ForNode, memoryArea, testPack } from "../store/test-parts.ts";

vi.mock("../shared/browser.ts", () => ({
  browser: {
    storage: { local: { get: async () => ({}) } },
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
  ({ generation } = await installPack(await openDatabase(), memoryArea(), pack));
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

  it("takes the table's word otherwise", async () => {
    expect((await answerBrief({ ...request, generation, entries: [0], surface: "Iron" })).state).toBe("ok");
    expect((await answerBrief({ ...request, generation, entries: [0], surface: "" })).state).toBe("ok");
  });
});
