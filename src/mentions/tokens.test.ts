import { describe, expect, it } from "vitest";
import { foldName, nextToken, token, wordsOf } from "./tokens.ts";

const words = (text: string): string[] => wordsOf(text).map((word) => word.text);
/** The words, with a bar where no name runs across. */
const broken = (text: string): string => {
  const parts: string[] = [];
  for (let at = 0, previous = 0; nextToken(text, at, previous); at = token.end, previous = token.start)
    parts.push((token.broken ? "| " : "") + text.slice(token.start, token.end));
  return parts.join(" ");
};

describe("words", () => {
  it.each([
    ["pro-Iran group", ["pro", "Iran", "group"]],
    ["#طوفان_الأقصى", ["طوفان", "الأقصى"]],
    ["İran’ın Şam’daki", ["İran", "ın", "Şam", "daki"]],
    ["Mc\u00adGurk", ["Mc\u00adGurk"]],
    ["U.S. and U.K.", ["U.S", "and", "U.K"]],
    ["J.Smith e.g. this", ["J", "Smith", "e", "g", "this"]],
    ['צה"ל ו"הארץ"', ['צה"ל', 'ו"הארץ']],
    ["حمـ.ـاس حمـ*ـاس إسـ..ـرائيل", ["حمـ.ـاس", "حمـ*ـاس", "إسـ..ـرائيل"]],
    ["انتهى.ثم", ["انتهى", "ثم"]],
    ["伊朗和美国", ["伊", "朗", "和", "美", "国"]],
    ["อิหร่าน", ["อ", "ิ", "ห", "ร", "่", "า", "น"]],
    ["ईरान और यमुना", ["ईरान", "और", "यमुना"]],
    ["이란은", ["이", "란", "은"]],
    ["😀Iran😀", ["Iran"]],
    ["", []],
    ["… — ، .", []],
  ])("%s", (text, expected) => expect(words(text)).toEqual(expected));

  it("knows what no name runs across", () => {
    expect(broken("Joe, Biden")).toBe("Joe | Biden");
    expect(broken("met Joe. Biden said")).toBe("met Joe | Biden said");
    expect(broken("Brig. Gen. Reza")).toBe("Brig Gen Reza");
    expect(broken("Brett H. McGurk")).toBe("Brett H McGurk");
    expect(broken("U.S. Central")).toBe("U.S Central");
    expect(broken("حزب، الله")).toBe("حزب | الله");
    expect(broken("Joe\nBiden")).toBe("Joe Biden");
    expect(broken("(Joe) Biden")).toBe("| Joe | Biden");
  });

  it("folds a whole name", () => {
    expect(foldName("Al-Quds  al-Arabi")).toBe("al quds al arabi");
    expect(foldName("سلطنة عُمان")).toBe("سلطنه عمان");
    expect(foldName("U.S.")).toBe(foldName("US"));
  });
});
