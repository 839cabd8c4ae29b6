// The same work done by what a reader or engineer could pick instead. Plain JavaScript, loaded at run time: the
// packages stand in bench/node_modules and the project's own type check does not know them.
//
// Each rival gets all names that we get, adjectives included, and none of our rules, and is used as well as its own
// means allow: of overlapping hits the longest from the left counts, and case is respected where it can be.
import { build } from "esbuild";
import compromise from "compromise";
import snowball from "snowball-stemmers";
import model from "wink-eng-lite-web-model";
import winkNlp from "wink-nlp";
import { fileURLToPath } from "node:url";

/** @typedef {{ text: string, language: string, entity: string, quiet: boolean }} Name */
/** @typedef {{ start: number, end: number, name: Name }} Hit */

const LETTER = String.raw`[\p{L}\p{M}\p{N}]`;
const escaped = (text) =>
  text.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`).replace(/\s+/g, String.raw`\s+`);

/** Of overlapping hits the longest from the left. */
function longest(hits) {
  hits.sort((one, other) => one.start - other.start || other.end - one.end);
  let until = 0;
  return hits.filter(({ start, end }) => start >= until && (until = end));
}

/** Searches a text once for each regular expression; the name is what its last group holds. */
const searcher = (patterns) => (text) =>
  longest(
    patterns.flatMap(({ pattern, name }) =>
      Array.from(text.matchAll(pattern), (match) => {
        const end = match.index + match[0].length;
        return { start: end - match.at(-1).length, end, name };
      }),
    ),
  );

/** mark.js with its own regular expressions and default options, but for `separateWordSearch`, which would mark "of". */
async function markJs(names) {
  const bundled = await build({
    entryPoints: [fileURLToPath(new URL("../node_modules/mark.js/src/lib/mark.js", import.meta.url))],
    bundle: true,
    write: false,
    format: "esm",
    logLevel: "error",
  });
  const code = Buffer.from(bundled.outputFiles[0].contents).toString("base64");
  const { default: Mark } = await import(`data:text/javascript;base64,${code}`);
  // All that it wants of a browser to make a regular expression.
  globalThis.window ??= { console, navigator: { userAgent: "" } };
  const mark = new Mark(null);
  mark.opt = { separateWordSearch: false };
  return searcher(names.map((name) => ({ pattern: new RegExp(mark.createRegExp(name.text), "gmi"), name })));
}

const wholeWord = (names) =>
  searcher(
    names.map((name) => ({
      pattern: new RegExp(`(?<!${LETTER})(${escaped(name.text)})(?!${LETTER})`, "gu"),
      name,
    })),
  );

/** Whole words with an optional Arabic particle, لل for ل and ال included. */
const optionalPrefix = (names) =>
  searcher(
    names.map((name) => {
      const word = escaped(name.text);
      const swallowed = name.text.startsWith("ال") ? `|[وف]?لل${escaped(name.text.slice(2))}` : "";
      const prefix = name.language === "ar" ? "[وف]?[بلك]?" : "";
      return {
        pattern: new RegExp(`(?<!${LETTER})(${prefix}${word}${swallowed})(?!${LETTER})`, "gu"),
        name,
      };
    }),
  );

/** Runs of words that have the stems of a name's words. */
function stemmed(names) {
  const stemmer = snowball.newStemmer("arabic");
  const wordsOf = (text) =>
    Array.from(text.matchAll(new RegExp(`${LETTER}+`, "gu")), ({ 0: word, index }) => ({
      stem: stemmer.stem(word),
      start: index,
      end: index + word.length,
    }));
  const known = new Map();
  let most = 1;
  for (const name of names) {
    const words = wordsOf(name.text);
    most = Math.max(most, words.length);
    const key = words.map(({ stem }) => stem).join(" ");
    if (key !== "" && !known.has(key)) known.set(key, name);
  }
  return (text) => {
    const words = wordsOf(text);
    const hits = [];
    for (let first = 0; first < words.length; first++)
      for (let last = first; last < words.length && last - first < most; last++) {
        const key = words.slice(first, last + 1).map(({ stem }) => stem).join(" "); // prettier-ignore
        const name = known.get(key);
        if (name) hits.push({ start: words[first].start, end: words[last].end, name });
      }
    return longest(hits);
  };
}

const hasCapital = (text) => /^\p{Lu}/u.test(text);
const compromiseKey = (text) =>
  text
    .toLowerCase()
    .replaceAll(".", "")
    .replace(/['’]s$/, "");

/**
 * compromise's `lookup` of a list of names, each with and without the possessive. It knows no case: a hit that has
 * no capital where the name has one is dropped.
 */
function compromised(names) {
  const known = new Map(names.map((name) => [compromiseKey(name.text), name]));
  const words = names.flatMap(({ text }) => [text.toLowerCase(), `${text.toLowerCase()}'s`]);
  const trie = compromise.buildTrie(words);
  return (text) => {
    const hits = compromise.tokenize(text).compute("index").lookup(trie).json({ offset: true });
    return longest(
      hits.flatMap(({ terms }) => {
        const start = terms[0].offset.start;
        const last = terms.at(-1).offset;
        const end = last.start + last.length;
        const name = known.get(compromiseKey(terms.map((term) => term.text).join(" ")));
        return name && hasCapital(name.text) === hasCapital(text.slice(start, end)) ? [{ start, end, name }] : []; // prettier-ignore
      }),
    );
  };
}

/** wink-nlp's custom entities: a literal pattern for each name, matched by value, so case counts. */
function winked(names) {
  const nlp = winkNlp(model, ["sbd", "cer"]);
  const { its } = nlp;
  const tokens = (text) => nlp.readDoc(text).tokens();
  const byName = new Map(names.map((name, n) => [`name${n}`, name]));
  // Signs of its pattern language are escaped; a space parts tokens.
  const pattern = (text) => tokens(text).out().map((token) => token.replace(/[[\]|^]/g, String.raw`\$&`)).join(" "); // prettier-ignore
  nlp.learnCustomEntities(
    names.map((name, n) => ({ name: `name${n}`, patterns: [pattern(name.text)] })),
    { matchValue: true },
  );
  return (text) => {
    const doc = nlp.readDoc(text);
    const places = [];
    let at = 0;
    doc.tokens().each((token) => {
      const start = text.indexOf(token.out(), at);
      at = start + token.out().length;
      places.push([start, at]);
    });
    const hits = [];
    doc.customEntities().each((entity) => {
      const [first, last] = entity.out(its.span);
      const name = byName.get(entity.out(its.type));
      if (name) hits.push({ start: places[first][0], end: places[last][1], name });
    });
    return longest(hits);
  };
}

const ENGLISH = ["en"];
const ARABIC = ["ar"];

/**
 * By name, with the languages of texts that it can be used on (all, when none are listed). `open` takes the names
 * and answers what finds their hits in a text.
 */
export const rivals = [
  { title: "substring (mark.js)", open: markJs },
  { title: "whole word", open: wholeWord },
  { title: "optional-prefix regex", open: optionalPrefix },
  { title: "Snowball Arabic", languages: ARABIC, open: stemmed },
  { title: "compromise", languages: ENGLISH, open: compromised },
  { title: "wink-nlp", languages: ENGLISH, open: winked },
];
