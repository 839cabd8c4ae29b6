import { isUnspaced } from "./language/unspaced.ts";

/**
 * Folding, one UTF-16 unit at a time, so that offsets always point at the page's own characters. `FOLD[unit]`
 * is a class (at most `IGNORED`) or the folded letter or digit (always more than `IGNORED`); 0 means that
 * nobody asked yet: call `fold`.
 */
export const FOLD = new Uint16Array(65536);

/** `FOLD`, with 0 for everything but the letters that go on a word: what the hottest loop asks needs one test. */
export const PLAIN = new Uint16Array(65536);

/** Separates words; a name may run across it: white space, hyphens, apostrophes, `_`, `#`. */
export const SOFT = 1;
/** Separates words; no name runs across it. */
export const HARD = 2;
/** Separates words like `HARD`, unless the word shows that it belongs inside (see `language/inside.ts`). */
export const INSIDE = 3;
/** Not there at all: Semitic vowel marks, accents, tatweel, zero-width and bidi marks, soft hyphen. */
export const IGNORED = 4;

// Arabic letters that writers use for one another (measured: DESIGN, rule 4). ى, ؤ and ئ stay as they are.
const ARABIC: Record<number, number> = {
  0x622: 0x627, 0x623: 0x627, 0x625: 0x627, 0x671: 0x627, // آ أ إ ٱ → ا
  0x629: 0x647, 0x6c0: 0x647, 0x6c1: 0x647, 0x6c3: 0x647, 0x6be: 0x647, 0x6d5: 0x647, // ة ۀ ہ ۃ ھ ە → ه
  0x6a9: 0x643, 0x6aa: 0x643, // ک ڪ → ك
  0x6cc: 0x64a, 0x6d2: 0x64a, // ی ے → ي
  0x624: 0x624, 0x626: 0x626, // ؤ ئ: Unicode would take the hamza off
}; // prettier-ignore
// Latin letters that have no decomposition, and the two kinds of sigma.
const LATIN: Record<number, number> = {
  0x131: 0x69,
  0xf8: 0x6f,
  0x142: 0x6c,
  0x111: 0x64,
  0x127: 0x68,
  0x3c2: 0x3c3,
};

const SOFT_SIGNS = "-_#'\u2010\u2011\u2012\u2013\u2212\u2018\u2019\u02bc\u00b7\u05be\u30fb";
const INSIDE_SIGNS = '."*\u2022\u2026\u066d\u05f3\u05f4';

/** Folds one unit and remembers it in `FOLD` and `PLAIN`. Only `FOLD[unit] || fold(unit)` is fast. */
export function fold(unit: number): number {
  const folded = classify(unit);
  if (folded > IGNORED && !isUnspaced(folded)) PLAIN[unit] = folded;
  return (FOLD[unit] = folded);
}

function classify(unit: number): number {
  // What most pages need, without the regular expressions below: compiling those costs a cold page a millisecond.
  if (unit < 0x80) {
    if (unit >= 0x41 && unit <= 0x5a) return unit + 32;
    if ((unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39)) return unit;
    return unit === 0x20 || (unit >= 9 && unit <= 13) ? SOFT : signClass(unit);
  }
  if (ARABIC[unit]) return ARABIC[unit];
  if (unit >= 0x620 && unit <= 0x65f) return unit === 0x640 || unit >= 0x64b ? IGNORED : unit;
  if (unit === 0x60c || unit === 0x61b || unit === 0x61f) return HARD; // ، ؛ ؟
  if (unit >= 0x2000 && unit < 0x2070) return punctuation(unit);
  if (isOwnFold(unit)) return unit;
  // Currencies; arrows, mathematics, shapes.
  if (
    unit >= 0x20a0 &&
    unit < 0x2776 &&
    (unit < 0x20d0 || (unit >= 0x2190 && unit < 0x2460) || unit >= 0x2500)
  )
    return signClass(unit);
  if (unit < 0xc0 || unit === 0xd7 || unit === 0xf7) {
    if (unit === 0xa0) return SOFT;
    if (unit === 0xad) return IGNORED;
    if (!"\xaa\xb2\xb3\xb5\xb9\xba\xbc\xbd\xbe".includes(String.fromCharCode(unit))) return signClass(unit);
  } else if (unit < 0x250) return letter(String.fromCharCode(unit), unit);
  // Surrogates: the planes of emoji and pictures separate words, the others are letters.
  if (unit >= 0xd800 && unit <= 0xdfff) return isPictureSurrogate(unit) ? HARD : unit;
  const character = String.fromCharCode(unit);
  if (isSpelledByMarks(unit)) {
    // यमन is Yemen and यमुना the river Yamuna; อิรัก is Iraq and อรก nothing. Only the nukta comes and goes.
    if (/\p{M}/u.test(character)) return isNukta(unit) ? IGNORED : unit;
    if (/\p{L}/u.test(character)) return character.normalize("NFD").charCodeAt(0);
  }
  if (/[\p{M}\p{Cf}\u02bb\u02bd-\u02bf]/u.test(character)) return IGNORED;
  if (/\s/.test(character)) return unit === 0x2029 ? HARD : SOFT;
  const sign = signClass(unit);
  if (sign !== HARD || !/[\p{L}\p{N}]/u.test(character)) return sign;
  return letter(character, unit);
}

/** Letters of whole ranges that fold to themselves: Arabic beyond Arabic's own, kana, Han, Hangul. */
const isOwnFold = (unit: number): boolean =>
  unit < 0x3041
    ? unit >= 0x679 && unit <= 0x6d2 && unit !== 0x6c2
    : unit <= 0x3096 ||
      (unit >= 0x30a1 && unit <= 0x30fa) ||
      (unit >= 0x4e00 && unit < 0xa000) ||
      (unit >= 0xac00 && unit < 0xd7a4);

/** Scripts whose vowels are marks and belong to the spelling: those of India, Tibet, Thailand, Laos, Myanmar, Cambodia. */
const isSpelledByMarks = (unit: number): boolean =>
  (unit >= 0x900 && unit < 0x10a0) || (unit >= 0x1780 && unit < 0x17e0);
/** The dot under क़ (Devanagari to Oriya): writers leave it out. */
const isNukta = (unit: number): boolean => unit >= 0x93c && unit <= 0xb3c && (unit & 0x7f) === 0x3c;

/** General punctuation: spaces, dashes, quotes, zero-width and bidi marks. */
function punctuation(unit: number): number {
  if (unit <= 0x200a || unit === 0x2028 || unit === 0x202f || unit === 0x205f) return SOFT;
  if (unit <= 0x200f || (unit >= 0x202a && unit <= 0x202e) || unit >= 0x2060) return IGNORED;
  return unit === 0x2029 ? HARD : signClass(unit);
}

function signClass(unit: number): number {
  const character = String.fromCharCode(unit);
  return SOFT_SIGNS.includes(character) ? SOFT : INSIDE_SIGNS.includes(character) ? INSIDE : HARD;
}

function letter(character: string, unit: number): number {
  let folded = character.normalize("NFKC").toLowerCase();
  // Hangul, kana and й would lose a part of the letter, not a diacritic.
  const start = folded.charCodeAt(0);
  if (start !== 0x439 && !(start >= 0x3040 && start < 0x3100) && !(start >= 0xac00 && start < 0xd7a4))
    folded = folded.normalize("NFD");
  // ŉ starts with an apostrophe, ﳲ is nothing but a tatweel and marks.
  if (start >= 0x250 && !(start >= 0x370 && start < 0x640))
    folded = folded.replace(/^[\p{M}\u02bc\u0640]+/u, "");
  if (folded === "") return IGNORED;
  const first = folded.charCodeAt(0);
  const plain = ARABIC[first] ?? LATIN[first] ?? first;
  if (plain >= 0x660 && plain <= 0x669) return plain - 0x630;
  if (plain >= 0x6f0 && plain <= 0x6f9) return plain - 0x6c0;
  return plain >= 0x30 ? plain : unit;
}

/** The first halves of U+1F000–1FBFF: pictures, which are no letters. */
export const isPictureSurrogate = (unit: number): boolean => unit >= 0xd83c && unit <= 0xd83e;

/** The class or the folded letter of the unit at `index`. Past the end it is `HARD`. */
export function foldAt(text: string, index: number): number {
  if (index >= text.length) return HARD;
  const unit = text.charCodeAt(index);
  return FOLD[unit] || fold(unit);
}
