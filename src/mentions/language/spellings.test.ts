import { describe, expect, it } from "vitest";
import { foldName } from "../tokens.ts";
import { spellings } from "./spellings.ts";

const folded = (text: string, language: string): Set<string> =>
  new Set(spellings(text, language).map(foldName));

describe("spellings", () => {
  it("parts and joins the pieces of Persian words", () => {
    expect(folded("مک‌گورک", "fa")).toEqual(new Set(["مكگورك", "مك گورك"]));
    expect(folded("محمدرضا زاهدی", "fa")).toEqual(new Set(["محمدرضا زاهدي", "محمدرضازاهدي"]));
  });

  it("leaves other languages alone", () => {
    expect(spellings("Quds Force", "en")).toEqual(["Quds Force"]);
    expect(spellings("فيلق القدس", "ar")).toEqual(["فيلق القدس"]);
  });

  it("does not multiply without end", () => {
    expect(spellings("یک دو سه چهار پنج شش", "fa")).toHaveLength(1);
  });
});
