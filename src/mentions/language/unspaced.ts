/**
 * Scripts that put no space between words: Thai, Lao, Myanmar, Khmer, kana, Han. There every unit is a word, and
 * `edges.ts` sees to it that no name is found inside a longer word. Hangul has spaces but writes particles to the
 * end of a word and is as free with spaces inside a name as German with hyphens: it is treated alike. Cheap on
 * purpose: the scanner asks for every such unit.
 */
export const isUnspaced = (unit: number): boolean =>
  (unit >= 0x2e80 && (unit < 0xd7a4 || (unit >= 0xf900 && unit < 0xfb00))) ||
  (unit >= 0x0e00 && unit < 0x0f00) ||
  (unit >= 0x1000 && unit < 0x10a0) ||
  (unit >= 0x1780 && unit < 0x1800);

/** The first folded unit that can be `isUnspaced`. */
export const FIRST_UNSPACED = 0x0e00;
