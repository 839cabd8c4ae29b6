import { describe, expect, it } from "vitest";
import { toDictionary, type Dictionary } from "./dictionary.ts";
import { tellApart } from "./homographs.ts";
import { findOwn } from "./own.ts";
import { compileDictionary } from "./pack.ts";
import { addTitles } from "./titles.ts";

const DICT = [
  { id: "OM", type: "state", ar: ["عُمان", "سلطنة عُمان"], en: ["Oman"], adjAr: ["عُماني"], adjEn: ["Omani"] },
  { id: "AMM", type: "city", ar: ["عمّان"], en: ["Amman"] },
  { id: "US", type: "state", ar: ["أمريكا"], en: ["US", "America"], adjAr: ["أمريكي"] },
  { id: "SY", type: "state", ar: ["سوريا"], adjAr: ["سوري"] },
  { id: "BUSH", type: "person", ar: ["جورج بوش"], arShort: ["بوش"], en: ["George Bush"], enShort: ["Bush"] },
  { id: "HOPE", type: "place", en: ["Hope", "City of Hope"], amb: true, requires: { near: ["village"] } },
  { id: "MARK", type: "city", en: ["Mark", "Point"], weak: ["Point"], rejects: ["exclamation"] },
]; // prettier-ignore

/** The entities and kinds that are found on a page of sentences. */
async function find(...sentences: string[]): Promise<string[][]> {
  const dictionary: Dictionary = toDictionary(DICT, ["Latin America"]);
  const entities = tellApart(addTitles(dictionary.entities));
  const pack = await compileDictionary({ ...dictionary, entities }, ["Mark", "Mount Hope"]);
  return findOwn(pack, sentences).map((found) => found.map(({ entity, as }) => `${entity} ${as}`));
}

describe("a dictionary as the engine has it", () => {
  it("makes names, short names and adjectives of its fields", async () => {
    expect(await find("America, ask US and us", "الأمريكيون وأمريكي في أمريكا")).toEqual([
      ["US name", "US name"],
      ["US adj", "US adj", "US name"],
    ]);
    expect(await find("سوريا", "سوريين")).toEqual([["SY name"], ["SY adj"]]);
  });

  it("leaves short names of persons to the engine's licences", async () => {
    expect(await find("Bush left", "بوش")).toEqual([[], []]);
    expect(await find("Bush left", "George Bush")).toEqual([["BUSH name"], ["BUSH name"]]);
  });

  it("knows a person by an office too", async () => {
    expect(await find("President Bush")).toEqual([["BUSH name"]]);
    expect(await find("قال الرئيس الأمريكي بوش", "وقال بوش")).toEqual([["BUSH name"], ["BUSH name"]]);
  });

  it("takes over what the dictionary says of weak names and decoys", async () => {
    expect(await find("Hope and Point")).toEqual([[]]);
    expect(await find("the village Hope", "City of Hope")).toEqual([["HOPE name"], ["HOPE name"]]);
    expect(await find("an exclamation Mark")).toEqual([[]]);
    expect(await find("Latin America and Mount Hope")).toEqual([[]]);
    // A decoy that is a name of the dictionary is none.
    expect(await find("Mark")).toEqual([["MARK name"]]);
  });

  it("tells names apart that are written alike: by vowels, else by what else names them", async () => {
    expect(await find("عُمان")).toEqual([["OM name"]]);
    expect(await find("عمّان")).toEqual([["AMM name"]]);
    expect(await find("في عمان")).toEqual([["AMM name"]]);
    expect(await find("في عمان", "سلطنة عمان")).toEqual([["OM name"], ["OM name"]]);
    expect(await find("في عمان", "الوزير العماني")).toEqual([["OM name"], ["OM adj"]]);
  });
});
