import { createPage } from "../../src/mentions/licence.ts";
import type { Mention } from "../../src/mentions/mention.ts";
import { scan } from "../../src/mentions/scan.ts";
import { nameOf, type MeasuredPack } from "./pack.ts";
import type { Found } from "./score.ts";

/**
 * What our engine finds on a page of sentences, by sentence: licences see the whole page. Names of actors only;
 * events are measured elsewhere.
 */
export function findOwn(pack: MeasuredPack, sentences: readonly string[]): Found[][] {
  const page = createPage<number>(pack.table);
  for (const [n, text] of sentences.entries()) page.set(n, scan(pack.table, text));
  return sentences.map((_, n) =>
    page
      .mentions(n)
      .filter(({ entries: [entry] }) => pack.entries[entry]!.kind === "actor")
      .map((mention) => foundOf(pack, mention)),
  );
}

const foundOf = (pack: MeasuredPack, mention: Mention): Found => {
  const {
    entries: [entry],
    reasons: [reason],
    start,
    end,
    strength,
  } = mention;
  const cause: string[] = [reason.rule];
  if (reason.rule !== "event") {
    cause[0] += ` ${nameOf(pack, entry, reason.name)}`;
    if (reason.proclitic !== undefined) cause.push(`behind ${reason.proclitic}`);
    if (reason.cue !== undefined) cause.push(`licensed by ${reason.cue}`);
  }
  return {
    start,
    end,
    entity: pack.ids[entry]!,
    as: strength === "quiet" ? "adj" : "name",
    cause: cause.join(", "),
  };
};
