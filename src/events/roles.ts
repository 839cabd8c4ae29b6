import type { Word } from "./words.ts";

/**
 * What the words say of a party: it did it, it was done to it, it happened there, it was one of the sides, or the happening
 * is told to be its own and can be either ("Nasrallah's killing", "Israel's killing of him").
 */
export type SaidRole = "by" | "against" | "in" | "side" | "of" | null;

/** A party or place in a sentence, in words. */
export interface Place {
  readonly from: number;
  readonly to: number;
}

const AGAINST = new Set([
  "on", "against", "at", "toward", "towards", "targeting", "targeted", "targets", "hit", "hits", "struck", "destroyed", "damaged", "upon", "into", "inside", "across",
  "على", "علي", "ضد", "باتجاه", "تجاه", "نحو", "صوب", "داخل", "الى", "استهدف", "استهدفت", "استهداف", "تستهدف", "يستهدف", "طال", "طالت", "بحق", "contre", "sur",
]); // prettier-ignore
const BY = new Set(["by", "par", "شنته", "شنتها", "شنه", "شنها", "تشنه", "تشنها", "يشنه", "نفذته", "نفذتها", "نفذه", "شنت", "شن", "تشن", "اطلقته", "اطلقتها", "اجراها", "اجرتها", "اجرته"]); // prettier-ignore
const BY_PHRASES = [["attributed", "to"], ["blamed", "on"], ["from"], ["من", "قبل"], ["من", "جانب"], ["منسوب", "الى"]] as const; // prettier-ignore
const IN = new Set([
  "in",
  "near",
  "outside",
  "around",
  "في",
  "قرب",
  "قبل",
  "ب",
  "بالقرب",
  "وسط",
  "a",
  "dans",
]);
const SIDE = new Set(["between", "with", "among", "and", "بين", "مع", "وبين", "entre", "avec"]);
/** Verbs behind a party that make it the one who did it. */
const DID = /^(?:launch|carr|conduct|fir|unleash|mount|stag|commit|wag|deliver|held|hold|order|start|attack|struck|strik|bomb|kill|assassinat|seiz|hit|retaliat|respond|target|raid|assault|open)/; // prettier-ignore
const PASSIVE = /^(?:was|were|been|being|is|are|be|get|got|تعرضت|تعرض|قصفت)$/;
/** Words that a party's phrase may hold before its name: the, its, capital of. */
const INNER = /^(?:the|a|an|its|his|their|of|s|city|capital|northern|southern|eastern|western|central|building|consulate|consular|section|embassy|territory|soil|مدينه|العاصمه|مبنى|قنصليه|سفاره|اراضي|قاعده|منشات|اهداف|مواقع|targets|sites|military|air|base|officials?|مسؤولين|مسؤولون|commander|general|mission|diplomatic|compound|southern|near|proxies|forces|inside|some|several|area|areas|cities|positions|in|منطقه|مناطق|جنوب|شمال)$/; // prettier-ignore

/** Happenings that are called by who suffered them as often as by who did them: اغتيال, قتل and قصف X, "X's killing". */
const SUFFERED = /^(?:killing|assassination|murder|slaying|death|execution|arrest|detention|capture|abduction|kidnapping|targeting|elimination|martyrdom|[وف]?[بلك]?(?:ال)?(?:اغتيال|اغتيل|مقتل|قتل|تصفيه|استشهاد|استهداف|اعتقال|احتجاز|اختطاف|قصف|ضرب|تدمير))$/; // prettier-ignore

/** "Iran-backed militias", جماعات مدعومة من إيران, موالية لإيران: somebody else did it. */
const BACKED =
  /^(?:backed|aligned|allied|linked|supported|sponsored|funded|trained|affiliated|inspired|born|made)$/;
const BACKED_ARABIC = /^(?:ال)?(?:مدعوم|موالي|متحالف|تابع|مقرب|مرتبط|محسوب|حليف)/;

/** Whether a party is only told to stand behind somebody. */
const isBacker = (words: readonly Word[], { from, to }: Place): boolean =>
  BACKED.test(words[to]?.folded ?? "") ||
  BACKED_ARABIC.test(words[from - 1]?.folded ?? "") ||
  (/^(?:من|مع|علي|على)$/.test(words[from - 1]?.folded ?? "") &&
    BACKED_ARABIC.test(words[from - 2]?.folded ?? ""));

/** Who tells of a killing, denies or mourns it did not do it: "Iran confirmed the killing of", أكد حزب الله مقتل. */
const TELLS = /^(?:confirm|announc|condemn|mourn|deni|denounc|acknowledg|prais|celebrat|welcom|mark(?:s|ed|ing)?$|commemorat|observ)/; // prettier-ignore
const TELLS_ARABIC = /^[وف]?(?:اكد|اعلن|نفي|نفت|ادان|نعي|نعت|ذكر|افاد|كشف|شجب|استنكر|اقر|احي|رحب|بارك)/;

/** "Near the Syrian border", قرب الحدود السورية: it happened on this side. */
const isBorder = (words: readonly Word[], { from, to }: Place): boolean =>
  /^(?:border|frontier)s?$/.test(words[to]?.folded ?? "") ||
  /^[وبل]?(?:ال)?(?:حدود|حدودها)$/.test(words[from - 1]?.folded ?? "") ||
  (/^(?:مع|with)$/.test(words[from - 1]?.folded ?? "") &&
    /^[وبل]?(?:ال)?حدود|^borders?$/.test(words[from - 2]?.folded ?? ""));

/** Verbs whose subject it was done to: "five of the Guards died". */
const SUFFERS =
  /^(?:died?|dies|dead|perished|fell|wounded|injured|[وف]?(?:مات|ماتوا|توفي|توفوا|لقي|لقوا|سقط|سقطوا|استشهد|استشهدوا))$/;

const ARTICLES = /^(?:the|a|an)$/;
const ARABIC = /^[\u0600-\u06ff]/;

/**
 * What a sentence says of a party beside a trigger: "X's attack", "attack by X", "X launched the attack", هجوم X, شنته X
 * (by); "attack on X", على X (against); "in X" (in); "between X and Y" (side). Null when it does not say.
 */
export function saidRole(
  text: string,
  words: readonly Word[],
  party: Place,
  trigger: Place,
  isOther: (word: number) => boolean,
): SaidRole {
  if (isBacker(words, party) || isBorder(words, party)) return null;
  const isSuffered = SUFFERED.test(words[trigger.from]!.folded);
  // Inside the trigger's own words: ردت إسرائيل بضربة has its subject behind the verb; others say nothing.
  if (party.from < trigger.to && party.to > trigger.from) {
    const isSubject = party.from === trigger.from + 1 && ARABIC.test(words[party.from]!.folded);
    return isSubject ? (isSuffered ? "of" : "by") : null;
  }
  return party.from >= trigger.to
    ? roleBehind(words, party, trigger, isSuffered, isOther)
    : roleBefore(text, words, party, trigger, isSuffered, isOther);
}

/** Words between a party and the word that tells its role. */
const REACH = 5;

function roleBehind(
  words: readonly Word[],
  party: Place,
  trigger: Place,
  isSuffered: boolean,
  isOther: (word: number) => boolean,
): SaidRole {
  const after = words[party.to]?.folded ?? "";
  let verb = party.to;
  // "the attack Tehran launched"; "the attack that Iran carried out"
  if (/^(?:has|have|had|says|itself|reportedly)$/.test(after)) verb++;
  const { folded } = words[party.from]!;
  const isArabic = ARABIC.test(folded);
  if (mayHaveParticle(folded)) return "against";
  for (let at = party.from - 1, steps = 0; at >= trigger.to && steps < REACH; at--, steps++) {
    if (isOther(at)) return null;
    const word = words[at]!.folded;
    const bare = word.replace(/^و(?=.{3})/, "");
    if (AGAINST.has(bare) || IN.has(bare)) if (isCoordinated(words, trigger.to, at, isOther)) return null;
    if (AGAINST.has(bare)) return "against";
    if (BY.has(bare)) return "by";
    for (const phrase of BY_PHRASES)
      if (
        phrase.every((each, n) => words[at - phrase.length + 1 + n]?.folded === each) &&
        at - phrase.length + 1 >= trigger.to
      )
        return "by";
    if (SIDE.has(bare)) return "side";
    if (IN.has(bare)) return "in";
    if (DID.test(word) && !isArabic) return "by";
  }
  if (!isArabic && DID.test(words[verb]?.folded ?? "") && party.from - trigger.to <= 2) return "by";
  if (/^(?:شن|نفذ|اطلق)/.test(words[party.from - 1]?.folded ?? "")) return "by";
  // هجوم إيران, الهجوم الصاروخي الإيراني, أطلقت إيران: nothing but adjectives between.
  if (isArabic && party.from - trigger.to <= 2 && !words[party.from]!.broken) {
    // الهجمات على السفن الإسرائيلية: the trigger's own words lead to what it was done to.
    for (let at = trigger.to - 1; at > trigger.from; at--)
      if (AGAINST.has(words[at]!.folded)) return "against";
    return isSuffered ? "of" : "by";
  }
  // "the attack of Iran"
  return null;
}

/** Whether another happening is joined to a trigger before the word at `at`: "the strike and the killing of X in". */
function isCoordinated(
  words: readonly Word[],
  from: number,
  at: number,
  isOther: (word: number) => boolean,
): boolean {
  let joined = false;
  for (let word = from; word < at; word++) {
    const { folded } = words[word]!;
    joined ||= folded === "and" || (ARABIC.test(folded) && folded.startsWith("و") && isOther(word));
    if (joined && isOther(word)) return true;
  }
  return false;
}

/** Whether an Arabic name's word starts with what may be the particle ل or ب. */
const mayHaveParticle = (folded: string): boolean => /^(?:ل(?!بنان)|بال)/.test(folded) && folded.length > 4;

/** Verbs of the past: whoever stands before them under a preposition is not their subject ("a strike in Damascus killed"). */
const VERBS = /^(?:killed|struck|hit|attacked|destroyed|bombed|targeted|launched|flattened|slammed|wrecked|shelled|seized|assassinated)$/; // prettier-ignore
const GOVERNS =
  /^(?:in|on|at|of|near|against|from|inside|outside|with|by|في|على|علي|ضد|قرب|داخل|نحو|الى|الي)$/;

/** Whether a preposition stands before a party, or before words of its phrase ("on the Iranian consulate in"). */
function isGoverned(words: readonly Word[], { from }: Place): boolean {
  for (let at = from - 1, steps = 0; at >= 0 && steps < REACH && !words[at + 1]!.broken; at--, steps++) {
    if (GOVERNS.test(words[at]!.folded)) return true;
    if (!INNER.test(words[at]!.folded)) return false;
  }
  return false;
}

/** An Arabic word written together with ب, not one of the verbs that begin so. */
const WITH = /^ب(?!دا|ث|حث|ين|عد|قي|ات|لغ|اع|ني).{3,}/;

/** Whether no object stands at `at`: a preposition, a break or nothing. */
function isIntransitive(words: readonly Word[], at: number): boolean {
  const word = words[at];
  return (
    word === undefined ||
    word.broken ||
    /^(?:في|قبل|خلال|اثر|جراء|على|علي|مع|منذ|اثناء|عن|بعد|ب.{3,})$/.test(word.folded)
  );
}

function roleBefore(
  text: string,
  words: readonly Word[],
  party: Place,
  trigger: Place,
  isSuffered: boolean,
  isOther: (word: number) => boolean,
): SaidRole {
  const gap = trigger.from - party.to;
  // "between Iran and the US": both sides stand behind "between", also before the trigger (US-Iran talks).
  for (let at = party.from - 1, steps = 0; at >= 0 && steps < 4; at--, steps++) {
    const word = words[at]!.folded;
    if (word === "between" || word === "بين") return "side";
    if (!INNER.test(word) && word !== "and" && !isOther(at)) break;
  }
  if (gap > 6) return null;
  let passive = false;
  for (let at = party.to; at < trigger.from; at++) {
    const word = words[at]!;
    if (word.broken || isOther(at)) return null;
    if (/^(?:to|of|on|after|in|as|for|from|with|against|at|and|or|that|who|which|said|says|على|في|من|ان|الى|بعد|مع|عن|over|by|following|despite|during)$/.test(word.folded)) return null; // prettier-ignore
    if (TELLS.test(word.folded)) return null;
    if (PASSIVE.test(word.folded)) passive = true;
    if (ARTICLES.test(word.folded) && !DID.test(words[at - 1]?.folded ?? "") && at > party.to) return null;
  }
  if (words[trigger.from]!.broken) return null;
  if (passive || SUFFERS.test(words[trigger.from]!.folded)) return "against";
  // "on Iran's attack" keeps Iran the one who did it; an Arabic party before the trigger is its subject: إيران هاجمت.
  if (ARABIC.test(words[party.from]!.folded)) {
    if (gap > 2 || isGoverned(words, party) || TELLS_ARABIC.test(words[party.from - 1]?.folded ?? ""))
      return null;
    // What stands behind ب was done with it: أمطرت إسرائيل بنحو مئتي صاروخ.
    if (WITH.test(words[party.to]!.folded)) return null;
    // نصر الله الذي قُتل في غارة: without its vowels as good as "who killed", but nobody comes behind it.
    return isSuffered && isIntransitive(words, trigger.to) ? "of" : "by";
  }
  if (VERBS.test(words[trigger.from]!.folded) && isGoverned(words, party)) return null;
  if (isSuffered) return gap <= 4 ? "of" : null;
  // "a Damascus attack", "the Tower 22 attack": a bare name is a place; a possessive or adjective did it.
  const end = words[party.to - 1]!.end;
  if (/^['’]/.test(text.slice(end, end + 1)) || /['’]s?$/.test(text.slice(words[party.from]!.start, end)))
    return "by";
  return gap <= 4 ? "by" : null;
}
