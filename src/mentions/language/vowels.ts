import { foldAt, IGNORED } from "../fold.ts";

/**
 * Arabic vowel marks. Writers leave them out; where both the name and the text carry them they must agree
 * (عُمان is Oman, عمّان is Amman). A mark is kept as `letter << 8 | bits`, letters counted over the whole name.
 */
const SHADDA = 0x80;

const bitsOf = (unit: number): number => {
  if (unit === 0x651) return SHADDA;
  if (unit >= 0x64e && unit <= 0x650) return 1 << (unit - 0x64e); // fatha, damma, kasra
  return unit === 0x652 ? 8 : 0; // sukun; tanwin and the rest are grammar, not spelling
};

/**
 * The vowel marks of a text, by letter. Those on a word's last letter are left out: they are case endings.
 * `skipped` letters are counted before the first (see `Reading.swallowed`).
 */
export function marksOf(text: string, start: number, end: number, skipped = 0): number[] {
  const marks: number[] = [];
  let letter = skipped - 1;
  let bits = 0;
  const close = (isLast: boolean): void => {
    if (isLast) bits &= SHADDA;
    if (bits !== 0) marks.push((letter << 8) | bits);
    bits = 0;
  };
  for (let index = start; index < end; index++) {
    const folded = foldAt(text, index);
    if (folded === IGNORED) bits |= bitsOf(text.charCodeAt(index));
    else {
      close(folded < IGNORED);
      if (folded > IGNORED) letter++;
    }
  }
  close(true);
  return marks;
}

/**
 * How the text's marks bear on the name's: -1 they contradict, 1 at least one agrees, 0 the text says nothing.
 * A shadda in the text where a vowelled name has none contradicts; a missing one does not.
 */
export function compareMarks(name: readonly number[], text: readonly number[]): -1 | 0 | 1 {
  let agrees: 0 | 1 = 0;
  for (const mark of text) {
    const own = name.find((other) => other >> 8 === mark >> 8) ?? 0;
    if ((mark & SHADDA) > (own & SHADDA)) return -1;
    const vowel = mark & 0x7f;
    const ownVowel = own & 0x7f;
    if (vowel !== 0 && ownVowel !== 0 && vowel !== ownVowel) return -1;
    if ((vowel !== 0 && vowel === ownVowel) || mark & own & SHADDA) agrees = 1;
  }
  return agrees;
}
