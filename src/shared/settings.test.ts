import { describe, expect, it } from "vitest";
import { DEFAULT_SETTINGS, languageOf, readSettings } from "./settings.ts";

describe("readSettings", () => {
  it.each([[undefined], [null], ["text"], [[]], [{ marks: 7, off: "bbc.com", muted: {}, paused: "yes" }]])(
    "reads the defaults out of %j",
    (stored) => {
      expect(readSettings(stored)).toEqual(DEFAULT_SETTINGS);
    },
  );

  it("reads what it wrote", () => {
    const settings = {
      ...DEFAULT_SETTINGS,
      marks: "tint",
      density: "all",
      off: ["bbc.com"],
      muted: [
        { id: "oman", title: "Oman", host: null },
        { id: "iran", title: "إيران", host: "bbc.com" },
      ],
    };
    expect(readSettings(JSON.parse(JSON.stringify(settings)))).toEqual(settings);
  });

  it("takes “no marks” over from when it was a kind of mark", () => {
    expect(readSettings({ marks: "none" })).toMatchObject({ marks: "underline", density: "none" });
    expect(readSettings({ marks: "tint" })).toMatchObject({ marks: "tint", density: "first" });
    // Read and written again, the old value is gone for good.
    expect(readSettings({ ...readSettings({ marks: "none" }), density: "all" }).density).toBe("all");
  });

  it("keeps the sound ones of a damaged list", () => {
    const sound = { id: "oman", title: "Oman", host: "bbc.com" };
    const unsound = [
      null,
      {},
      { id: 3 },
      { id: "iran" },
      { ...sound, title: undefined },
      { ...sound, host: 7 },
    ];
    expect(readSettings({ muted: [...unsound, sound] }).muted).toEqual([sound]);
  });
});

describe("languageOf", () => {
  it("follows the browser unless the reader chose", () => {
    const follows = (tag: string) => languageOf(DEFAULT_SETTINGS, tag);
    expect(["ar", "ar-EG", "AR", "en-US", "fr"].map(follows)).toEqual(["ar", "ar", "ar", "en", "en"]);
    expect(languageOf({ ...DEFAULT_SETTINGS, language: "ar" }, "en")).toBe("ar");
  });

  it("takes no other language for Arabic", () => {
    for (const tag of ["arn", "arc-Syrc"]) expect(languageOf(DEFAULT_SETTINGS, tag)).toBe("en");
  });
});
