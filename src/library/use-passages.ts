import { useContext, useEffect, useState } from "preact/hooks";
import { useReader } from "../shared/ui/localised.tsx";
import type { Dataset } from "./dataset.ts";
import { Reading } from "./live-text.tsx";
import { passageSteps, type PassageIndex } from "./passages.ts";
import { runIdly, type Idly } from "./idly.ts";

/** The index of passages: on its way, with how much of it is done, or there. */
export type Passages =
  | { readonly state: "reading"; readonly done: number; readonly total: number }
  | { readonly state: "ready"; readonly index: PassageIndex }
  /** Without a names table nothing can be found. */
  | { readonly state: "none" };

/** One for each generation and language that was asked for; goes with the dataset. */
const kept = new WeakMap<Dataset, Map<string, Idly<PassageIndex>>>();

/** Which passages speak of what, in the reader's language. Made in idle time at the first use, then kept in memory. */
export function usePassages(dataset: Dataset): Passages {
  const { language } = useReader();
  const reading = useContext(Reading);
  const [, draw] = useState(0);
  const tables = reading?.state === "ready" ? reading.tables : null;
  let run: Idly<PassageIndex> | undefined;
  if (tables) {
    const own = kept.get(dataset) ?? new Map<string, Idly<PassageIndex>>();
    kept.set(dataset, own);
    run = own.get(language);
    if (!run) own.set(language, (run = runIdly(passageSteps(tables, dataset.articles, language))));
  }
  useEffect(() => run?.watch(() => draw((n) => n + 1)), [run]);
  const total = dataset.articles.length;
  if (run?.result) return { state: "ready", index: run.result };
  if (run) return { state: "reading", done: run.done, total };
  return reading?.state === "none" ? { state: "none" } : { state: "reading", done: 0, total };
}
