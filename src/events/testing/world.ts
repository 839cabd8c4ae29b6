import type { ClassData, EventData, EventsData } from "../data.ts";
import { findEvents, type EventsOptions, type Flow } from "../find-events.ts";
import { readFlow } from "../flow.ts";
import type { Sentence, SentenceMention } from "../sentence.ts";
import { readEvents } from "../table.ts";

/** Entries of the small world by name; events stand behind them. */
export const ENTRIES = {
  iran: 0,
  israel: 1,
  damascus: 2,
  syria: 3,
  us: 4,
  oman: 5,
  yemen: 6,
  tehran: 7,
  zahedi: 8,
};
export const ATTACK = 20;
export const SECOND = 21;
export const STRIKE = 22;
export const TALKS = 23;

/** Names by pattern; a page's mentions are made with them. */
const NAMES: readonly (readonly [RegExp, number])[] = [
  [/Iran(?:ian)?|[وبل]?(?:إيران|الإيرانيه|الإيراني)/g, ENTRIES.iran],
  [/Israeli?|[وبل]?(?:إسرائيل|الإسرائيلي)/g, ENTRIES.israel],
  [/Damascus|دمشق/g, ENTRIES.damascus],
  [/Yemen|اليمن/g, ENTRIES.yemen],
  [/the US\b|American|الولايات المتحدة/g, ENTRIES.us],
  [/Oman|عمان/g, ENTRIES.oman],
  [/Tehran|طهران/g, ENTRIES.tehran],
  [/Zahedi|زاهدي/g, ENTRIES.zahedi],
  [/Operation Promise|عملية الوعد/g, ATTACK],
];

const CLASSES: ClassData[] = [
  { id: "attack", title: { en: "attack", ar: "هجوم" }, directed: true, stems: ["attack*", "launched", "هجوم*", "شنت", "شن", "ردت", "هاجم*"] },
  { id: "strike", title: { en: "strike", ar: "ضربة" }, directed: true, stems: ["strike", "strikes", "hit", "ضربه*", "غاره*", "استهدف*"] },
  { id: "talks", title: { en: "talks", ar: "محادثات" }, directed: false, stems: ["talks", "meeting*", "محادثات*"] },
  { id: "killing", title: { en: "killing", ar: "اغتيال" }, directed: true, stems: ["killing", "killed", "died", "اغتيال*", "اغتال*", "مقتل", "قتل"] },
]; // prettier-ignore

const event = (id: string, entry: number | null, changes: Partial<EventData>): EventData => ({
  id,
  entry,
  title: { en: id, ar: id },
  classes: [0],
  triggers: [],
  cues: [],
  not: [],
  participants: [],
  places: [],
  date: "",
  siblings: [],
  ...changes,
});
const FROM_IRAN = [
  { entry: ENTRIES.iran, role: "by" as const },
  { entry: ENTRIES.israel, role: "against" as const },
];

/** Two attacks of Iran on Israel, a strike of Israel on Damascus, talks in Oman, and a stub of later talks. */
export const EVENTS: readonly EventData[] = [
  event("attack", ATTACK, { participants: FROM_IRAN, date: "2024-04-13", triggers: ["missile and drone attack"], cues: ["drones", "مسيرات"], siblings: [1] }),
  event("second attack", SECOND, { participants: FROM_IRAN, date: "2024-10-01", cues: ["ballistic"], siblings: [0] }),
  event("strike", STRIKE, {
    classes: [0, 1],
    participants: [
      { entry: ENTRIES.israel, role: "by" },
      { entry: ENTRIES.iran, role: "against" },
      { entry: ENTRIES.zahedi, role: "killed" },
    ],
    places: [ENTRIES.damascus, ENTRIES.syria],
    date: "2024-04-01",
    cues: ["consulate", "قنصليه"],
    not: ["embassy in Beirut"],
  }),
  event("talks", TALKS, {
    classes: [2],
    participants: [
      { entry: ENTRIES.us, role: "with" },
      { entry: ENTRIES.iran, role: "with" },
    ],
    places: [ENTRIES.oman],
    date: "2024-05-14/2024-05-17",
    planned: true,
    siblings: [4],
  }),
  event("later talks", null, {
    classes: [2],
    participants: [
      { entry: ENTRIES.us, role: "with" },
      { entry: ENTRIES.iran, role: "with" },
    ],
    places: [ENTRIES.oman],
    date: "2025-04-12",
    cues: ["Witkoff", "ويتكوف"],
    siblings: [3],
  }),
]; // prettier-ignore

export const DATA: EventsData = {
  classes: CLASSES,
  events: EVENTS,
  standsFor: [
    [ENTRIES.tehran, [ENTRIES.iran]],
    [ENTRIES.damascus, [ENTRIES.syria]],
    [ENTRIES.zahedi, [ENTRIES.iran]],
  ],
  agents: [
    ENTRIES.iran,
    ENTRIES.israel,
    ENTRIES.us,
    ENTRIES.yemen,
    ENTRIES.syria,
    ENTRIES.oman,
    ENTRIES.zahedi,
  ],
  places: Object.values(ENTRIES).filter((entry) => entry !== ENTRIES.zahedi),
};

export const TABLE = readEvents(DATA);

/** A text with the mentions of the small world in it. */
export function flowOf(text: string): Flow {
  const mentions = NAMES.flatMap(([pattern, entry]) =>
    [...text.matchAll(pattern)].map((match): SentenceMention => ({
      entries: [entry],
      start: match.index,
      end: match.index + match[0].length,
    })),
  );
  return { text, mentions: mentions.sort((one, other) => one.start - other.start) };
}

/** The first sentence of a text. */
export const sentenceOf = (text: string, day: number | null = null): Sentence =>
  readFlow(TABLE, flowOf(text), day).sentence(0)!;

/** What is found on a page of paragraphs: `attack: drone attack`, `(attack: the attack)` where it is anaphoric. */
export function found(
  texts: string | readonly string[],
  pageDate: string | null = "2024-05-20",
  options?: EventsOptions,
): string[] {
  const flows = [texts].flat().map(flowOf);
  return findEvents(TABLE, { flows, pageDate }, options).flatMap((mentions, flow) =>
    mentions.map(({ event: entry, start, end, strength }) => {
      const told = `${EVENTS.find((each) => each.entry === entry)!.id}: ${flows[flow]!.text.slice(start, end)}`;
      return strength === "anchored" ? told : `(${told})`;
    }),
  );
}
