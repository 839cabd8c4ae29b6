import { expect, test } from "vitest";
import { saidRole } from "./roles.ts";
import { sentenceOf } from "./testing/world.ts";

/** The role of the first party of a text beside its first trigger. */
function roleIn(text: string, party = 0): string | null {
  const { words, parties, triggers } = sentenceOf(text);
  const others = parties.filter((_, n) => n !== party);
  return saidRole(text, words, parties[party]!, triggers[0]!, (word) =>
    [...others, ...triggers.slice(1)].some(({ from, to }) => word >= from && word < to),
  );
}

const cases: [string, string | null, number?][] = [
  ["Iran's attack", "by"],
  ["the Iranian attack", "by"],
  ["an attack by Iran", "by"],
  ["the attack attributed to Iran", "by"],
  ["the attack Iran launched", "by"],
  ["the attack on Iran", "against"],
  ["the attack against the city of Damascus", "against"],
  ["Iran was attacked", "against"],
  ["a strike in Damascus", "in"],
  ["talks between the US and Iran", "side", 1],
  ["talks with Iran", "side"],
  ["Iran said that an attack came", null],
  ["Iran's killing", "of"],
  ["the killing by Iran", "by"],
  ["Iran was killed", "against"],
  ["an attack by Iran-backed militias", null],
  ["هجوم لفصائل موالية لإيران", null],
  ["هجوم شنته جماعة مدعومة من إيران", null],
  ["Iran confirmed the killing of its general", null],
  ["a strike near the Israeli border", null],
  ["five from Iran died", "against"],
  ["what came in Damascus killed five", null],
  ["Iran killed five", "by"],
  ["ما وقع في دمشق قتل خمسة", null],
  ["a killing in the town and an attack in Damascus", null],
  ["أكدت إيران مقتل قائد", null],
  ["الجنرال زاهدي الذي قتل في غارة", "of"],
  ["إسرائيل اغتالت قائدا", "by"],
  ["أمطروا إسرائيل بوابل في هجوم", null],
  ["غارة قرب الحدود مع إسرائيل", null],
  ["هجوم إيران", "by"],
  ["اغتيال إيران", "of"],
  ["اغتالت إيران", "by"],
  ["هجوم شنته إيران", "by"],
  ["هجوم على إسرائيل", "against"],
  ["غارة في دمشق", "in"],
  ["محادثات مع إيران", "side"],
  ["محادثات بين إيران وعمان", "side"],
];
test.each(cases)("%s: %s", (text, role, party) => expect(roleIn(text, party)).toBe(role));
