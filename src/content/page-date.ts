/**
 * When a page was published, as an EDTF day (`2024-05-17`), or null. Looked at in the order of how often each
 * tells the truth: the article's own meta element, JSON-LD, the first `<time>`, the address. A wiki's page says what is
 * known at its last change, and its "published" is the day on which somebody began it.
 */
export function pageDate(doc: Document = document): string | null {
  const isWiki = WIKI.test(doc.querySelector("meta[name=generator i]")?.getAttribute("content") ?? "");
  if (isWiki) return inJson(doc, "dateModified");
  for (const meta of doc.querySelectorAll(META)) {
    const date = dayOf(meta.getAttribute("content"));
    if (date) return date;
  }
  const date = inJson(doc, "datePublished");
  if (date) return date;
  const time = doc.querySelector("article time[datetime],main time[datetime],time[datetime]");
  return dayOf(time?.getAttribute("datetime")) ?? dateInAddress(doc.location?.pathname ?? "");
}

/** What a wiki names itself in `<meta name="generator">`. */
export const WIKI = /^MediaWiki\b/;

function inJson(doc: Document, key: JsonDate): string | null {
  for (const script of doc.querySelectorAll('script[type="application/ld+json" i]')) {
    const date = dateInJsonLd(script.textContent, key);
    if (date) return date;
  }
  return null;
}

/** What pages call the meta element that has it, the surest first. */
export const META_NAMES = ["article:published_time", "og:article:published_time", "datePublished", "parsely-pub-date", "sailthru.date", "dc.date", "dc.date.issued", "publish-date", "date"]; // prettier-ignore
const META = META_NAMES.map((name) => `meta[property="${name}" i],meta[name="${name}" i],meta[itemprop="${name}" i]`)
  .join(); // prettier-ignore

/** The earliest year a page on the web is taken to be from. */
const FIRST_YEAR = 1990;

/** The day in a date and time as pages write it (ISO 8601, or what `Date` reads), as it is in its own zone. */
export function dayOf(text: string | null | undefined): string | null {
  if (!text) return null;
  const iso = /^\s*(\d{4})-(\d\d)-(\d\d)(?!\d)/.exec(text) ?? /^\s*(\d{4})(\d\d)(\d\d)(?:T|$)/.exec(text);
  if (iso) return day(+iso[1]!, +iso[2]!, +iso[3]!);
  // "Fri, 17 May 2024 10:00:00 GMT" and the like; bare numbers are no dates.
  if (!/[a-z]{3}.*\d{4}/i.test(text)) return null;
  const date = new Date(text);
  return Number.isNaN(date.getTime()) ? null : day(date.getFullYear(), date.getMonth() + 1, date.getDate());
}

type JsonDate = "datePublished" | "dateModified";
const IN_JSON = {
  datePublished: /"datePublished"\s*:\s*"([^"]{8,40})"/,
  dateModified: /"dateModified"\s*:\s*"([^"]{8,40})"/,
};

/** A date in JSON-LD, found by its key: pages write lists, graphs, and JSON that no parser takes. */
export const dateInJsonLd = (json: string | null, key: JsonDate = "datePublished"): string | null =>
  dayOf(IN_JSON[key].exec(json ?? "")?.[1]);

/** The day in an address: /2024/05/17/, /2024-05-17-title, /20240517. */
export function dateInAddress(path: string): string | null {
  const found =
    /(?:^|[/_-])(\d{4})([/-])(\d{1,2})\2(\d{1,2})(?=\D|$)/.exec(path) ??
    /(?:^|[/_-])(\d{4})()(\d\d)(\d\d)(?=\D|$)/.exec(path);
  return found && day(+found[1]!, +found[3]!, +found[4]!);
}

function day(year: number, month: number, date: number): string | null {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (year < FIRST_YEAR || year > 2099 || month < 1 || month > 12 || date < 1 || date > last) return null;
  return `${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
}
