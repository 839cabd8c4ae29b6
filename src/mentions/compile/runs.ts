import { CASED_WORDS, CUE, DECOY, MOST_WORDS, RULED, TableError } from "../format.ts";
import { gateHash, isSmall, SMALL } from "../gate.ts";
import { check, join, mix } from "../hash.ts";
import { ANY_CASE, caseOf } from "../language/latin.ts";
import type { Word } from "../tokens.ts";

/** A name or a cue on its way into the table. */
export interface Item {
  /** Of a name or a cue. */
  readonly number: number;
  readonly flags: number;
  readonly demand: number;
  readonly check: number;
}

/** A run of words from a name's first: what one key leads to. */
export interface Run {
  readonly key: number;
  /** Whether a name goes on from here. */
  prefix: boolean;
  /** What ends here. */
  readonly items: Item[];
}

/** Collects the runs of words that names and cues are made of. */
export class Runs {
  readonly #runs = new Map<string, Run>();
  /** Gate hashes of first words. */
  readonly firstWords = new Set<number>();
  /** Words of the longest name. */
  longest = 1;
  readonly #entryOf: (name: number) => number;

  constructor(entryOf: (name: number) => number) {
    this.#entryOf = entryOf;
  }

  /** Enters a name or cue of these words; `text` for what is wrong with it. */
  add(words: readonly Word[], text: string, flags: number, number: number): void {
    const [first] = words;
    if (first === undefined) throw new TableError(`The name “${text}” has no letter.`);
    if (words.length > MOST_WORDS)
      throw new TableError(`The name “${text}” has more than ${MOST_WORDS} words.`);
    this.longest = Math.max(this.longest, words.length);
    const gate = gateHash(first.folded);
    this.firstWords.add(gate);
    const letter = first.folded.charCodeAt(0);
    if (caseOf(first.text) === ANY_CASE && isSmall(letter, letter)) this.firstWords.add(gate ^ SMALL);
    let key = mix(first.hash);
    let spelled = first.folded;
    let run = this.#run(key, spelled);
    for (let index = 1; index < words.length; index++) {
      run.prefix = true;
      key = join(key, words[index]!.hash);
      spelled += ` ${words[index]!.folded}`;
      run = this.#run(key, spelled);
    }
    this.#addItem(run.items, { number, flags, demand: demandOf(words), check: checkOf(words) });
  }

  /** All runs, in the order in which they came. */
  all(): Run[] {
    return [...this.#runs.values()];
  }

  #run(key: number, spelled: string): Run {
    let run = this.#runs.get(spelled);
    if (run === undefined) this.#runs.set(spelled, (run = { key, prefix: false, items: [] }));
    return run;
  }

  /** Adds what ends at a run, unless another name of the same entry does the same there (بايدن in two languages). */
  #addItem(items: Item[], item: Item): void {
    const owner = ({ flags, number }: Item): number =>
      flags & (CUE | DECOY) ? -1 - number : this.#entryOf(number);
    const isKnown = items.some(
      (other) =>
        other.flags === item.flags &&
        other.demand === item.demand &&
        (other.number === item.number || (!(item.flags & RULED) && owner(other) === owner(item))),
    );
    if (!isKnown) items.push(item);
  }
}

/** What a name demands of the text's capitals: two bits a word. */
export function demandOf(words: readonly Word[]): number {
  let demand = 0;
  for (let index = 0; index < words.length && index < CASED_WORDS; index++)
    demand |= caseOf(words[index]!.text) << (2 * index);
  return demand >>> 0;
}

/** The check hash of a run: `checkOfText` in `candidates.ts` computes the same from a page. */
function checkOf(words: readonly Word[]): number {
  let hash = 0;
  words.forEach(({ folded }, index) => {
    if (index > 0) hash = check(hash, 0);
    for (let at = 0; at < folded.length; at++) hash = check(hash, folded.charCodeAt(at));
  });
  return hash >>> 0;
}
