import { describe, expect, it } from "vitest";
import { standsAlone } from "./edges.ts";

const stands = (text: string, name: string): boolean => {
  const start = text.indexOf(name);
  return standsAlone(text, start, start + name.length);
};

describe("where a name stands alone", () => {
  it.each([
    ["対イラン制裁", "イラン"], ["イラン・イスラム", "イラン"], ["イランの", "イラン"], ["在伊朗的", "伊朗"], ["이란", "이란"], ["이란은", "이란"],
    ["이란에서는", "이란"], ["친이란 민병대", "이란"], ["\"이란은", "이란"], ["(이란)", "이란"], ["가자 지구에", "가자 지구"], ["ในอิรักและ", "อิรัก"], ["Iran", "Iran"],
  ])("%s has %s", (text, name) => expect(stands(text, name)).toBe(true)); // prettier-ignore

  it.each([
    ["アイランド", "イラン"], ["シリアル", "シリア"], ["オマーンー", "オマーン"], ["사랑이란", "이란"], ["이란군", "이란"], ["“자유”이란", "이란"], ["이 란은", "이 란"],
    ["대학이란", "이란"], ["อิรักษ์".replace("ษ", "ะ"), "อิรัก"], ["เอิรัก", "อิรัก"],
  ])("%s has no %s", (text, name) => expect(stands(text, name)).toBe(false)); // prettier-ignore
});
