import { foldAt, IGNORED } from "../fold.ts";
import { FIRST_UNSPACED } from "./unspaced.ts";

/**
 * Where a name may start and end in the scripts whose every unit is a word of its own to the scanner. Han tells
 * nothing: what a longer word of Han would hide is a decoy's business (中东部, 添加沙拉). The others tell much:
 *
 * - katakana writes foreign words in one run: イラン is no part of アイランド (island), シリア none of シリアル;
 * - Hangul writes particles, and only those, behind a name (이란은, 이란에서), and 이란 itself behind a noun (사랑이란);
 * - Thai, Lao, Khmer and Myanmar syllables hang together by their marks: อิรัก does not end before ษ์.
 */

const isHangul = (letter: number): boolean => letter >= 0xac00 && letter < 0xd7a4;
const isKatakana = (letter: number): boolean =>
  (letter >= 0x30a1 && letter <= 0x30fe && letter !== 0x30fb) || (letter >= 0x31f0 && letter < 0x3200);
/** The vowels that stand before their consonant: เ แ โ ใ ไ, and Lao's. */
const isLeadingVowel = (letter: number): boolean =>
  (letter >= 0xe40 && letter <= 0xe44) || (letter >= 0xec0 && letter <= 0xec4);
/** What belongs to the syllable before it: vowels, tones, killers, joined consonants. */
const isDependent = (letter: number): boolean =>
  (letter >= 0xe30 && letter <= 0xe3a) ||
  (letter >= 0xe45 && letter <= 0xe4e && letter !== 0xe46) ||
  (letter >= 0xeb0 && letter <= 0xebc) ||
  (letter >= 0xec8 && letter <= 0xece) ||
  (letter >= 0x102b && letter <= 0x103e) ||
  (letter >= 0x17b6 && letter <= 0x17d3);
/** Joins the next consonant to the one before: Myanmar's virama, Khmer's coeng. */
const isJoiner = (letter: number): boolean => letter === 0x1039 || letter === 0x17d2;

/** The particles of Korean nouns, and what news writes to a name like one (측 "the … side", 발 "from …"). */
const PARTICLES = new Set(
  (
    "은 는 이 가 을 를 의 에 와 과 도 만 로 나 랑 뿐 께 측 발 " +
    "으로 에서 에게 에는 에도 에만 에의 까지 부터 보다 처럼 이나 이랑 하고 마저 조차 대로 한테 이라 라고 라는 라며 이며 이자 이고 " +
    "만이 만은 만의 만을 와의 과의 와는 과는 와도 과도 로의 로는 로도 께서 측은 측이 측의 측에 이란 " +
    "으로의 으로는 으로도 에서의 에서는 에서도 에게는 에게도 에게서 까지도 까지는 부터는 으로서 으로써 이라고 이라는 이라며 이었다 였다 이다 " +
    "보다는 보다도 에서만 이지만 에서부터 으로부터 로부터"
  ).split(" "),
);
const LONGEST_PARTICLE = 4;
/** Prefixes of a country's name: 친이란 (for Iran), 대이란 (towards Iran). */
const PREFIXES = "친대반주";

/** Whether a name that stands from `start` to `end` is a word there, and not a part of one. */
export function standsAlone(text: string, start: number, end: number): boolean {
  const first = foldAt(text, start);
  let at = end;
  while (at > start + 1 && foldAt(text, at - 1) <= IGNORED) at--;
  const last = foldAt(text, at - 1);
  return (
    (first < FIRST_UNSPACED || mayStart(text, start, first)) &&
    (last < FIRST_UNSPACED || mayEnd(text, end, last)) &&
    (!isHangul(first) || !isTornApart(text, start, end))
  );
}

function mayStart(text: string, start: number, first: number): boolean {
  if (start === 0) return true;
  const before = foldAt(text, start - 1);
  if (isHangul(first)) {
    if (isHangul(before))
      return PREFIXES.includes(text.charAt(start - 1)) && (start < 2 || !isHangul(foldAt(text, start - 2)));
    // “자유”이란: the particle behind a quoted word.
    return (
      !"\"'”’」』》〉)]".includes(text.charAt(start - 1)) || start < 2 || foldAt(text, start - 2) <= IGNORED
    );
  }
  return !(isKatakana(first) && isKatakana(before)) && !isLeadingVowel(before) && !isJoiner(before);
}

function mayEnd(text: string, end: number, last: number): boolean {
  const after = foldAt(text, end);
  if (!isHangul(last)) return !(isKatakana(last) && isKatakana(after)) && !isDependent(after);
  let stop = end;
  while (stop - end <= LONGEST_PARTICLE && isHangul(foldAt(text, stop))) stop++;
  return stop === end || PARTICLES.has(text.slice(end, stop));
}

/** Whether spaces leave a syllable of a short Hangul name alone: 이 란 is "this orchid", 가자 지구 is Gaza. */
function isTornApart(text: string, start: number, end: number): boolean {
  let syllables = 0;
  let all = 0;
  let isAlone = false;
  let hasSpace = false;
  for (let at = start; at <= end; at++) {
    if (at < end && isHangul(foldAt(text, at))) {
      syllables++;
      all++;
    } else {
      if (at < end) hasSpace = true;
      if (syllables === 1) isAlone = true;
      syllables = 0;
    }
  }
  return hasSpace && isAlone && all <= 3;
}
