/**
 * A slow reading of the rules for words, folding, boundaries and particles, with strings and regular
 * expressions, written without looking at the engine. The engine is compared with it on random text.
 */
const ARABIC_FOLDS: Record<string, string> = {
  أ: "ا", إ: "ا", آ: "ا", ٱ: "ا", ة: "ه", ۀ: "ه", ہ: "ه", ۃ: "ه", ھ: "ه", ە: "ه", ک: "ك", ڪ: "ك", ی: "ي", ے: "ي",
}; // prettier-ignore
const OTHER_FOLDS: Record<string, string> = { ı: "i", ø: "o", ł: "l", đ: "d", ħ: "h", ς: "σ" };
const KEPT = /[ؤئйЙ\u3040-\u30ff\uac00-\ud7a3]/u;
const INVISIBLE = /[\p{M}\p{Cf}\u0640\u02bb\u02bd-\u02bf]/u;
const UNSPACED = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\uabff\uf900-\ufaff]/u;
const SOFT = /[\s\-_#'\u2010-\u2013\u2212\u2018\u2019\u02bc\u00b7\u05be\u30fb]/u;
const ABBREVIATION =
  /^(\p{Lu}|adm|brig|capt|cmdr|col|cpl|dr|gen|gov|hon|jr|lt|maj|mr|mrs|ms|prof|rep|rev|sen|sgt|sr|st)$/iu;

function foldLetter(letter: string): string {
  if (ARABIC_FOLDS[letter]) return ARABIC_FOLDS[letter];
  if (KEPT.test(letter)) return letter.toLowerCase();
  let folded = letter.normalize("NFKC").toLowerCase();
  if (!KEPT.test(folded)) folded = folded.normalize("NFD").charAt(0);
  folded = ARABIC_FOLDS[folded] ?? OTHER_FOLDS[folded] ?? folded.charAt(0);
  const digit = "٠١٢٣٤٥٦٧٨٩".indexOf(folded) + "۰۱۲۳۴۵۶۷۸۹".indexOf(folded) + 1;
  return digit >= 0 && /[٠-٩۰-۹]/u.test(folded) ? String(digit) : folded;
}

interface ReferenceWord {
  text: string;
  start: number;
  end: number;
  broken: boolean;
}

/** The words of a text without initialisms, gershayim and dodges, which have tests of their own. */
export function referenceWords(text: string): ReferenceWord[] {
  const words: ReferenceWord[] = [];
  let open: ReferenceWord | undefined;
  let broken = false;
  const close = (at: number): void => {
    if (open) open.end = at;
    open = undefined;
  };
  for (let at = 0; at < text.length; at++) {
    const letter = text[at]!;
    const previous = text[at - 1] ?? "";
    const isTail = /[\udc00-\udfff]/.test(letter) && /[\ud83c-\ud83e]/.test(previous);
    const isAstral = /[\ud800-\udfff]/.test(letter) && !/[\ud83c-\ud83e]/.test(letter);
    if (INVISIBLE.test(letter)) continue;
    if ((isAstral && !(isTail && !open)) || /[\p{L}\p{N}]/u.test(letter)) {
      const folded = isAstral ? letter : foldLetter(letter);
      const alone = UNSPACED.test(folded);
      if (alone) close(at);
      if (!open) {
        open = { text: "", start: at, end: at, broken };
        words.push(open);
        broken = false;
      }
      open.text += folded;
      if (alone) {
        open.end = at + 1;
        while (INVISIBLE.test(text[open.end] ?? " ")) open.end++;
        open = undefined;
      }
      continue;
    }
    if (isTail) continue;
    const last = words.at(-1);
    const ended = open !== undefined;
    close(at);
    if (SOFT.test(letter) && letter !== "\u2029") continue;
    if (!(
      letter === "." &&
      ended &&
      ABBREVIATION.test(text.slice(last!.start, at)) &&
      !/^\p{Ll}$/u.test(text.slice(last!.start, at))
    ))
      broken = true;
  }
  close(text.length);
  return words;
}

const ALPHABET_OF_PARTICLES = /^[وفلبك]/;

/** A name's words as the reference compares them. */
const joined = (words: readonly ReferenceWord[]): string => words.map((word) => word.text).join(" ");

/** `start:end:core` of every name that stands in a text, in the engine's order. */
export function referenceScan(names: readonly string[], text: string): string[] {
  const known = new Set(names.map((name) => joined(referenceWords(name))));
  const words = referenceWords(text);
  const out: string[] = [];
  words.forEach((word, index) => {
    const follow = (first: string, core: number, least: number): string[] => {
      const found: string[] = [];
      for (let to = index; to < words.length && (to === index || !words[to]!.broken); to++) {
        const phrase = [first, ...words.slice(index + 1, to + 1).map((each) => each.text)].join(" ");
        const end = words[to]!.end;
        if (known.has(phrase) && phrase.replaceAll(" ", "").length >= least)
          found.unshift(`${word.start}:${end}:${core}`);
      }
      return found;
    };
    let found = follow(word.text, word.start, 0);
    if (found.length === 0 && word.end - word.start > 2 && ALPHABET_OF_PARTICLES.test(word.text))
      for (const [rest, taken, least] of readingsOf(word.text)) {
        found = follow(rest, nthLetter(text, word, taken), least);
        if (found.length > 0) break;
      }
    out.push(...found);
  });
  return out;
}

/** Rest of the word, letters taken from the page's word, least length. */
function readingsOf(word: string): [rest: string, taken: number, least: number][] {
  const out: [string, number, number][] = [];
  const conjunction = /^[وف]/.test(word) ? 1 : 0;
  if (conjunction && word.length > 1) out.push([word.slice(1), 1, 3]);
  const rest = word.slice(conjunction);
  if (rest.startsWith("لل")) out.push([`ا${rest.slice(1)}`, conjunction + 1, 3]);
  if (/^[لب]/.test(rest) && rest.length > 1) out.push([rest.slice(1), conjunction + 1, 3]);
  if (rest.startsWith("ك") && rest.length > 1) out.push([rest.slice(1), conjunction + 1, 4]);
  return out;
}

/** Where the n-th letter of a word stands. */
function nthLetter(text: string, word: ReferenceWord, n: number): number {
  let at = word.start;
  for (let seen = 0; ; at++) if (!INVISIBLE.test(text[at]!) && seen++ === n) return at;
}
