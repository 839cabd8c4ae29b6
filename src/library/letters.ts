import { fold, foldAt, IGNORED } from "../mentions/fold.ts";

const ARTICLE = /^ال(?=\p{L}{2})/u;

/** Under this stand names that begin with no letter. */
export const NO_LETTER = "#";

/**
 * The letter of an index under which a name stands: as the engine folds it (Á with A, all alefs with ا), in Arabic
 * without the article, as dictionaries have it.
 */
export function letterOf(name: string): string {
  const bare = name.replace(ARTICLE, "");
  for (let at = 0; at < bare.length; at++) {
    const unit = foldAt(bare, at);
    if (unit === IGNORED) continue;
    const letter = unit > IGNORED ? String.fromCharCode(fold(unit)) : "";
    return /\p{L}/u.test(letter) ? letter.toLocaleUpperCase("en") : NO_LETTER;
  }
  return NO_LETTER;
}

/** Things under their letters, in the order given; what begins with no letter stands last. */
export function byLetter<T>(
  items: readonly T[],
  name: (item: T) => string,
): { letter: string; items: T[] }[] {
  const letters = new Map<string, T[]>();
  for (const item of items) {
    const letter = letterOf(name(item));
    const own = letters.get(letter);
    if (own) own.push(item);
    else letters.set(letter, [item]);
  }
  const all = [...letters].map(([letter, some]) => ({ letter, items: some }));
  return [
    ...all.filter(({ letter }) => letter !== NO_LETTER),
    ...all.filter(({ letter }) => letter === NO_LETTER),
  ];
}

/** The order of an index in a language: names by what they are sorted under, so that الأردن stands with أ. */
export function indexOrder(language: string): (a: string, b: string) => number {
  const { compare } = new Intl.Collator(language);
  const key = (name: string): string => name.replace(ARTICLE, "");
  return (a, b) => compare(key(a), key(b)) || compare(a, b);
}
