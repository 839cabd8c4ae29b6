import { texts } from "locales:why";
import { describe, expect, it } from "vitest";
import { translator } from "../shared/i18n.ts";
import type { Reason } from "../mentions/mention.ts";
import { whySentence } from "./why.ts";

const plain = (text: string): string => text.replace(/[\u2066-\u2069]/g, "");
const RULES: Reason["rule"][] = ["name", "full-name-on-page", "cue", "demonym"];

describe("why", () => {
  it("says which name, which rule and which cue", () => {
    const t = translator(texts, "en");
    const say = (reason: Reason, name: string): string => plain(whySentence(reason, name, t));
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
});
