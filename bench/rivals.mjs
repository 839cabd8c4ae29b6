// What the matcher is measured against, each behind the same two calls: `build(names)` answers
// `scan(text)`, which answers how many names stand in the text. Whole words only and letters of either case, as
// ours; what a package does not do by itself is done here in the cheapest way. Plain JavaScript, loaded at run
// time: the packages stand in bench/node_modules and the project's own type check does not know them.
import { AhoCorasick as Monyone } from "@monyone/aho-corasick";
import KeywordProcessor from "flashtext.js";
import Mark from "mark.js";
import ModernAhoCorasick from "modern-ahocorasick";

const LETTER = /[\p{L}\p{N}\p{M}]/u;
const isWhole = (text, start, end) =>
  !(start > 0 && LETTER.test(text[start - 1])) && !(end < text.length && LETTER.test(text[end]));
const lower = (names) => [...new Set(names.map((name) => name.toLowerCase()))];
const escape = (name) => name.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");

/** By name. `most`: the largest set that it is tried with; larger ones are known to be hopeless (`why`). */
export const rivals = {
  "flashtext.js": {
    most: 1_000_000,
    build(names) {
      const processor = new KeywordProcessor();
      for (const name of lower(names)) processor.addKeyword(name);
      return (text) => processor.extractKeywords(text).length;
    },
  },
  "modern-ahocorasick": {
    most: 1_000_000,
    build(names) {
      const automaton = new ModernAhoCorasick(lower(names));
      return (text) => {
        const folded = text.toLowerCase();
        let found = 0;
        for (const { start, end } of automaton.search(folded, { strategy: "leftmost-longest" }))
          if (isWhole(folded, start, end)) found++;
        return found;
      };
    },
  },
  "@monyone/aho-corasick": {
    most: 1_000_000,
    build(names) {
      const automaton = new Monyone(lower(names));
      return (text) => {
        const folded = text.toLowerCase();
        let found = 0;
        for (const { begin, end } of automaton.matchInText(folded)) if (isWhole(folded, begin, end)) found++;
        return found;
      };
    },
  },
  "one RegExp": {
    most: 10_000,
    why: "10,000 names already take minutes",
    build(names) {
      const longestFirst = [...names].sort((one, other) => other.length - one.length);
      const expression = new RegExp(
        `(?<![\\p{L}\\p{N}])(?:${longestFirst.map(escape).join("|")})(?![\\p{L}\\p{N}])`,
        "giu",
      );
      return (text) => {
        let found = 0;
        expression.lastIndex = 0;
        while (expression.exec(text)) found++;
        return found;
      };
    },
  },
};

/** mark.js works on a tree only: answers how many places under an element it would have wrapped. */
export const markJs = {
  most: 1_000,
  why: "it walks the page once for each name",
  /** Finds; wraps nothing unless `wraps`. */
  mark(element, names, wraps = false) {
    let found = 0;
    new Mark(element).mark(names, {
      separateWordSearch: false,
      diacritics: false,
      accuracy: "exactly",
      filter: () => (found++, wraps),
    });
    return found;
  },
};
