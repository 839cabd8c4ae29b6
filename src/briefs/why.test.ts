import { texts } from "locales:why";
import { describe, expect, it } from "vitest";
import { translator } from "../shared/i18n.ts";
import type { EventCue } from "../events/event-mention.ts";
import type { NameReason } from "../mentions/mention.ts";
import { whyEvent, whySentence } from "./why.ts";

const plain = (text: string): string => text.replace(/[\u2066-\u2069]/g, "");
const RULES: NameReason["rule"][] = ["name", "full-name-on-page", "cue", "demonym"];

describe("why", () => {
  it("says which name, which rule and which cue", () => {
    const t = translator(texts, "en");
    const say = (reason: NameReason, name: string): string => plain(whySentence(reason, name, t));
    expect(say({ rule: "name", name: 0 }, "Oman")).toBe("It is called “Oman”.");
    expect(say({ rule: "full-name-on-page", name: 0, cue: "Abram Paley" }, "Paley")).toBe(
      "“Paley” alone could be somebody or something else; the page also says “Abram Paley”.",
    );
    expect(say({ rule: "cue", name: 0, cue: "envoy" }, "Paley")).toContain("“envoy”");
    expect(say({ rule: "name", name: 0, proclitic: "و" }, "لبنان")).toMatch(/“لبنان”\. .*“و”/);
  });

  it("has a sentence for every rule in both languages", () => {
    for (const language of ["en", "ar"] as const)
      for (const rule of RULES) {
        const sentence = whySentence({ rule, name: 0, cue: "CUE" }, "NAME", translator(texts, language));
        expect(sentence).toContain("NAME");
        expect(sentence).not.toMatch(/why_|\{/);
      }
  });

  it("tells an event by its cues", () => {
    const words = {
      classes: [{ title: { en: "attack", ar: "هجوم" } }],
      title: (entry: number) => ({ 1: "Iran", 2: "Israel" })[entry],
    };
    const say = (language: "en" | "ar", ...cues: EventCue[]): string =>
      plain(whyEvent({ rule: "event", cues }, words, translator(texts, language)));
    const cues: EventCue[] = [
      { kind: "trigger", text: "struck", of: 0 },
      { kind: "participant", entry: 1, text: "Tehran" },
      { kind: "participant", entry: 2, text: "Israel" },
      { kind: "participant", entry: 3, text: "nobody" },
      { kind: "date", text: "13 April" },
    ];
    expect(say("en", ...cues)).toBe("Told by: attack + Iran + Israel + 13 April.");
    expect(
      say("en", ...cues, { kind: "place", entry: 1, text: "Israel" }, { kind: "word", text: "April" }),
    ).toBe(say("en", ...cues));
    expect(say("ar", ...cues)).toContain("هجوم + Iran + Israel + 13 April");
    expect(
      say("en", { kind: "trigger", text: "barrage", of: "own" }, { kind: "before", text: "salvo" }),
    ).toBe("Told by: barrage. Just before, the page speaks of it: “salvo”.");
    expect(say("en", { kind: "page", share: 0.834 })).toContain("83%");
    const days = (count: number) => say("ar", { kind: "recent", days: count });
    expect(new Set([0, 1, 2, 5, 20].map(days)).size).toBe(5);
    for (const count of [0, 1, 2, 5, 20, 100]) expect(days(count)).not.toMatch(/why_|\{/);
  });
});
