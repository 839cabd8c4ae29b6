import { fold, FOLD, foldAt, IGNORED, INSIDE } from "./fold.ts";
import {
  CASED_WORDS,
  CUE,
  DECOY,
  FULL,
  LIST,
  PREFIX,
  RULED,
  ruleOf,
  SURNAME,
  TERMINAL,
  type NamesTable,
  type Rule,
} from "./format.ts";
import { check, fingerprint, home, join, mix, PRIME, SPREAD } from "./hash.ts";
import { standsAlone } from "./language/edges.ts";
import { endsInitialism, isInsideWord } from "./language/inside.ts";
import { givenNameBefore, meetsCase, NOBODY } from "./language/latin.ts";
import { hashOf, mayHaveParticle, readParticles, type Reading } from "./language/particles.ts";
import { FIRST_UNSPACED, isUnspaced } from "./language/unspaced.ts";
import { compareMarks, marksOf } from "./language/vowels.ts";
import { isPictureTail, nextToken, token } from "./tokens.ts";

/** A place in a text where a name or a cue of the table stands; not yet a mention. */
export interface Candidate {
  /** First UTF-16 unit, particle included. */
  readonly start: number;
  /** One past the last UTF-16 unit. */
  readonly end: number;
  /** Where the name starts behind its particle. */
  readonly core: number;
  /** The first word's number in the text, and how many words there are. */
  readonly word: number;
  readonly words: number;
  /** `FULL`, `WEAK` … of `format.ts`. */
  readonly flags: number;
  /** The entry; for a cue -1. */
  readonly entry: number;
  /** The name's number among the dataset's names; for a cue its number among the cues. */
  readonly name: number;
  readonly rule: Rule | undefined;
  /** Whether somebody's given name stands before it; looked for only where the name is also a family name. */
  readonly given: ReturnType<typeof givenNameBefore>;
  /** The text carries vowel marks, and they are the name's own. */
  readonly agrees: boolean;
  /** As it stands in the text. */
  readonly surface: string;
}

/**
 * Every name and cue of the table that stands in `text`, in order of `start`, longest first: overlapping ones
 * too, because what is a mention depends on the page. What a decoy covers is left out, and so are decoys.
 *
 * One pass over the units, nothing allocated and no function called for a word that is in no name: a page's script
 * runs once, cold, and there a call costs as much as ten units. So the words' loop of `nextToken` and the hash are
 * written out here once more.
 */
export function scan(table: NamesTable, text: string): Candidate[] {
  const { gate, gateShift } = table;
  const folded = FOLD;
  const { imul } = Math;
  const length = text.length;
  const matcher: Matcher = { table, text, found: [], hasDecoy: false };
  let index = 0;
  for (let word = 0; ; word++) {
    let first = 0;
    while (index < length) {
      first = folded[text.charCodeAt(index)]!;
      if (first > IGNORED && !(first >= 0xdc00 && isPictureTail(text, index, first))) break;
      if (first === 0)
        fold(text.charCodeAt(index)); // then look again
      else index++;
    }
    if (index >= length) return matcher.hasDecoy ? withoutDecoyed(matcher.found) : matcher.found;
    const begin = index;
    let hash = imul(first, PRIME);
    index++;
    if (first < FIRST_UNSPACED || !isUnspaced(first)) {
      while (index < length) {
        const letter = folded[text.charCodeAt(index)]!;
        if (letter > IGNORED) {
          if (letter >= FIRST_UNSPACED && isUnspaced(letter)) break;
          hash = imul(hash ^ letter, PRIME);
        } else if (letter === 0) {
          fold(text.charCodeAt(index));
          continue;
        } else if (letter < INSIDE || (letter === INSIDE && !isInsideWord(text, begin, index))) break;
        index++;
      }
    }
    const bit = imul(hash, SPREAD) >>> gateShift;
    if ((gate[bit >> 3]! >> (bit & 7)) & 1 && match(matcher, begin, begin, index, hash, word)) continue;
    if (first >= 0x5d0 && first <= 0x648 && index - begin > 2 && mayHaveParticle(first))
      matchBehindParticle(matcher, begin, index, word);
  }
}

/** What the finding functions share while one text is scanned. */
interface Matcher {
  readonly table: NamesTable;
  readonly text: string;
  readonly found: Candidate[];
  hasDecoy: boolean;
}

/** The slot of a key, or -1. */
function slotOf(table: NamesTable, key: number): number {
  const { slots, bits } = table;
  const print = fingerprint(key, bits);
  for (let slot = home(key, table.homes); ; slot++) {
    const held = slots[slot];
    if (!held) return -1;
    if ((held & ~3) === print) return slot;
  }
}

/** Tries the readings of a word as particle and name until one of them is a name. */
function matchBehindParticle(matcher: Matcher, begin: number, end: number, word: number): void {
  const { gate, gateShift } = matcher.table;
  readParticles(matcher.text, begin, end, (reading) => {
    const hash = hashOf(matcher.text, reading, end);
    const bit = Math.imul(hash, SPREAD) >>> gateShift;
    return (
      ((gate[bit >> 3]! >> (bit & 7)) & 1) === 1 &&
      match(matcher, begin, reading.core, end, hash, word, reading)
    );
  });
}

/**
 * Follows the names that start with one word as far as the text agrees and records each that ends. Answers
 * whether there was a name among them (cues alone do not stop a particle from being looked for).
 */
function match(
  matcher: Matcher,
  begin: number,
  core: number,
  end: number,
  hash: number,
  word: number,
  reading?: Reading,
): boolean {
  const { table, text, found } = matcher;
  let key = mix(hash);
  let slot = slotOf(table, key);
  if (slot < 0) return false;
  const before = found.length;
  let isName = false;
  let previous = core;
  for (let words = 1; ; words++) {
    const flags = table.slots[slot]!;
    if (flags & TERMINAL && record(matcher, slot, begin, core, end, word, words, reading)) isName = true;
    if (!(flags & PREFIX) || words >= table.longest || !nextToken(text, end, previous) || token.broken) break;
    key = join(key, token.hash);
    slot = slotOf(table, key);
    if (slot < 0) break;
    previous = token.start;
    end = token.end;
  }
  // Found shortest first; longest first is the order of candidates.
  if (found.length - before > 1)
    found.push(...found.splice(before).sort((one, other) => other.end - one.end));
  return isName;
}

/** Records what ends at a slot and agrees with the text. Answers whether a name was among it. */
function record(
  matcher: Matcher,
  slot: number,
  begin: number,
  core: number,
  end: number,
  word: number,
  words: number,
  reading: Reading | undefined,
): boolean {
  const { table, text, found } = matcher;
  const rank = rankOf(table, slot);
  const single = table.records[rank] ?? 0;
  const place = { begin, core, end: trimmed(text, core, end), word, words };
  if ((single & LIST) !== LIST) return offer(matcher, place, single, table.shapes[rank] ?? 0, reading);
  const { lists } = table;
  const list = single >>> 8;
  const sum = checkOfText(text, core, end, reading);
  const before = found.length;
  let isName = false;
  for (let at = list + 1, left = lists[list] ?? 0; left > 0 && at + 2 < lists.length; left--, at += 3)
    if (lists[at + 2] === sum && offer(matcher, place, lists[at]!, lists[at + 1]!, reading)) isName = true;
  // عُمان with its vowel is Oman, though عمان might be Amman too.
  if (found.slice(before).some((each) => each.agrees))
    found.push(...found.splice(before).filter((each) => each.agrees || each.entry < 0));
  return isName;
}

/** How many slots before this one end a name or cue: the number of its record. */
function rankOf(table: NamesTable, slot: number): number {
  let rank = table.ranks[slot >> 6] ?? 0;
  for (let at = slot & ~63; at < slot; at++) if (table.slots[at]! & TERMINAL) rank++;
  return rank;
}

interface Place {
  readonly begin: number;
  readonly core: number;
  readonly end: number;
  readonly word: number;
  readonly words: number;
}

/** Puts one name or cue to the tests that the key leaves open, and records it. */
function offer(
  matcher: Matcher,
  place: Place,
  packed: number,
  shape: number,
  reading: Reading | undefined,
): boolean {
  const { table, text } = matcher;
  const { begin, core, end, word, words } = place;
  const flags = packed & 0xff;
  const name = packed >>> 8;
  if (
    reading &&
    ((reading.fullOnly && !(flags & FULL)) || lettersIn(text, core, end, reading) < reading.atLeast)
  )
    return false;
  if (!meetsCases(text, core, end, table.cases[shape] ?? 0) || !standsAlone(text, core, end)) return false;
  let rule: Rule | undefined;
  let agrees = false;
  if (flags & RULED && (rule = ruleOf(table, name)) !== undefined && rule.marks.length > 0) {
    const verdict = compareMarks(rule.marks, marksOf(text, core, end, reading?.swallowed ? 1 : 0));
    if (verdict < 0 || (verdict === 0 && rule.explicit)) return false;
    agrees = verdict > 0;
  }
  const isNoName = (flags & (CUE | DECOY)) !== 0;
  const entry = isNoName ? -1 : (table.entries[name] ?? -1);
  if (flags & DECOY) matcher.hasDecoy = true;
  const given = flags & SURNAME && !isBehindName(matcher, begin) ? givenNameBefore(text, core) : NOBODY;
  const surface = text.slice(begin, end);
  matcher.found.push({
    start: begin,
    end,
    core,
    word,
    words,
    flags,
    entry,
    name,
    rule,
    given,
    agrees,
    surface,
  });
  return !isNoName;
}

/** Whether a name of the table reaches up to this place or over it: then no stranger's given name stands there. */
const isBehindName = ({ found }: Matcher, begin: number): boolean =>
  found.slice(-8).some(({ flags, start, end }) => !(flags & CUE) && start < begin && end >= begin - 2);

/**
 * Where a name's last word ends to the eye: with its vowel marks and the last dot of U.S., without the zero-width
 * and bidi marks behind it.
 */
function trimmed(text: string, core: number, end: number): number {
  if (endsInitialism(text, core, end)) return end + 1;
  while (foldAt(text, end) === IGNORED) end++;
  while (end > core + 1 && isInvisible(text.charCodeAt(end - 1))) end--;
  return end;
}

function lettersIn(text: string, core: number, end: number, reading: Reading): number {
  let letters = reading.swallowed ? 1 : 0;
  for (let at = core; at < end; at++) if (foldAt(text, at) > IGNORED) letters++;
  return letters;
}

const isInvisible = (unit: number): boolean =>
  (unit >= 0x200b && unit <= 0x200f) ||
  (unit >= 0x202a && unit <= 0x2069) ||
  unit === 0xfeff ||
  unit === 0xad;

function meetsCases(text: string, core: number, end: number, demand: number): boolean {
  for (let at = core, word = 0; demand !== 0 && word < CASED_WORDS; word++, demand >>>= 2) {
    if (!nextToken(text, at) || token.start >= end) return true;
    at = token.end;
    if (!meetsCase(text.slice(token.start, token.end), demand & 3)) return false;
  }
  return true;
}

/** The check hash of a stretch of the page: what `checkOf` in `build.ts` computes of a name. */
function checkOfText(text: string, core: number, end: number, reading: Reading | undefined): number {
  let hash = 0;
  if (reading?.swallowed) hash = check(hash, reading.swallowed);
  for (let at = core, words = 0; nextToken(text, at) && token.start < end; at = token.end, words++) {
    if (words > 0) hash = check(hash, 0);
    for (let index = token.start; index < token.end; index++) {
      const letter = foldAt(text, index);
      if (letter > IGNORED) hash = check(hash, letter);
    }
  }
  return hash >>> 0;
}

/** Takes out decoys and the names that start inside one; a longer name that starts with a decoy stays. */
function withoutDecoyed(found: readonly Candidate[]): Candidate[] {
  let until = 0;
  return found.filter((candidate) => {
    if (candidate.flags & CUE) return true;
    if (candidate.flags & DECOY) {
      until = Math.max(until, candidate.end);
      return false;
    }
    return candidate.start >= until;
  });
}
