import { fold, FOLD, IGNORED, INSIDE, PLAIN } from "../mentions/fold.ts";
import { GATE_MASK, GATE_PRIME, gateBit } from "../mentions/gate.ts";
import { isInsideWord } from "../mentions/language/inside.ts";
import { FIRST_UNSPACED, isUnspaced } from "../mentions/language/unspaced.ts";
import { isPictureTail } from "../mentions/tokens.ts";

/** Words that may begin a phrase, told by bitmaps that nearly all other words of a page fail at. */
export interface Beginnings {
  /** Adds a phrase's first word, folded; `open`: any ending may follow it. */
  add(folded: string, open: boolean): void;
  /**
   * Goes through the words that start from `start` up to `end` and calls `take` with the number and the place of each
   * that may begin a phrase: all that do, and few others.
   */
  each(
    text: string,
    start: number,
    end: number,
    take: (word: number, from: number, to: number) => void,
  ): void;
}

/** Bits of a bitmap less one; 8 KB each. */
const BITS = 0xffff;

/** Most words are told by so many letters to begin nothing, and the rest of them is passed over. */
const LETTERS = 3;

/** An empty set. */
export function createBeginnings(): Beginnings {
  /** Hashes of whole words, of stems, and of the first letters of both. */
  const words = new Uint8Array((BITS + 1) / 8);
  const stems = new Uint8Array((BITS + 1) / 8);
  const firsts = new Uint8Array((BITS + 1) / 8);

  /** Whether what is left of an Arabic word behind letters that may be particles may begin a phrase. */
  const mayBehind = (text: string, begin: number, end: number): boolean => {
    for (let at = begin; at < end - 1; at++) {
      const particle = FOLD[text.charCodeAt(at)]!;
      if (particle > IGNORED && !isParticle(particle)) return false;
      let hash = 0;
      let letters = 0;
      for (let index = at + 1; index < end; index++) {
        const letter = FOLD[text.charCodeAt(index)]!;
        if (letter <= IGNORED) continue;
        hash = (hash * GATE_PRIME + letter) & GATE_MASK;
        if (++letters > 1 && isIn(stems, hash)) return true;
      }
      if (isIn(words, hash)) return true;
    }
    return false;
  };

  return {
    add(folded, open) {
      let hash = 0;
      for (let at = 0; at < folded.length; at++) {
        hash = (hash * GATE_PRIME + folded.charCodeAt(at)) & GATE_MASK;
        if (at + 1 === LETTERS) put(firsts, hash);
      }
      put(open ? stems : words, hash);
    },
    // The loop of `scan` in src/mentions, for the same reason written out.
    each(text, start, end, take) {
      const folded = FOLD;
      const plain = PLAIN;
      const { length } = text;
      let index = start;
      for (let word = 0; ; word++) {
        let first = 0;
        while (index < end) {
          const unit = text.charCodeAt(index);
          first = folded[unit]!;
          if (first > IGNORED && !(first >= 0xdc00 && isPictureTail(text, index, first))) break;
          if (first === 0)
            fold(unit); // then look again
          else index++;
        }
        if (index >= end) return;
        const begin = index;
        let hash = first;
        let letters = 1;
        let may = false;
        index++;
        if (first < FIRST_UNSPACED || !isUnspaced(first)) {
          for (;;) {
            let letter = 0;
            while (letters > 0 && index < length && (letter = plain[text.charCodeAt(index)]!) !== 0) {
              index++;
              hash = (hash * GATE_PRIME + letter) & GATE_MASK;
              if (++letters === LETTERS && !isIn(firsts, hash)) letters = 0;
              else if (isIn(stems, hash)) may = true;
            }
            if (letters === 0) while (index < length && plain[text.charCodeAt(index)] !== 0) index++;
            if (index >= length) break;
            letter = folded[text.charCodeAt(index)]!;
            if (letter === 0) fold(text.charCodeAt(index));
            else if (letter === IGNORED || (letter === INSIDE && isInsideWord(text, begin, index))) index++;
            else break;
          }
        }
        if (may || (letters > 0 && isIn(words, hash)) || (isParticle(first) && mayBehind(text, begin, index)))
          take(word, begin, index);
      }
    },
  };
}

function isIn(bitmap: Uint8Array, hash: number): boolean {
  const bit = gateBit(hash, BITS);
  return ((bitmap[bit >> 3]! >> (bit & 7)) & 1) === 1;
}

function put(bitmap: Uint8Array, hash: number): void {
  const bit = gateBit(hash, BITS);
  bitmap[bit >> 3]! |= 1 << (bit & 7);
}

/** ا (of ال), ب, ف, ك, ل, و: what may stand before an Arabic word (`readingsOf`). */
const isParticle = (letter: number): boolean =>
  letter === 0x627 ||
  letter === 0x628 ||
  letter === 0x648 ||
  (letter >= 0x641 && letter <= 0x644 && letter !== 0x642);
