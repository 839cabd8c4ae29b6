import type { RivalScore } from "./others.ts";
import type { Mistake, Result, Score } from "./score.ts";

const NAME_WIDTH = 24;
const percent = (value: number): string => (100 * value).toFixed(2).padStart(9);
const count = (value: number): string => String(value).padStart(6);

const row = (title: string, score: Score | undefined): string =>
  score === undefined
    ? `${title.padEnd(NAME_WIDTH)}      n/a`
    : title.padEnd(NAME_WIDTH) +
      [score.precision, score.recall, score.f1].map(percent).join("") +
      [score.tp, score.fp, score.fn].map(count).join("");

/** The table of one corpus: ours first, then the rivals; below it what was false, by cause, and what was missed. */
export function reportOf(corpus: string, own: Result, others: readonly RivalScore[]): string {
  const head = corpus.padEnd(NAME_WIDTH) + "precision   recall       F1    tp    fp    fn";
  return [
    head,
    row("Siyaq", own.score),
    ...others.map(({ title, score }) => row(title, score)),
    ...listOf("false marks by cause", own.false),
    ...listOf("missed", own.missed),
    "",
  ].join("\n");
}

/** Mistakes of one cause on one line, the most frequent first, each with one example. */
function listOf(title: string, mistakes: readonly Mistake[]): string[] {
  if (mistakes.length === 0) return [];
  const causes = new Map<string, { mistake: Mistake; times: number }>();
  for (const mistake of mistakes) {
    const cause = `${mistake.entity}, ${mistake.cause}`;
    const known = causes.get(cause);
    if (known) known.times++;
    else causes.set(cause, { mistake, times: 1 });
  }
  const lines = [...causes].sort(([, one], [, other]) => other.times - one.times);
  return [
    `  ${title}:`,
    ...lines.map(([cause, { mistake, times }]) =>
      `  ${count(times)}  ${cause}: …${mistake.before}[${mistake.surface}]${mistake.after}…`.replace(
        /\s*\n\s*/g,
        " ",
      ),
    ),
  ];
}
