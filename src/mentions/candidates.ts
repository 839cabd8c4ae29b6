import { foldAt, IGNORED } from "./fold.ts";
import { CASED_WORDS, CUE, DECOY, FULL, RULED, SURNAME, type NamesTable } from "./format.ts";
import { check } from "./hash.ts";
import { standsAlone } from "./language/edges.ts";
import { endsInitialism } from "./language/inside.ts";
import { givenNameBefore, meetsCase, NOBODY } from "./language/latin.ts";
import type { Reading } from "./language/particles.ts";
import { FIRST_UNSPACED } from "./language/unspaced.ts";
import { compareMarks, marksOf } from "./language/vowels.ts";
import { entryOf, rankOf, recordAt, titlesOf } from "./lookup.ts";
import { ruleOf, type Rule } from "./rules.ts";

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

/** What the finding functions share while one text is scanned. */
export interface Matcher {
  readonly table: NamesTable;
  readonly text: string;
  readonly found: Candidate[];
  hasDecoy: boolean;
}

/** A run of words of the text that is a run of words of the table. */
export interface Run {
  /** Where it starts with its particle. */
  readonly begin: number;
  /** The first word's number in the text. */
  readonly word: number;
  readonly words: number;
  /** Where each word starts and ends, the first without its particle. */
  readonly starts: ArrayLike<number>;
  readonly ends: ArrayLike<number>;
  readonly reading: Reading | undefined;
}

/** Records what ends at a slot and agrees with the text. Answers whether a name was among it. */
export function record(matcher: Matcher, slot: number, run: Run): boolean {
  const { table, text, found } = matcher;
  const { kinds, kindBits, lists } = table;
  const packed = recordAt(table, rankOf(table, slot));
  const kind = packed & ((1 << kindBits) - 1);
  const number = packed >>> kindBits;
  const end = trimmed(text, run.starts[0]!, run.ends[run.words - 1]!);
  if (kind > 0) return offer(matcher, run, end, number, kinds[kind * 2 - 2] ?? 0, kinds[kind * 2 - 1] ?? 0);
  const sum = checkOfText(text, run);
  const before = found.length;
  let isName = false;
  for (let at = number + 1, left = lists[number] ?? 0; left > 0 && at + 2 < lists.length; left--, at += 3) {
    const single = lists[at]!;
    if (lists[at + 2] === sum && offer(matcher, run, end, single >>> 8, single & 0xff, lists[at + 1]!))
      isName = true;
  }
  // عُمان with its vowel is Oman, though عمان might be Amman too.
  if (found.length - before > 1 && found.slice(before).some((each) => each.agrees))
    found.push(...found.splice(before).filter((each) => each.agrees || each.entry < 0));
  return isName;
}

/** Puts one name or cue to the tests that the key leaves open, and records it. */
function offer(
  matcher: Matcher,
  run: Run,
  end: number,
  name: number,
  flags: number,
  demand: number,
): boolean {
  const { table, text } = matcher;
  const { begin, word, words, reading } = run;
  const core = run.starts[0]!;
  if (
    reading &&
    ((reading.fullOnly && !(flags & FULL)) || lettersIn(text, core, end, reading) < reading.atLeast)
  )
    return false;
  if (demand !== 0 && !meetsCases(text, run, demand)) return false;
  if (
    (text.charCodeAt(core) >= FIRST_UNSPACED || text.charCodeAt(end - 1) >= FIRST_UNSPACED) &&
    !standsAlone(text, core, end)
  )
    return false;
  let rule: Rule | undefined;
  let agrees = false;
  if (flags & RULED && (rule = ruleOf(table, name)) !== undefined && rule.marks.length > 0) {
    const verdict = compareMarks(rule.marks, marksOf(text, core, end, reading?.swallowed ? 1 : 0));
    if (verdict < 0 || (verdict === 0 && rule.explicit)) return false;
    agrees = verdict > 0;
  }
  const isNoName = (flags & (CUE | DECOY)) !== 0;
  if (flags & DECOY) matcher.hasDecoy = true;
  matcher.found.push({
    start: begin,
    end,
    core,
    word,
    words,
    flags,
    entry: isNoName ? -1 : entryOf(table, name),
    name,
    rule,
    given:
      flags & SURNAME && !isBehindName(matcher, begin)
        ? givenNameBefore(text, core, titlesOf(table))
        : NOBODY,
    agrees,
    surface: text.slice(begin, end),
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
  unit === 0xad ||
  (unit >= 0x200b && (unit <= 0x200f || (unit >= 0x202a && unit <= 0x2069) || unit === 0xfeff));

function meetsCases(text: string, { words, starts, ends }: Run, demand: number): boolean {
  for (let word = 0; demand !== 0 && word < CASED_WORDS && word < words; word++, demand >>>= 2)
    if ((demand & 3) !== 0 && !meetsCase(text, starts[word]!, ends[word]!, demand & 3)) return false;
  return true;
}

/** The check hash of a stretch of the page: what `checkOf` in `compile/runs.ts` computes of a name. */
function checkOfText(text: string, { words, starts, ends, reading }: Run): number {
  let hash = 0;
  if (reading?.swallowed) hash = check(hash, reading.swallowed);
  for (let word = 0; word < words; word++) {
    if (word > 0) hash = check(hash, 0);
    for (let index = starts[word]!; index < ends[word]!; index++) {
      const letter = foldAt(text, index);
      if (letter > IGNORED) hash = check(hash, letter);
    }
  }
  return hash >>> 0;
}

/** Takes out decoys and the names that start inside one; a longer name that starts with a decoy stays. */
export function withoutDecoyed(found: readonly Candidate[]): Candidate[] {
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
