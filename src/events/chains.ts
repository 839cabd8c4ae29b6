import type { FoundTrigger, Sentence } from "./sentence.ts";
import type { Word } from "./words.ts";

/** Verbs that only carry a noun's happening: "the strike that hit", "the attack Iran launched", شنته, استهدفت. */
const CARRIER =
  /^(?:launch\w*|fired|conduct\w*|carried|target\w*|struck|hits?|held|kill(?:s|ed|ing)?|destroy\w*|flattened|met|استهدف\w*|استهدفت|تستهدف|شنت|شن|تشن|يشن|اطلق|اطلقت|اطلقه|اطلقها|اطلقته|اطلقتها|يستهدف|وقع|قتلت|قتل|دمر\w*|دمرت)$/; // prettier-ignore

/** Whether a trigger only carries another. */
export const isCarrier = (words: readonly Word[], { from, to }: FoundTrigger): boolean =>
  to - from === 1 && CARRIER.test(words[from]!.folded);

/**
 * Triggers that speak of one happening: in one segment, with nobody named between them, or one carrying the other. What
 * denies or contradicts one of them does so to all: "No strike hit the base", شن اليمن هجوما بصواريخ.
 */
export function chainsOf(sentence: Sentence): FoundTrigger[][] {
  const { triggers, words, segments } = sentence;
  const chains: FoundTrigger[][] = [];
  for (const trigger of triggers) {
    const chain = chains.at(-1);
    const last = chain?.at(-1);
    const isSame =
      last !== undefined &&
      segments[last.from] === segments[trigger.from] &&
      (isCarrier(words, last) ||
        isCarrier(words, trigger) ||
        !sentence.parties.some(({ from }) => from >= last.to && from < trigger.from));
    if (isSame) chain!.push(trigger);
    else chains.push([trigger]);
  }
  return chains;
}
