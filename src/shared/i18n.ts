import type { Language } from "./language.ts";

/** Interface texts of every language, by key: what `import { texts } from "locales:PREFIX"` gives. */
export type Texts = Record<Language, Readonly<Record<string, string>>>;

/** Values for the `{name}` placeholders of a text. Numbers are written in the reader's way. */
export type Params = Readonly<Record<string, string | number>>;

/** Takes texts out of one language. */
export interface Translate {
  /** The text of a key, its placeholders filled; English where the language lacks it, else the key itself. */
  (key: string, params?: Params): string;
  /**
   * The text that fits a number: `key_zero`, `_one`, `_two`, `_few`, `_many` or `_other` by the plural rules of
   * the language, `_other` where the form is missing. `{count}` is filled with the number.
   */
  count(key: string, count: number, params?: Params): string;
  /** Whether there is a text of this key. */
  has(key: string): boolean;
  readonly language: Language;
}

/** The tag that `Intl` formats with: Arabic with Western digits, as the news pages of most readers write. */
export const formatTag = (language: Language): string => (language === "ar" ? "ar-EG-u-nu-latn" : "en-GB");

/** Puts a foreign name or address into a sentence of either direction without stirring the words round it. */
export const isolate = (text: string): string => `\u2068${text}\u2069`;

/** Makes the `t` of one language. Never throws: a missing key shows as itself, a missing parameter as `{name}`. */
export function translator(texts: Texts, language: Language): Translate {
  const own = texts[language];
  const english = texts.en;
  // Built at first use: most of what a page shows carries no number.
  let rules: Intl.PluralRules | undefined;
  let digits: Intl.NumberFormat | undefined;

  const raw = (key: string): string | undefined => own[key] ?? english[key];
  const write = (value: string | number): string => {
    if (typeof value === "string") return value;
    digits ??= new Intl.NumberFormat(formatTag(language));
    return digits.format(value);
  };
  const fill = (text: string, params: Params | undefined): string =>
    params === undefined
      ? text
      : text.replace(/\{(\w+)\}/g, (whole, name: string) => {
          const value = params[name];
          return value === undefined ? whole : write(value);
        });

  const t = (key: string, params?: Params): string => fill(raw(key) ?? key, params);
  return Object.assign(t, {
    language,
    has: (key: string): boolean => raw(key) !== undefined,
    count(key: string, count: number, params?: Params): string {
      rules ??= new Intl.PluralRules(language);
      const text = raw(`${key}_${rules.select(count)}`) ?? raw(`${key}_other`) ?? key;
      return fill(text, { ...params, count });
    },
  });
}
