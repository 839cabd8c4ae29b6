import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Corpus } from "./corpus.ts";
import type { MeasuredPack } from "./pack.ts";
import { countsAdjectives, score, type Score } from "./score.ts";

/** A name as rivals get it. */
interface RivalName {
  readonly text: string;
  readonly language: string;
  readonly entity: string;
  readonly isAdjective: boolean;
}

/** What `rivals.mjs` exports. */
interface Rival {
  readonly title: string;
  /** Of texts; any when absent. */
  readonly languages?: readonly string[];
  open(names: readonly RivalName[]): Finder | Promise<Finder>;
}
type Finder = (text: string) => readonly { start: number; end: number; name: RivalName }[];

/** A rival's score; undefined where it is made for other languages. */
export interface RivalScore {
  readonly title: string;
  readonly score: Score | undefined;
}

/** Their packages are in bench/node_modules: loaded at run time, so that the bundler and the type check stay out. */
async function loadRivals(): Promise<readonly Rival[]> {
  const file = pathToFileURL(resolve("bench/accuracy/rivals.mjs")).href;
  return ((await import(file)) as { rivals: readonly Rival[] }).rivals;
}

/** The scores of all rivals on a corpus, with all names of a pack. A hit of theirs answers a name and an adjective. */
export async function scoreRivals(corpus: Corpus, pack: MeasuredPack): Promise<RivalScore[]> {
  const withAdjectives = countsAdjectives(corpus);
  const names = namesOf(pack).filter(({ isAdjective }) => withAdjectives || !isAdjective);
  const scores: RivalScore[] = [];
  for (const { title, languages, open } of await loadRivals()) {
    if (languages && !languages.includes(languageOf(corpus))) {
      scores.push({ title, score: undefined });
      continue;
    }
    const find = await open(names);
    const found = (text: string) =>
      find(text).map(({ start, end, name }) => ({ start, end, entity: name.entity, as: "any" as const, cause: title })); // prettier-ignore
    scores.push({ title, score: score(corpus, (sentences) => sentences.map(found)).score });
  }
  return scores;
}

const namesOf = (pack: MeasuredPack): RivalName[] =>
  pack.entries
    .filter(({ kind }) => kind === "actor")
    .flatMap(({ names, entry }) =>
      Object.entries(names).flatMap(([language, forms]) =>
        forms.map(({ text, kind }) => ({
          text,
          language,
          entity: pack.ids[entry]!,
          isAdjective: kind === "demonym",
        })),
      ),
    );

/** The script that most letters of a corpus are of; tools for one language are tried on that language only. */
function languageOf({ pages }: Corpus): "ar" | "en" | "both" {
  const text = pages.flatMap((page) => page.map((sentence) => sentence.text)).join(" ");
  const arabic = text.match(/\p{Script=Arabic}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (arabic > 10 * latin) return "ar";
  return latin > 10 * arabic ? "en" : "both";
}
