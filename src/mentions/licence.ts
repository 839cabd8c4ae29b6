import type { NamesTable } from "./format.ts";
import type { Mention } from "./mention.ts";
import type { Candidate } from "./scan.ts";

/** The texts of one page; decides what is a mention given all the evidence on the page. */
export interface Page<Key> {
  /**
   * Adds or replaces a text's candidates. Answers the keys of all texts whose mentions are now others than
   * before, this one included.
   */
  set(key: Key, candidates: readonly Candidate[]): Key[];
  /** Takes a text off the page. Answers the keys of the other texts whose mentions changed. */
  remove(key: Key): Key[];
  /** The mentions of a text, in order of `start`, longest first; a nested one stands after the one it is in. */
  mentions(key: Key): readonly Mention[];
}

/** An empty page. `Key` is whatever names a text: a node, a number. */
export const createPage = <Key>(_table: NamesTable): Page<Key> => ({
  set: () => [],
  remove: () => [],
  mentions: () => [],
});
