import { expect, test } from "vitest";
import { sentencesOf } from "./sentences.ts";

const cut = (text: string): string[] => sentencesOf(text).map(({ start, end }) => text.slice(start, end));

const cases: [string, string[]][] = [
  ["One came. Two left! Three?", ["One came.", "Two left!", "Three?"]],
  ["Gen. Zahedi met Mr. Smith. They spoke.", ["Gen. Zahedi met Mr. Smith.", "They spoke."]],
  ["The U.S. Navy left. It rained.", ["The U.S. Navy left.", "It rained."]],
  ["He lives in the U.S. The end.", ["He lives in the U.S.", "The end."]],
  ["On Oct. 7 it rose 3.5 percent. Good.", ["On Oct. 7 it rose 3.5 percent.", "Good."]],
  ["Joseph R. Biden came. Fine.", ["Joseph R. Biden came.", "Fine."]],
  ['He said "no." Then he left.', ['He said "no."', "Then he left."]],
  ["the site example.com is down. Yes.", ["the site example.com is down.", "Yes."]],
  ["First line\nsame sentence.\n\nSecond block", ["First line\nsame sentence.", "Second block"]],
  ["وقع الهجوم. ثم ردت إسرائيل؟ نعم.", ["وقع الهجوم.", "ثم ردت إسرائيل؟", "نعم."]],
  ["قال إن الهجوم وقع.وأضاف أنه انتهى.", ["قال إن الهجوم وقع.", "وأضاف أنه انتهى."]],
  ["بلغ 3.5 مليون، ثم توقف. انتهى!", ["بلغ 3.5 مليون، ثم توقف.", "انتهى!"]],
  ["", []],
  ["   ", []],
];
test.each(cases)("%j", (text, sentences) => expect(cut(text)).toEqual(sentences));

test("every sentence lies behind the one before it", () => {
  const spans = sentencesOf("A. B! C? D… e. F.\n\nG");
  for (const [n, { start, end }] of spans.entries()) {
    expect(end).toBeGreaterThan(start);
    expect(start).toBeGreaterThanOrEqual(spans[n - 1]?.end ?? 0);
  }
});
