/** What an Arabic nisba stem (إيراني) takes at its end: feminine, dual, plural, and the ا of the accusative. */
const ARABIC_ENDINGS = ["", "ة", "ين", "ون", "ات", "ان", "تان", "تين", "ا"];

/** The forms of an adjective as a dictionary gives it: Arabic stems with and without the article, others as they are. */
export const adjectiveForms = (stem: string, language: string): string[] =>
  language === "ar"
    ? ["", "ال"].flatMap((article) => ARABIC_ENDINGS.map((ending) => article + stem + ending))
    : [stem];
