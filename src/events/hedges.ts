import { createPhraseIndex, phrasesIn } from "./phrases.ts";
import { isEarlier } from "./segments.ts";
import type { Word } from "./words.ts";

/** Why something that is spoken of has not happened, or not now; `remembered`: the words speak of its anniversary. */
export type Hedge = "hypothetical" | "denied" | "planned" | "historical" | "remembered";

/** What the cue stands beside. */
interface HedgeCue {
  readonly hedge: Hedge;
  /** Counts before the trigger, after it, or on both sides. */
  readonly side: "before" | "after" | "both";
  /** Does not count where the trigger has an article: "prevent the war" speaks of one that is there. */
  readonly weak: boolean;
}

const CUES: Readonly<Record<string, readonly string[]>> = {
  "hypothetical before": [
    "if", "would", "could", "might", "may", "should", "unless", "whether", "possible", "potential", "possibility of", "risk of",
    "fear*", "threat of", "threaten* to", "in case of", "in the event of", "any", "hypothetical", "likelihood of", "prospect of",
    "imagin*", "speculat*", "what if", "were to", "anticipat*", "imminent", "expect*", "brace* for", "bracing for", "lead to", "leading to", "escalate into", "spiral* into", "turn into", "closer to", "brink of", "edge of", "verge of", "slid* into", "drag* into", "avoid*", "avert*", "prevent", "preventing",
    "اذا", "لو", "ربما", "في حال", "قد", "احتمال*", "امكانيه", "خطر", "مخاوف", "مخافه", "تحسبا", "اي", "خشيه", "توقع*", "يتوقع", "متوقع*",
    "بحال", "في حاله", "وشيك*", "يهدد*", "هدد*", "تهدد*", "ان تشن", "ان تقصف", "سيناريو*", "ترقب*", "تؤدي الى", "يؤدي الى", "تتحول الى", "يتحول الى", "الانزلاق الى", "اقترب* من", "اقترب الطرفان", "اقترب البلدان", "اقتربت المنطقه", "تقترب من", "يقترب من", "حافه", "شفا", "شفير", "تجنب*", "تفادي*", "منع", "لمنع",
  ],
  "hypothetical after": ["محتمل*", "وشيك*", "متوقع*", "مرتقب*", "مفترض*", "would", "could", "might"],
  "planned before": [
    "will", "plan* to", "plan* for", "plans", "plan", "planned", "planning", "prepar* to", "prepar* for", "intend*", "intention to", "vow* to", "promis* to", "about to",
    "going to", "set to", "ready to", "want* to", "pressure to", "mull*", "ponder*", "option*", "consider*", "weigh*", "upcoming", "future", "schedul*", "next round of", "another",
    "decid* to", "poised to", "call* for", "urg*", "propos*", "seek*", "due to hold", "to hold",
    "سوف", "ستشن", "ستنفذ", "ستجري", "ستعقد", "سترد", "سيشن", "تعتزم", "يعتزم", "تنوي", "ينوي", "تخطط*", "يخطط*", "خطط", "خطه", "تستعد*", "يستعد*", "تدرس",
    "يدرس", "توعد*", "تتوعد*", "تعهد* ب", "مزمع*", "دعا الى", "دعت الى", "تدعو الى", "يدعو الى", "اقترح*", "نيه", "ستضرب", "سيضرب",
    "تحضر*", "استعداد*", "التحضير*", "تريد", "جوله جديده", "خيارات", "خيار",
  ],
  "planned after": ["المقبل*", "مقبل*", "المزمع*", "مزمع*", "القادم*", "قادم*", "المرتقب*", "will take place", "will be held", "is planned", "are planned"],
  "denied before": [
    "not", "no", "never", "n't", "deny", "denies", "denied", "denying", "den* that", "reject* claims", "without", "rule* out", "ruled out", "didn", "didnt", "doesn", "hasn", "hasnt",
    "haven", "havent", "isn", "isnt", "wasn", "wasnt", "weren", "won", "cancel*", "call* off", "false", "fake", "falsely", "alleged", "nor", "neither",
    "لا", "لم", "لن", "نفي", "نفى", "نفت", "ينفي", "تنفي", "نافيا", "نافيه", "دون", "بدون", "ليس", "ليست", "عدم", "الغاء", "الغت", "الغي", "استبعد*", "تستبعد", "يستبعد", "مزعوم*", "ما شنت",
  ],
  "denied after": ["did not happen", "never happened", "never took place", "did not take place", "was called off", "were called off", "was cancelled", "were cancelled", "مزعوم*", "المزعوم*", "لم يقع", "لم تقع", "لم يحدث", "لم تعقد", "لم تجر", "لم يحصل"],
  "remembered before": ["anniversary of", "ذكرى", "الذكرى"],
  "historical after": ["before", "in the past", "in past years", "من قبل", "في الماضي", "سابقا"],
  "historical before": [
    "in history", "historic", "fictional", "film about", "movie", "فيلم", "مسلسل", "روايه", "novel", "video game", "simulat*", "drill*", "exercise*", "مناوره", "مناورات", "محاكاه", "تدريب*", "similar to", "like the",
  ],
}; // prettier-ignore

/** Hedges that a definite trigger shakes off: "could follow the attack", منع الحرب. */
const WEAK = new Set(["any", "اي", "fear*", "expect*", "consider*", "weigh*", "urg*", "seek*", "call* for", "without", "دون", "بدون", "عدم", "خطر", "مخاوف", "plans", "خطه", "propos*", "could", "may", "might", "would", "should", "will", "قد", "لا", "لم", "لن", "not", "if", "whether", "hasn", "isn", "didn", "didnt", "haven", "wasn", "won", "anticipat*", "prepar* for", "like the", "similar to", "lead to", "leading to", "escalate into", "spiral* into", "turn into", "avoid*", "avert*", "prevent", "preventing", "تؤدي الى", "يؤدي الى", "تتحول الى", "يتحول الى", "الانزلاق الى", "تجنب*", "تفادي*", "منع", "لمنع"]); // prettier-ignore

const index = createPhraseIndex<HedgeCue>();
for (const [key, phrases] of Object.entries(CUES)) {
  const [hedge, side] = key.split(" ") as [Hedge, HedgeCue["side"]];
  for (const phrase of phrases)
    for (const form of formsOf(phrase)) index.add(form, { hedge, side, weak: WEAK.has(phrase) });
}

/** Particles are taken off words of three letters and more (`readingsOf`); shorter ones have them here: ولو, فلم. */
function formsOf(phrase: string): readonly string[] {
  return /^[\u0620-\u064a]{2}(?: |$)/.test(phrase) ? [phrase, `و${phrase}`, `ف${phrase}`] : [phrase];
}

/** Words between a hedge and the trigger it governs, at most. */
const REACH = 7;
/** The same on the other side, where only what follows at once counts. */
const REACH_AFTER = 4;

/** A hedge in a sentence. */
export interface FoundHedge extends HedgeCue {
  readonly from: number;
  readonly to: number;
}

/** All hedges of a sentence. */
export const hedgesIn = (text: string, words: readonly Word[]): FoundHedge[] =>
  phrasesIn(index, text, words, words[0]?.start ?? 0, words.at(-1)?.end ?? 0)
    .map(({ value, from, to }) => ({ ...value, from, to }))
    .filter(({ from, to }) => !(to - from === 1 && isIndeed(words, from)))
    .filter(({ from }) => words[from]!.folded !== "before" || isEarlier(words, from));

/** قد with or without a particle; with ل it is always "indeed". */
const QAD = /^[وف]?(ل)?قد$/;
/** Verbs of the past that begin as those of the present do. */
const PAST = new Set(
  "تم نفي نفذ نشر نقل نجح نال نزل ترك توعد تلقي تولي توصل تعرض تعهد تمكن تسلم نفذوا".split(" "),
);

/**
 * Whether a word is the قد that says "has indeed": it stands before a verb of the past (قد شنت); before one of the present
 * it says "may" (قد تشن). The present begins with ي, ت or ن; the past ends in ت or وا where it begins so too.
 */
function isIndeed(words: readonly Word[], at: number): boolean {
  const qad = QAD.exec(words[at]!.folded);
  if (!qad) return false;
  const verb = words[at + 1]?.folded ?? "";
  const isPresent = /^[يتن]/.test(verb) && !/(?:ت|وا)$/.test(verb) && !PAST.has(verb);
  return qad[1] !== undefined || !isPresent;
}

/**
 * What is answered, owned to or spoken of has happened, whatever comes of that: "vowed to respond to the strike", توعدت
 * بالرد على القصف, "never acknowledged that it hit".
 */
const ANSWERS =
  /^(?:respond|response|retaliat\w*|reveng\w*|aveng\w*|repris\w*|condemn\w*|acknowledg\w*|claim\w*|comment\w*|responsib\w*|apologi\w*|account\w*|forg[eo]t\w*|punish\w*|[وفبل]{0,2}(?:ال)?(?:رد|انتقام|ثار|مسووليه|مسؤوليه\w*|محاسبه|معاقبه|عقاب)|(?:ي|ت)(?:علق|تبن|تبني|عترف|نس|نسي))$/;

/**
 * The hedge that governs the words from `from` to `to`, or null. It stands in the same clause (`segments`, by word), and
 * no other trigger (`isTrigger`) lies between: "denied that it knew of the attack" denies the knowing.
 */
export function hedgeOf(
  words: readonly Word[],
  segments: readonly number[],
  hedges: readonly FoundHedge[],
  from: number,
  to: number,
  definite: boolean,
  isTrigger: (word: number) => boolean,
): Hedge | null {
  for (const hedge of hedges) {
    if (hedge.weak && definite) continue;
    if (hedge.from < to && hedge.to > from) continue;
    if (segments[hedge.from] !== segments[from]) continue;
    const [gapFrom, gapTo] = hedge.to <= from ? [hedge.to, from] : [to, hedge.from];
    const isBefore = hedge.to <= from;
    if (isBefore ? hedge.side === "after" : hedge.side === "before") continue;
    if (gapTo - gapFrom > (isBefore ? REACH : REACH_AFTER)) continue;
    let open = true;
    for (let at = gapFrom; at <= gapTo && open; at++) {
      if (words[at]?.broken && (at > gapFrom || isBefore)) open = false;
      if (at < gapTo && (isTrigger(at) || (isBefore && ANSWERS.test(words[at]!.folded)))) open = false;
    }
    if (open) return hedge.hedge;
  }
  return null;
}
