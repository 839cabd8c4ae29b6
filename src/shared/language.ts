/** The languages the interface and the briefs are written in. */
export const LANGUAGES = ["en", "ar"] as const;

/** A language of the interface and of the briefs. */
export type Language = (typeof LANGUAGES)[number];

/** One text in every language of the interface. */
export type Bilingual = Record<Language, string>;

/** The writing direction of a language. */
export const directionOf = (language: string): "ltr" | "rtl" =>
  /^(ar|fa|he|ur)\b/.test(language) ? "rtl" : "ltr";
