import { beforeAll, describe, expect, test } from "vitest";
import { compileFolder } from "./build-pack.ts";
import { eventFinder, type EventFinder } from "./event-pages.ts";

/**
 * A sentence that mentions an event, and what a small change makes of it: another actor, date or place, a denial, a
 * condition, another page date. Each must turn the decision: the event is no longer found in it.
 */
interface Base {
  readonly event: string;
  readonly text: string;
  readonly page: string;
  /** What to replace, and by what. */
  readonly swaps: readonly (readonly [from: string, to: string])[];
  /** Dates of pages on which the same words cannot mean it. */
  readonly pages?: readonly string[];
}

let finder: EventFinder;
beforeAll(async () => {
  finder = eventFinder(await compileFolder("dataset"));
});
const has = (text: string, page: string, event: string): boolean =>
  finder.find([text], page)[0]!.some(({ id }) => id === event);

const APRIL13 = "ev-april13-attack";
const CONSULATE = "ev-consulate-strike-2024-04-01";
const TALKS = "ev-oman-talks-2024-05";
const EARLIER = "ev-oman-talks-2024-01";
const ISFAHAN = "ev-april19-strike";
const OCTOBER = "ev-oct1-2024-attack";
const MEZZEH = "ev-mezzeh-strike-2024-01-20";
const SWAP = "ev-prisoner-swap-2023";
const SOLEIMANI = "ev-soleimani-killing-2020";

const ENGLISH: Base[] = [
  {
    event: APRIL13,
    text: "Officials spoke of Iran's huge missile and drone attack on Israel on April 13.",
    page: "2024-05-18",
    swaps: [
      ["Iran's", "Yemen's"], ["Iran's", "Hamas's"], ["on Israel", "on Iraq"], ["on Israel", "on Saudi Arabia"], ["Iran's huge missile and drone attack on Israel", "Israel's huge missile and drone attack on Iran"],
      ["April 13", "April 20"], ["April 13", "March 13"], ["on April 13", "in 2019"], ["on April 13", "last week"],
      ["spoke of Iran's", "denied Iran's"], ["spoke of Iran's huge missile", "warned of a possible Iranian missile"], ["spoke of Iran's", "spoke of plans for Iran's"],
    ],
    pages: ["2024-04-10", "2023-05-18", "2024-04-01"],
  },
  {
    event: CONSULATE,
    text: "An Israeli air strike hit the Iranian consulate in Damascus on April 1.",
    page: "2024-04-10",
    swaps: [
      ["Israeli", "Jordanian"], ["Israeli", "Saudi"], ["Iranian consulate in Damascus", "French embassy in Yemen"], ["in Damascus", "in Iraq"], ["April 1", "April 9"], ["April 1", "January 1"], ["on April 1", "in 2021"],
      ["An Israeli", "No Israeli"], ["An Israeli", "If an Israeli"], ["An Israeli", "Any Israeli"],
    ],
    pages: ["2024-03-20", "2023-04-10"],
  },
  {
    event: TALKS,
    text: "Brett McGurk and Abram Paley held indirect talks with Iran in Oman this week.",
    page: "2024-05-18",
    swaps: [
      ["in Oman", "in Qatar"], ["in Oman", "in France"], ["this week", "in January"], ["this week", "in March 2022"], ["this week", "next week"], ["with Iran", "with Lebanon"],
      ["held", "did not hold"], ["held", "may hold"], ["held", "plan to hold"], ["held", "denied holding"], ["held", "will hold"],
    ],
    pages: ["2024-05-01", "2023-12-18", "2022-05-18"],
  },
  {
    event: EARLIER,
    text: "The US and Iran held secret indirect talks in Oman in January over Houthi attacks in the Red Sea.",
    page: "2024-03-15",
    swaps: [
      ["in Oman", "in Iraq"], ["in January", "in November 2022"], ["The US and Iran held", "The US and Iran never held"], ["held secret", "will hold secret"], ["in January", "in May 2023"], ["in January", "in February"],
    ],
    pages: ["2023-12-15", "2022-03-15"],
  },
  {
    event: ISFAHAN,
    text: "An Israeli strike hit an Iranian base near Isfahan on April 19.",
    page: "2024-05-18",
    swaps: [["Israeli", "Lebanese"], ["near Isfahan", "in Lebanon"], ["April 19", "April 29"], ["April 19", "July 19"], ["An Israeli", "A possible Israeli"], ["An Israeli", "No Israeli"], ["on April 19", "in 2010"]],
    pages: ["2024-04-15"],
  },
  {
    event: OCTOBER,
    text: "Iran launched its ballistic missile attack on Israel on October 1, after the killing of Hassan Nasrallah.",
    page: "2024-10-05",
    swaps: [["Iran launched", "Yemen launched"], ["October 1", "October 4"], ["October 1", "May 1"], ["on Israel", "on Iraq"], ["Iran launched", "Iran never launched"]],
    pages: ["2024-09-01"],
  },
  {
    event: MEZZEH,
    text: "An Israeli strike in Mezzeh killed five Revolutionary Guards on January 20, 2024.",
    page: "2024-02-01",
    swaps: [["January 20, 2024", "January 20, 2022"], ["January 20", "January 5"], ["in Mezzeh", "in Lebanon"], ["An Israeli", "No Israeli"]],
    pages: ["2023-12-30"],
  },
  {
    event: SWAP,
    text: "The United States and Iran carried out a swap of prisoners through Qatar in September 2023.",
    page: "2024-01-10",
    swaps: [["September 2023", "January 2016"], ["carried out", "did not carry out"], ["carried out", "plan"]],
    pages: ["2023-05-01"],
  },
  {
    event: SOLEIMANI,
    text: "The United States killed Qasem Soleimani in a drone strike in Iraq on January 3, 2020.",
    page: "2024-01-10",
    swaps: [["January 3, 2020", "January 3, 2014"], ["in Iraq", "in Yemen"], ["The United States killed", "The United States did not kill"]],
    pages: ["2019-12-30"],
  },
]; // prettier-ignore

const ARABIC: Base[] = [
  {
    event: APRIL13,
    text: "تحدث المسؤولون عن الهجوم الصاروخي الذي شنته إيران على إسرائيل في 13 أبريل.",
    page: "2024-05-18",
    swaps: [
      ["شنته إيران", "شنه اليمن"], ["شنته إيران", "شنته حركة حماس"], ["على إسرائيل", "على العراق"], ["على إسرائيل", "على السعودية"], ["شنته إيران على إسرائيل", "شنته إسرائيل على إيران"],
      ["13 أبريل", "20 أبريل"], ["13 أبريل", "13 مارس"], ["في 13 أبريل", "عام 2019"], ["في 13 أبريل", "الأسبوع الماضي"],
      ["عن الهجوم الصاروخي الذي شنته إيران", "عن هجوم صاروخي محتمل تشنه إيران"], ["تحدث المسؤولون عن الهجوم الصاروخي الذي", "نفى المسؤولون أي هجوم صاروخي"],
    ],
    pages: ["2024-04-10", "2023-05-18", "2024-04-01"],
  },
  {
    event: CONSULATE,
    text: "استهدفت غارة إسرائيلية القنصلية الإيرانية في دمشق في الأول من نيسان.",
    page: "2024-04-10",
    swaps: [
      ["إسرائيلية", "أردنية"], ["إسرائيلية", "سعودية"], ["القنصلية الإيرانية في دمشق", "مبنى في لبنان"], ["الأول من نيسان", "التاسع من نيسان"], ["الأول من نيسان", "الأول من كانون الثاني"], ["في الأول من نيسان", "عام 2021"], ["استهدفت غارة", "لم تستهدف غارة"], ["استهدفت غارة", "قد تستهدف غارة"], ["استهدفت غارة", "إذا استهدفت غارة"],
    ],
    pages: ["2024-03-20", "2023-04-10"],
  },
  {
    event: TALKS,
    text: "أجرى ماكغورك وأبرام بالي محادثات غير مباشرة مع إيران في سلطنة عُمان هذا الأسبوع.",
    page: "2024-05-18",
    swaps: [
      ["في سلطنة عُمان", "في قطر"], ["في سلطنة عُمان", "في فرنسا"], ["هذا الأسبوع", "في يناير"], ["هذا الأسبوع", "في مارس 2022"], ["هذا الأسبوع", "الأسبوع المقبل"], ["أجرى", "لم يجر"], ["أجرى", "يعتزم"], ["أجرى", "نفى"], ["مع إيران", "مع لبنان"], ["هذا الأسبوع", "في آذار"],
    ],
    pages: ["2024-05-01", "2023-12-18", "2022-05-18"],
  },
  {
    event: EARLIER,
    text: "عقدت الولايات المتحدة وإيران محادثات سرية في سلطنة عُمان في كانون الثاني بشأن هجمات الحوثيين.",
    page: "2024-03-15",
    swaps: [["في سلطنة عُمان", "في العراق"], ["كانون الثاني", "تشرين الثاني 2022"], ["عقدت الولايات المتحدة وإيران", "لم تعقد الولايات المتحدة وإيران أي"], ["كانون الثاني", "شباط"], ["في كانون الثاني", "الأسبوع المقبل"]],
    pages: ["2023-12-15", "2022-03-15"],
  },
  {
    event: ISFAHAN,
    text: "وقع هجوم إسرائيلي على قاعدة إيرانية قرب أصفهان في 19 أبريل.",
    page: "2024-05-18",
    swaps: [["إسرائيلي", "لبناني"], ["على قاعدة إيرانية قرب أصفهان", "في لبنان"], ["19 أبريل", "29 أبريل"], ["19 أبريل", "19 تموز"], ["وقع هجوم", "احتمال هجوم"], ["وقع هجوم", "لم يقع هجوم"], ["في 19 أبريل", "عام 2010"]],
    pages: ["2024-04-15"],
  },
  {
    event: OCTOBER,
    text: "شنت إيران هجوما بصواريخ باليستية على إسرائيل في الأول من أكتوبر بعد اغتيال حسن نصر الله.",
    page: "2024-10-05",
    swaps: [["شنت إيران", "شن اليمن"], ["الأول من أكتوبر", "الرابع من أكتوبر"], ["الأول من أكتوبر", "الأول من أيار"], ["على إسرائيل", "على العراق"], ["شنت إيران هجوما", "لم تشن إيران هجوما"]],
    pages: ["2024-09-01"],
  },
  {
    event: MEZZEH,
    text: "قتلت غارة إسرائيلية على المزة خمسة من الحرس الثوري في 20 كانون الثاني 2024.",
    page: "2024-02-01",
    swaps: [["20 كانون الثاني 2024", "20 كانون الثاني 2022"], ["20 كانون الثاني", "5 كانون الثاني"], ["على المزة", "على لبنان"], ["20 كانون الثاني 2024", "8 تشرين الأول 2023"]],
    pages: ["2023-12-30"],
  },
  {
    event: SWAP,
    text: "نفذت الولايات المتحدة وإيران صفقة تبادل للسجناء عبر قطر في سبتمبر 2023.",
    page: "2024-01-10",
    swaps: [["سبتمبر 2023", "يناير 2016"], ["نفذت الولايات المتحدة وإيران صفقة", "لم تنفذ الولايات المتحدة وإيران أي صفقة"], ["سبتمبر", "مارس"]],
    pages: ["2023-05-01"],
  },
  {
    event: SOLEIMANI,
    text: "جاء مقتل قاسم سليماني في ضربة أمريكية في العراق في 3 يناير 2020.",
    page: "2024-01-10",
    swaps: [["3 يناير 2020", "3 يناير 2014"], ["في العراق", "في اليمن"], ["3 يناير", "30 يناير"]],
    pages: ["2019-12-30"],
  },
]; // prettier-ignore

const mutationsOf = (bases: readonly Base[]): [name: string, text: string, page: string, event: string][] =>
  bases.flatMap(({ event, text, page, swaps, pages = [] }) => [
    ...swaps.map(([from, to]): [string, string, string, string] => {
      if (!text.includes(from)) throw new Error(`"${from}" does not stand in "${text}"`);
      return [`${from} → ${to}`, text.replace(from, to), page, event];
    }),
    ...pages.map((other): [string, string, string, string] => [`page of ${other}`, text, other, event]),
  ]);

describe.each([
  ["English", ENGLISH],
  ["Arabic", ARABIC],
] as const)("mutations, %s", (_, bases) => {
  test("there are at least 60", () => expect(mutationsOf(bases).length).toBeGreaterThanOrEqual(60));
  test.each(bases.map(({ event, text, page }) => [event, text, page]))(
    "%s stands in: %s",
    (event, text, page) => {
      expect(has(text, page, event)).toBe(true);
    },
  );
  test.each(mutationsOf(bases))("%s turns it: %s (%s, %s)", (_name, text, page, event) => {
    expect(has(text, page, event)).toBe(false);
  });
});
