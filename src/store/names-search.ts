import { ASIDE, NAME, searchWords } from "./names-line.ts";

/** An entry that was found, by its number. */
export interface NameHit {
  readonly entry: number;
  /**
   * 0: a name is just what was typed, 1: one starts with it, 2: the words stand in its names, 3: in what is said of
   * it, 4: with a slip.
   */
  readonly rank: 0 | 1 | 2 | 3 | 4;
}

export type NamesSearch = (query: string) => readonly NameHit[];

/** Letters below which a word has to be right: among short words every one is a slip away from another. */
const SHORTEST_FORGIVEN = 4;
/** Letters from which a slip is forgiven in the beginning of a word, too, while it is still being typed. */
const SHORTEST_BEGUN = 6;
/** So few answers are worth a look for slips; so many other words are tried for one. */
const FEW = 3;
const MOST_WORDS = 60;

/** What is said of an entry, to the end of its line. */
const NO_NAMES = new RegExp(`${ASIDE}[^\n]*`, "g");

/** Whether a piece stands among a line's names. */
function namesHold(line: string, piece: string): boolean {
  const at = line.indexOf(piece);
  const aside = line.indexOf(ASIDE);
  return at >= 0 && (aside < 0 || at < aside);
}

/**
 * Search over the lines of `names-line.ts`, one an entry, in order of their numbers. All words of the query have to
 * be found; the beginning of a word is enough. Where hardly anything is found, a slip in each longer word of a name is
 * forgiven.
 */
export function createNamesSearch(lines: readonly string[]): NamesSearch {
  // One text: the browser looks through millions of letters in a few milliseconds, through lines one by one it does not.
  const text = `\n${lines.join("\n")}\n`;
  const starts = new Uint32Array(lines.length + 1);
  for (let at = 0, line = 0; line <= lines.length; line++) {
    starts[line] = at + 1;
    at += 1 + (lines[line]?.length ?? 0);
  }
  let vocabulary: readonly string[] | undefined;
  const words = (): readonly string[] =>
    (vocabulary ??= [...new Set(text.replace(NO_NAMES, "").match(/\S+/g))]);

  const lineAt = (at: number): number => {
    let [low, high] = [0, lines.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= at) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  /** The lines that hold a piece of text, anywhere. */
  function* holding(piece: string): Generator<number> {
    for (let at = text.indexOf(piece); at >= 0;) {
      const line = lineAt(at);
      yield line;
      at = text.indexOf(piece, starts[line + 1]! - 1);
    }
  }

  function exact(terms: readonly string[]): NameHit[] {
    const pieces = terms.map((term) => ` ${term}`);
    const longest = pieces.reduce((a, b) => (b.length > a.length ? b : a));
    const typed = NAME + pieces.join("");
    const hits: NameHit[] = [];
    for (const entry of holding(longest)) {
      const line = lines[entry]!;
      if (!pieces.every((piece) => line.includes(piece))) continue;
      const inNames = (piece: string): boolean => namesHold(line, piece);
      const rank = line.includes(typed + NAME) ? 0 : line.includes(typed) ? 1 : pieces.every(inNames) ? 2 : 3; // prettier-ignore
      hits.push({ entry, rank });
    }
    return hits;
  }

  function forgiving(terms: readonly string[], found: readonly NameHit[]): NameHit[] {
    const others = terms.map((term) =>
      term.length < SHORTEST_FORGIVEN ? null : words().filter((word) => isSlip(term, word)).slice(0, MOST_WORDS),
    ); // prettier-ignore
    if (others.every((some) => !some?.length)) return [];
    // For each word of the query the lines that have it, as typed or with a slip; then those that have all.
    const sets = terms.map((term, at) => {
      const set = new Set(holding(` ${term}`));
      for (const word of others[at] ?? [])
        for (const line of holding(` ${word}`)) if (namesHold(lines[line]!, ` ${word}`)) set.add(line);
      return set;
    });
    const known = new Set(found.map(({ entry }) => entry));
    const [first, ...rest] = sets;
    return [...first!]
      .filter((line) => !known.has(line) && rest.every((set) => set.has(line)))
      .sort((a, b) => a - b)
      .map((entry) => ({ entry, rank: 4 }));
  }

  return (query) => {
    const terms = searchWords(query);
    if (terms.length === 0 || lines.length === 0) return [];
    const hits = exact(terms);
    if (hits.length < FEW) hits.push(...forgiving(terms, hits));
    return hits.sort((a, b) => a.rank - b.rank || a.entry - b.entry);
  };
}

/** Whether what was typed is one slip away from a word, or, when it is long enough, from the word's beginning. */
export function isSlip(typed: string, word: string): boolean {
  if (word.length < typed.length - 1) return false;
  const isBegun = typed.length >= SHORTEST_BEGUN;
  if (!isBegun && word.length > typed.length + 1) return false;
  let same = 0;
  while (same < typed.length && typed[same] === word[same]) same++;
  const fits = (restTyped: string, restWord: string): boolean =>
    isBegun ? restWord.startsWith(restTyped) : restWord === restTyped;
  const [a, b] = [typed.slice(same), word.slice(same)];
  return (
    // Another letter, one too few, one too many, two swapped.
    fits(a.slice(1), b.slice(1)) ||
    fits(a, b.slice(1)) ||
    fits(a.slice(1), b) ||
    (a.length > 1 && a[0] === b[1] && a[1] === b[0] && fits(a.slice(2), b.slice(2)))
  );
}
