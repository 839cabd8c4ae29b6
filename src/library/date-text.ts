import { parseEdtf, type Moment } from "../dataset/edtf.ts";
import { formatTag } from "../shared/i18n.ts";
import type { Language } from "../shared/language.ts";

const momentText = (moment: Moment, language: Language): string => {
  const format = new Intl.DateTimeFormat(formatTag(language), {
    year: "numeric",
    ...(moment.precision !== "year" && { month: "long" }),
    ...(moment.precision === "day" && { day: "numeric" }),
    timeZone: "UTC",
  });
  return format.format(moment.first * 86_400_000);
};
export const dateText = (date: string, language: Language): string => {
  const e = parseEdtf(date);
  if (!e) return date;
  if (!e.interval) return momentText(e.start!, language);
  return `${e.start ? momentText(e.start, language) : ""} – ${e.end ? momentText(e.end, language) : ""}`;
};
export const periodText = (from: string | undefined, to: string | undefined, language: Language): string =>
  dateText(`${from ?? ".."}/${to ?? ".."}`, language);
