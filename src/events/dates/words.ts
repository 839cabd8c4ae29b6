/** Words of dates, folded. Curators extend these lists; the grammar is in `lex.ts`. */

/** By weekday, Sunday first. */
export const WEEKDAYS: readonly (readonly string[])[] = [
  ["sunday", "sun", "الاحد", "dimanche", "pazar"],
  ["monday", "mon", "الاثنين", "lundi", "pazartesi"],
  ["tuesday", "tue", "tues", "الثلاثاء", "mardi", "sali"],
  ["wednesday", "wed", "الاربعاء", "mercredi", "carsamba"],
  ["thursday", "thu", "thurs", "الخميس", "jeudi", "persembe"],
  ["friday", "fri", "الجمعه", "vendredi", "cuma"],
  ["saturday", "sat", "السبت", "samedi", "cumartesi"],
];

/** Days as words, 1 to 31: the first is not always a day (the first attack), so a month must follow. */
export const ARABIC_ONES = ["", "الاول", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن", "التاسع", "العاشر"] as const; // prettier-ignore
export const ENGLISH_ORDINALS = ["", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth"] as const; // prettier-ignore

/** Names of months that are everyday words too: a month only beside a day, a year or a word like "in". */
export const AMBIGUOUS = new Set(["may", "mar", "march", "mars", "mart", "mai", "ماي", "اب", "مه", "mart", "مارس", "jan", "sun", "dec", "jun"]); // prettier-ignore
export const BEFORE_MONTH = new Set(["in", "since", "until", "by", "last", "early", "late", "mid", "this", "of", "en", "de", "في", "منذ", "حتي", "حتى", "شهر", "خلال", "اوايل", "اوائل", "مطلع", "اواخر", "نهايه", "منتصف", "بدايه"]); // prettier-ignore

/** Persian months that news pages write, by number. */
export const PERSIAN = ["فروردين", "ارديبهشت", "خرداد", "تير", "مرداد", "شهريور", "مهر", "ابان", "اذر", "دي", "بهمن", "اسفند"]; // prettier-ignore

/** What stands before a date that only bounds the event, and is not its date. */
export const BOUNDS = new Set(["since", "until", "till", "before", "after", "from", "منذ", "حتى", "قبل", "بعد", "depuis", "avant", "apres"]); // prettier-ignore

export const LAST = new Set(["last", "past", "previous", "الماضي", "الماضيه", "الفائت", "المنصرم", "السابق", "الماضيين"]); // prettier-ignore
export const THIS = new Set(["this", "هذا", "هذه", "الجاري", "الحالي", "الجاريه", "الحاليه"]);
export const NEXT = new Set(["next", "coming", "المقبل", "القادم", "المقبله", "القادمه"]);

/** Units of time: folded word, days it lasts. */
export const UNITS: Readonly<Record<string, number>> = {
  day: 1, days: 1, week: 7, weeks: 7, month: 30, months: 30, year: 365, years: 365, decade: 3650, decades: 3650,
  hours: 1, hour: 1, weekend: 2,
  يوم: 1, ايام: 1, يومين: 1, ساعات: 1, اسبوع: 7, اسابيع: 7, اسبوعين: 7, شهر: 30, اشهر: 30, شهور: 30, شهرين: 30,
  عام: 365, اعوام: 365, سنه: 365, سنوات: 365, عامين: 365, سنتين: 365, عقود: 3650, عقد: 3650,
}; // prettier-ignore
/** Duals: two of the unit. */
export const DUALS = new Set(["يومين", "اسبوعين", "شهرين", "عامين", "سنتين"]);

export const NUMBERS: Readonly<Record<string, number>> = {
  a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12,
  ثلاثه: 3, اربعه: 4, خمسه: 5, سته: 6, سبعه: 7, ثمانيه: 8, تسعه: 9, عشره: 10, ثلاث: 3, اربع: 4, خمس: 5, ست: 6, سبع: 7, عشر: 10,
}; // prettier-ignore

/** Words that a date may begin with, but for numbers and the names of months and weekdays. */
export const OTHER_BEGINNINGS = [
  "yesterday", "today", "tonight", "tomorrow", "امس", "hier", "اليوم", "الليله", "غدا", "قبل", "twenty", "thirty", "الحادي", "العشرين", "العشرون",
  "الثلاثين", "الثلاثون", "هذا", "هذه",
]; // prettier-ignore
