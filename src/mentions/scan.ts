import { withoutDecoyed, record, type Candidate, type Matcher } from "./candidates.ts";
import { fold, FOLD, IGNORED, INSIDE, PLAIN } from "./fold.ts";
import { MOST_WORDS, PREFIX, TERMINAL, type NamesTable } from "./format.ts";
import { GATE_FOLD, GATE_MASK, GATE_PRIME, SMALL } from "./gate.ts";
import { join, mix } from "./hash.ts";
import { isInsideWord } from "./language/inside.ts";
import { hashOf, mayBehind, mayHaveParticle, readParticles, type Reading } from "./language/particles.ts";
import { FIRST_UNSPACED, isUnspaced } from "./language/unspaced.ts";
import { slotOf } from "./lookup.ts";
import { isPictureTail, nextToken, token } from "./tokens.ts";

export type { Candidate } from "./candidates.ts";

/**
 * Every name and cue of the table that stands in `text`, in order of `start`, longest first: overlapping ones
 * too, because what is a mention depends on the page. What a decoy covers is left out, and so are decoys.
 *
 * One pass over the units, nothing allocated and no function called for a word that is in no name: a page's script
 * runs once, cold, and there a call costs as much as ten units. So the words' loop of `nextToken` and `isSmall` are
 * written out here once more, and the hash is the gate's.
 */
export function scan(table: NamesTable, text: string): Candidate[] {
  const { gate, gateMask } = table;
  const folded = FOLD;
  const plain = PLAIN;
  const length = text.length;
  const matcher: Matcher = { table, text, found: [], hasDecoy: false };
  let index = 0;
  for (let word = 0; ; word++) {
    let unit = 0;
    let first = 0;
    while (index < length) {
      unit = text.charCodeAt(index);
      first = folded[unit]!;
      if (first > IGNORED && !(first >= 0xdc00 && isPictureTail(text, index, first))) break;
      if (first === 0)
        fold(unit); // then look again
      else index++;
    }
    if (index >= length) return matcher.hasDecoy ? withoutDecoyed(matcher.found) : matcher.found;
    const begin = index;
    let hash = first;
    let letters = 1;
    let gap = 0;
    index++;
    if (first < FIRST_UNSPACED || !isUnspaced(first)) {
      for (;;) {
        let letter = 0;
        while (index < length && (letter = plain[text.charCodeAt(index)]!) !== 0) {
          hash = (hash * GATE_PRIME + letter) & GATE_MASK;
          index++;
        }
        if (index >= length) break;
        letter = folded[text.charCodeAt(index)]!;
        if (letter === 0) fold(text.charCodeAt(index));
        else if (letter === IGNORED || (letter === INSIDE && isInsideWord(text, begin, index))) {
          letters--;
          index++;
        } else {
          // A separator: it need not be looked at again.
          if (letter < IGNORED) gap = 1;
          break;
        }
      }
      letters = index - begin - 1 + letters;
    }
    const end = index;
    index += gap;
    const isSmall = unit === first && first < 0x590 && first > 0x39;
    let bit = isSmall ? hash ^ SMALL : hash;
    bit = (bit ^ (bit >> GATE_FOLD)) & gateMask;
    if ((gate[bit >> 3]! >> (bit & 7)) & 1 && match(matcher, begin, begin, end, word)) continue;
    if (
      first >= 0x5d0 &&
      first <= 0x648 &&
      end - begin > 2 &&
      letters > 1 &&
      mayHaveParticle(first) &&
      mayBehind(table, text, begin, letters, end - begin === letters, hash)
    )
      matchBehindParticle(matcher, begin, end, word);
  }
}

/** Tries the readings of a word as particle and name until one of them is a name. */
function matchBehindParticle(matcher: Matcher, begin: number, end: number, word: number): void {
  readParticles(matcher.text, begin, end, (reading) =>
    match(matcher, begin, reading.core, end, word, reading),
  );
}

/** Where the words of the run that is followed now start and end. */
const starts = new Int32Array(MOST_WORDS + 1);
const ends = new Int32Array(MOST_WORDS + 1);

/**
 * Follows the names that start with one word as far as the text agrees and records each that ends. Answers
 * whether there was a name among them (cues alone do not stop a particle from being looked for).
 */
function match(
  matcher: Matcher,
  begin: number,
  core: number,
  end: number,
  word: number,
  reading?: Reading,
): boolean {
  const { table, text, found } = matcher;
  let key = mix(hashOf(text, core, end, reading?.swallowed ?? 0));
  let slot = slotOf(table, key);
  if (slot < 0) return false;
  const before = found.length;
  const longest = Math.min(table.longest, MOST_WORDS);
  let isName = false;
  starts[0] = core;
  for (let words = 1; ; words++) {
    const flags = table.slots[slot]!;
    ends[words - 1] = end;
    if (flags & TERMINAL && record(matcher, slot, { begin, word, words, starts, ends, reading }))
      isName = true;
    if (!(flags & PREFIX) || words >= longest || !nextToken(text, end, starts[words - 1]) || token.broken)
      break;
    key = join(key, token.hash);
    slot = slotOf(table, key);
    if (slot < 0) break;
    starts[words] = token.start;
    end = token.end;
  }
  // Found shortest first; longest first is the order of candidates.
  if (found.length - before > 1)
    found.push(...found.splice(before).sort((one, other) => other.end - one.end));
  return isName;
}
