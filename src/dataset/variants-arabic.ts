/**
 * The ways in which Arabic writes a foreign name. The name's own Latin spelling tells which Arabic letter stands
 * for which sound; without it ج might be a g (ماكجورك) or a j (جو), so nothing is guessed for names of Arabic
 * origin.
 */

const VOWELS = /[aeiouy]/;
const ARABIC_VOWELS = "اويىأإآؤئءة";
/** What each Latin consonant is written with. */
const WRITTEN: Readonly<Record<string, string>> = {
  b: "ب", p: "بپ", v: "فڤو", f: "ف", g: "غجقگك", j: "جي", k: "كق", q: "قك", c: "كس", s: "سصز", z: "ز", x: "كس", t: "تط", d: "دض",
  r: "ر", l: "ل", m: "م", n: "ن", h: "هح", w: "و", š: "ش", č: "ش", θ: "ثت", χ: "خ", γ: "غ",
}; // prettier-ignore
/** Sounds that Arabic has no letter of its own for, with the letters that writers choose between. */
const CHOICES: Readonly<Record<string, string>> = { g: "غجق", v: "فڤ", p: "بپ" };
/** Written in Latin and often not heard. */
const SILENT = "hwrt";
const LONG: Readonly<Record<string, string>> = { a: "ا", e: "ي", i: "ي", o: "و", u: "و" };
const DIGRAPHS: readonly (readonly [RegExp, string])[] = [
  [/^mc(?=[^aeiou])/, "mac"], [/sh/g, "š"], [/ch/g, "č"], [/ck/g, "k"], [/th/g, "θ"], [/kh/g, "χ"], [/gh/g, "γ"], [/ph/g, "f"],
  [/([^aeiou])\1/g, "$1"],
]; // prettier-ignore
/** Shorter words have no letter to spare: جو, مالي. */
const SHORTEST_WORD = 4;

interface Aligned {
  /** The Arabic consonants and the sounds they stand for. */
  readonly consonants: { letter: string; sound: string }[];
  /** Before, between and after them: the Arabic vowel letters and the Latin vowels. */
  readonly gaps: { arabic: string; latin: string }[];
}

/** Lays an Arabic word beside its Latin spelling; null when they do not fit. */
function align(arabic: string, latin: string): Aligned | null {
  let plain = latin.normalize("NFD").toLowerCase().replace(/[^a-z]/g, ""); // prettier-ignore
  for (const [from, to] of DIGRAPHS) plain = plain.replace(from, to);
  const sounds = [...plain];
  const consonants: Aligned["consonants"] = [];
  const gaps: Aligned["gaps"] = [{ arabic: "", latin: "" }];
  let at = 0;
  const takeVowels = (): void => {
    while (at < sounds.length && VOWELS.test(sounds[at]!)) gaps.at(-1)!.latin += sounds[at++]!;
  };
  for (const letter of arabic) {
    if (ARABIC_VOWELS.includes(letter)) {
      gaps.at(-1)!.arabic += letter;
      continue;
    }
    takeVowels();
    while (at < sounds.length && !WRITTEN[sounds[at]!]?.includes(letter) && SILENT.includes(sounds[at]!)) {
      at++;
      takeVowels();
    }
    const sound = sounds[at++];
    if (sound === undefined || !WRITTEN[sound]?.includes(letter)) return null;
    consonants.push({ letter, sound });
    gaps.push({ arabic: "", latin: "" });
  }
  takeVowels();
  for (; at < sounds.length; at++)
    if (!SILENT.includes(sounds[at]!) && !VOWELS.test(sounds[at]!)) return null;
  return { consonants, gaps };
}

/** What else may stand in a gap between two consonants. */
function gapChoices({ arabic, latin }: Aligned["gaps"][number], next: string): string[] {
  if (arabic.length > 1) return [];
  if (arabic === "") return latin.length === 1 && LONG[latin] ? [LONG[latin]] : [];
  // The vowel of "her" and "turn" is written with و, ي or not at all.
  const murmured = next === "r" && /^[eiu]$/.test(latin) && "وي".includes(arabic);
  return ["", ...(murmured ? [arabic === "و" ? "ي" : "و"] : [])];
}

/** The other spellings of one word: every choice of consonants, and at most one vowel made longer or shorter. */
function wordSpellings(arabic: string, latin: string): string[] {
  const aligned = align(arabic, latin);
  if (aligned === null) return [];
  const { consonants, gaps } = aligned;
  let heads: string[][] = [[]];
  for (const { letter, sound } of consonants) {
    const choices = CHOICES[sound]?.includes(letter) ? CHOICES[sound] : letter;
    heads = heads.flatMap((head) => [...choices].map((choice) => [...head, choice]));
  }
  const vowels: string[][] = [gaps.map((gap) => gap.arabic)];
  for (let n = 1; n < gaps.length - 1; n++)
    for (const choice of gapChoices(gaps[n]!, consonants[n]!.sound))
      vowels.push(gaps.map((gap, m) => (m === n ? choice : gap.arabic)));
  return heads
    .flatMap((head) => vowels.map((row) => row.map((vowel, n) => vowel + (head[n] ?? "")).join("")))
    .filter((spelling) => spelling !== arabic);
}

/**
 * The other spellings of an Arabic name, given its Latin one: one word changed at a time. None where the two do
 * not have the same number of words or do not sound alike.
 */
export function foreignSpellings(arabic: string, latin: string): string[] {
  const words = arabic.split(/\s+/);
  const latinWords = latin.split(/\s+/);
  if (words.length !== latinWords.length) return [];
  const found = words.flatMap((word, n) =>
    word.length < SHORTEST_WORD
      ? []
      : wordSpellings(word, latinWords[n]!).map((spelling) =>
          [...words.slice(0, n), spelling, ...words.slice(n + 1)].join(" "),
        ),
  );
  return [...new Set(found)];
}
