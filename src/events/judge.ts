import type { EventCue } from "./event-mention.ts";
import type { PageEvidence } from "./evidence.ts";
import type { FoundDate } from "./dates/lex.ts";
import { fitOf, type Fit } from "./fit.ts";
import { saidRole } from "./roles.ts";
import type { FoundTrigger, Party, Sentence } from "./sentence.ts";
import type { EventsTable, KnownEvent } from "./table.ts";
import type { ParticipantRole } from "./data.ts";
import { FAR, LEAST_OWN, OTHERS, NEAR_WORDS, RECENT_DAYS, WEIGHTS } from "./weights.ts";
import { isArabic, type Word } from "./words.ts";

/** So many days behind a killing its news need not name who was killed. */
const FRESH_DAYS = 3;

/** How well a trigger of a sentence fits an event. */
export interface Verdict {
  readonly event: KnownEvent;
  readonly score: number;
  /** A party, place, date or word of the record stands in the sentence. */
  readonly anchored: boolean;
  readonly cues: readonly EventCue[];
}

/**
 * Weighs a trigger as a mention of an event. Null: it cannot be it, because another date, another party in its role,
 * another place or a word of the record's `not` stands with the trigger.
 */
export function judge(
  { table }: { table: EventsTable },
  evidence: PageEvidence,
  sentence: Sentence,
  trigger: FoundTrigger,
  event: KnownEvent,
): Verdict | null {
  const { words, segments } = sentence;
  if (sentence.cues.some(({ value }) => value.event === event.number && value.cue < 0)) return null;
  const segment = segments[trigger.from]!;
  const cues: EventCue[] = [];
  const textOf = (from: number, to: number): string =>
    sentence.text.slice(words[from]!.start, words[to - 1]!.end);

  const isOwn = trigger.values.some((value) => value.kind === "own" && value.event === event.number);
  const ofClass = trigger.values.find(
    (value) => value.kind === "class" && event.data.classes.includes(value.of),
  );
  cues.push({
    kind: "trigger",
    text: textOf(trigger.from, trigger.to),
    of: isOwn || ofClass?.kind !== "class" ? "own" : ofClass.of,
  });
  const isPhrase = trigger.values.some(
    (value) => value.kind === "own" && value.event === event.number && value.isPhrase,
  );
  let score: number = isPhrase ? WEIGHTS.ownPhrase : isOwn ? WEIGHTS.ownTrigger : WEIGHTS.classTrigger;

  // Dates: those of the trigger's own segment count; another's may only help.
  let fit: Exclude<Fit, "unknown"> | null = null;
  const mine = datesOf(sentence.dates, segments, trigger, sentence.triggers);
  const fitting = mine.filter((date) => !/^(?:unknown|conflict)$/.test(fitOf(date, event)));
  for (const date of mine) {
    const each = fitOf(date, event);
    if (each === "unknown" || (date.when.kind === "future" && event.data.planned)) continue;
    if (each === "conflict") {
      if (maySpeakAgainst(date, sentence, trigger, fitting)) fit ??= "conflict";
      continue;
    }
    if (fit === null || fit === "conflict" || WEIGHTS[each] > WEIGHTS[fit]) {
      fit = each;
      if (each === "day" || !mine.some((other) => other !== date && fitOf(other, event) === "day"))
        cues.push({ kind: "date", text: textOf(date.from, date.to) });
    }
  }
  if (fit === "conflict") return null;
  const hasConflict = mine.some(
    (date) =>
      fitOf(date, event) === "conflict" &&
      !(date.when.kind === "future" && event.data.planned) &&
      maySpeakAgainst(date, sentence, trigger, fitting),
  );
  if (hasConflict && fit !== "day") return null;
  const hasDate = fit !== null;
  if (fit !== null) score += WEIGHTS[fit];

  // Parties and places.
  if (contradicts(table, sentence, trigger, event, segments)) return null;
  const seen = new Set<number>();
  let participants = 0;
  let place = 0;
  let hasParticipant = false;
  let sides = 0;
  let different = 0;
  let isThere = false;
  for (const party of sentence.parties) {
    if (party.from < trigger.to && party.to > trigger.from && event.data.entry === party.entry) continue;
    const isNear = segments[party.from] === segment && distance(party, trigger) <= NEAR_WORDS;
    // Who stands in another clause that tells of something belongs to that.
    const isOthers = isElsewhere(party, segments, trigger, sentence.triggers);
    const near = isOthers ? OTHERS : isNear ? 1 : FAR;
    const before = seen.size;
    for (const entry of party.means) {
      const rarity = event.rarity.get(entry);
      if (rarity === undefined || seen.has(entry)) continue;
      seen.add(entry);
      sides |= sidesOf(event, entry);
      const text = sentence.text.slice(party.start, party.end);
      if (event.roles.has(entry)) {
        // Who is only spoken of with an event (its audience, its ally) anchors nothing where others did it.
        const isAside = event.tellsDoers && event.roles.get(entry)!.every((role) => role === "about");
        participants += WEIGHTS.participant * rarity * near * (isAside ? WEIGHTS.aside : 1);
        if (!isAside && !isOthers) hasParticipant = true;
        cues.push({ kind: "participant", entry, text });
      } else {
        const depth = event.places.get(entry)!;
        isThere ||= depth === 1;
        const worth = WEIGHTS.place * (depth === 1 ? 1 : WEIGHTS.wider) * near;
        if (worth > place) {
          if (place === 0) cues.push({ kind: "place", entry, text });
          place = worth;
        }
      }
    }
    if (seen.size > before) different++;
  }
  score += Math.min(WEIGHTS.participantsAtMost, participants) + place;

  let words_ = 0;
  let hasWord = false;
  const told = new Set<number>();
  for (const cue of sentence.cues) {
    if (cue.value.event !== event.number || told.has(cue.value.cue)) continue;
    told.add(cue.value.cue);
    // A word of another clause that tells of something belongs to that.
    const isOthers = isElsewhere(cue, segments, trigger, sentence.triggers);
    words_ += WEIGHTS.cue * event.cueRarity[cue.value.cue]!;
    hasWord ||= !isOthers || !trigger.definite;
    cues.push({ kind: "word", text: textOf(cue.from, cue.to) });
  }
  score += Math.min(WEIGHTS.cuesAtMost, words_);

  const share = evidence.share[event.number]!;
  score += WEIGHTS.page * share + WEIGHTS.lead * evidence.lead[event.number]!;
  if (share > 0) cues.push({ kind: "page", share });
  const days = evidence.recent[event.number];
  if (typeof days === "number") {
    score += WEIGHTS.recent * (1 - days / RECENT_DAYS);
    cues.push({ kind: "recent", days });
  }
  if (evidence.old[event.number] && !hasDate && !isPhrase) score -= WEIGHTS.old;
  // Long after, "killed in Lebanon" may be any other news.
  const hasPlace = place > 0 && !evidence.old[event.number];
  const isAnchored = hasParticipant || hasPlace || hasDate || hasWord;
  // A page with nothing that is this event's own must say more: when, or who did it to whom, or where.
  const isSpecific =
    isPhrase ||
    hasDate ||
    isSeveral(sides) ||
    (different > 1 && (!event.directed || (isThere && hasParticipant))) ||
    evidence.said[event.number]! >= LEAST_OWN;
  // Somebody else is killed every week; but for a few days everybody knows who is meant.
  const isFresh = typeof days === "number" && days <= FRESH_DAYS;
  const isOfSomebody = !evidence.ofNobody[event.number] || isPhrase || fit === "day" || isFresh;
  return { event, score, anchored: isAnchored && isSpecific && isOfSomebody, cues };
}

const sidesOf = ({ sides }: KnownEvent, entry: number): number =>
  sides.reduce((bits, side, n) => (side.includes(entry) ? bits | (1 << n) : bits), 0);
const isSeveral = (bits: number): boolean => (bits & (bits - 1)) !== 0;

/** Whether words stand in another clause than a trigger, and that clause has a trigger of its own. */
const isElsewhere = (
  { from }: { readonly from: number },
  segments: readonly number[],
  trigger: FoundTrigger,
  triggers: readonly FoundTrigger[],
): boolean =>
  segments[from] !== segments[trigger.from] &&
  triggers.some((other) => segments[other.from] === segments[from]);

/** Words between two stretches of a sentence. */
const distance = (one: InWords, other: InWords): number =>
  Math.max(one.from - other.to, other.from - one.to, 0);
interface InWords {
  readonly from: number;
  readonly to: number;
}

/** Dates of other clauses that have a trigger are theirs. */
function datesOf(
  dates: readonly FoundDate[],
  segments: readonly number[],
  trigger: FoundTrigger,
  triggers: readonly FoundTrigger[],
): FoundDate[] {
  return dates.filter((date) => !isElsewhere(date, segments, trigger, triggers));
}

/**
 * Whether a date can speak against a trigger: it stands in its clause, and no trigger of another part of that is nearer
 * ("slain last Friday, and the leader who was murdered in July").
 */
function maySpeakAgainst(
  date: FoundDate,
  { words, segments, triggers }: Sentence,
  trigger: FoundTrigger,
  fitting: readonly FoundDate[],
): boolean {
  if (segments[date.from] !== segments[trigger.from]) return false;
  if (isBehindRelative(words, date, trigger) || isOfSaying(words, date)) return false;
  const near = distance(date, trigger);
  // Two happenings, each with its own date: "the death of its leader last week and the July assassination".
  const hasOwn = fitting.some((own) => distance(own, trigger) < near);
  return !triggers.some(
    (other) =>
      distance(date, other) < near &&
      segments[other.from] === segments[date.from] &&
      (hasOwn || arePartedBy(words, trigger, other)),
  );
}

/** Whether a date stands before a clause that holds the trigger: "on Sunday at the crater where bombs killed", "said on Monday that". */
const isBehindRelative = (words: readonly Word[], date: InWords, trigger: InWords): boolean =>
  words.slice(date.to, Math.max(date.to, trigger.from)).some(({ folded }) => RELATIVE.test(folded));
const RELATIVE = /^(?:that|how|where|who|whose|ان|كيف|حيث|الذي|التي|الذين)$/;

/** "Officials said on Thursday", قالت يوم الخميس: when it was told, which is as a rule not when it happened. */
const isOfSaying = (words: readonly Word[], { from }: InWords): boolean =>
  SAID.test(
    words[/^(?:on|in|late|early|يوم|امس|اليوم)$/.test(words[from - 1]?.folded ?? "") ? from - 2 : from - 1]
      ?.folded ?? "",
  );
const SAID = /^(?:said|says|told|reported|announced|wrote|insisted|added|warned|stated|reporters|[وف]?(?:قال|قالت|اعلن|اعلنت|ذكر|ذكرت|افاد|افادت|اكد|اكدت|صرح|نشر|نشرت|كشف|كشفت))$/; // prettier-ignore

/** Words that begin another part of a clause. */
const PARTS = /^(?:who|which|whose|then|الذي|التي|الذين|اللذين|ثم)$/;

/** Whether a comma or the like, or a word that begins another part, stands between two triggers. */
function arePartedBy(words: readonly Word[], one: InWords, other: InWords): boolean {
  const [first, second] = one.from < other.from ? [one, other] : [other, one];
  for (let at = first.to; at <= second.from; at++)
    if (words[at]!.broken || PARTS.test(words[at]!.folded)) return true;
  return false;
}

const DOERS: readonly ParticipantRole[] = ["by", "with", "about", "mediator"];
const SUFFERERS: readonly ParticipantRole[] = ["against", "target", "killed", "place", "about"];

/** Whether the words give a role to somebody, or name a place, that the record does not know in that role. */
function contradicts(
  table: EventsTable,
  sentence: Sentence,
  trigger: FoundTrigger,
  event: KnownEvent,
  segments: readonly number[],
): boolean {
  const { words, triggers } = sentence;
  const isOtherTrigger = (at: number): boolean =>
    triggers.some(
      (other) => other !== trigger && at >= other.from && at < other.to && isNoun(words[at]!.folded),
    );
  const has = (party: Party, roles: readonly ParticipantRole[]): boolean =>
    party.means.some((entry) => event.roles.get(entry)?.some((role) => roles.includes(role)) ?? false);
  const isPlaceOf = (party: Party): boolean => party.means.some((entry) => event.places.has(entry));
  let [doers, knownDoers, sufferers, knownSufferers, sites, knownSites] = [0, 0, 0, 0, 0, 0];
  let strangers = 0;
  let hasSubject = false;
  let [owners, knownOwners] = [0, 0];
  for (const party of sentence.parties) {
    if (segments[party.from] !== segments[trigger.from]) continue;
    const isAgent = table.agents.has(party.entry);
    const isPlace = table.places.has(party.entry);
    if (!isAgent && !isPlace) continue;
    const isOther = (at: number): boolean =>
      isOtherTrigger(at) ||
      sentence.parties.some((other) => other !== party && at >= other.from && at < other.to);
    let said = saidRole(sentence.text, words, party, trigger, isOther);
    // إيران قد أمطرت إسرائيل: behind its subject a verb has its object.
    if (said === "by" && party.to <= trigger.from) hasSubject = true;
    else if (said === "by" && hasSubject && party.from === trigger.to && isArabic(words[party.from]!.folded))
      said = "against";
    if (said === "by" && (isAgent || party.means.length > 1)) {
      doers++;
      if (has(party, event.directed ? DOERS : [...DOERS, ...SUFFERERS])) knownDoers++;
    } else if (said === "against") {
      sufferers++;
      if (has(party, event.directed ? SUFFERERS : [...DOERS, ...SUFFERERS]) || isPlaceOf(party))
        knownSufferers++;
    } else if (said === "of") {
      owners++;
      if (has(party, [...DOERS, ...SUFFERERS]) || isPlaceOf(party)) knownOwners++;
    } else if (said === "in" && isPlace && (isAgent || party.means.length > 1)) {
      // A region that lies in no state (the Red Sea) contradicts nothing.
      sites++;
      if (isPlaceOf(party) || has(party, [...DOERS, ...SUFFERERS])) knownSites++;
    } else if (said === "side" && isAgent && !has(party, [...DOERS, ...SUFFERERS])) strangers++;
  }
  if (event.directed && event.tellsDoers && doers > 0 && knownDoers === 0) return true;
  if (event.directed && event.tellsSufferers && sufferers > 0 && knownSufferers === 0) return true;
  if (event.directed && event.tellsDoers && event.tellsSufferers && owners > 0 && knownOwners === 0)
    return true;
  if (!event.directed && event.tellsDoers && strangers > 0) return true;
  return event.places.size > 0 && sites > 0 && knownSites === 0;
}

/** Verbs that only carry a noun's happening ("the attack that Iran launched", شنته) part nothing. */
const isNoun = (folded: string): boolean =>
  !/^(?:launched|fired|conducted|carried|targeted|targeting|struck|hit|held|استهدف|استهدفت|شنت|شن|تشن|يشن|اطلق|اطلقت|وقع)$/.test(
    folded,
  );
