import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import type { ActorRecord } from "../dataset/schema.ts";
import { grouped, groupOf } from "../shared/groups.ts";
import { walkByArrows } from "../shared/ui/arrow-keys.ts";
import { useReader } from "../shared/ui/localised.tsx";
import type { Dataset } from "./dataset.ts";
import { Filters, type Choice } from "./filters.tsx";
import { Heading } from "./heading.tsx";
import { byLetter, indexOrder } from "./letters.ts";
import { STEP } from "./lists.tsx";
import { More } from "./more.tsx";
import { hashOf } from "./routes.ts";
import { EntryRow } from "./rows.tsx";

/** The index of actors: by letter, of every kind or of one, in the order of the reader's alphabet. */
export function ActorsPage(props: {
  dataset: Dataset;
  kind: string | null;
  letter: string | null;
}): JSX.Element {
  const { t, language } = useReader();
  const { actors } = props.dataset;
  const groups = useMemo(() => grouped(actors, groupOf), [actors]);
  const kind = groups.some(({ group }) => group === props.kind) ? props.kind : null;
  // A hundred thousand take a second to sort.
  const letters = useMemo(() => {
    const order = indexOrder(language);
    const title = (actor: ActorRecord): string => actor.title[language];
    const ofKind = groups.find(({ group }) => group === kind)?.items ?? actors;
    return byLetter(
      [...ofKind].sort((a, b) => order(title(a), title(b))),
      title,
    );
  }, [actors, groups, kind, language]);
  const letter = letters.some((one) => one.letter === props.letter) ? props.letter : null;
  const hash = (of: string | null, at: string | null): string =>
    hashOf({ page: "actors", kind: of, letter: at });
  const kinds: Choice[] = [
    { value: null, label: t("library_all"), count: actors.length, hash: hash(null, null) },
    ...groups.map(({ group, items }) => ({
      value: group,
      label: t(`group_${group}`),
      count: items.length,
      hash: hash(group, null),
    })),
  ];
  const alphabet: Choice[] = [
    { value: null, label: t("library_all"), hash: hash(kind, null) },
    ...letters.map((one) => ({ value: one.letter, label: one.letter, hash: hash(kind, one.letter) })),
  ];
  const shown = letter === null ? letters : letters.filter((one) => one.letter === letter);
  const total = shown.reduce((sum, { items }) => sum + items.length, 0);
  return (
    <>
      <Heading title={t("library_actors")} />
      {actors.length === 0 && <p class="quiet">{t("library_empty")}</p>}
      <Filters label={t("library_filter_kind")} choices={kinds} chosen={kind} />
      <Filters label={t("library_filter_letter")} choices={alphabet} chosen={letter} letters />
      <More key={`${kind} ${letter}`} count={total} step={STEP}>
        {(most) => (
          <>
            {first(shown, most).map((one) => (
              <section key={one.letter} class="letter" aria-label={one.letter}>
                <h2 class="group">{one.letter}</h2>
                <ul class="items" onKeyDown={walkByArrows}>
                  {one.items.map((actor) => (
                    <EntryRow key={actor.id} entry={actor} untyped={kind === "people"} />
                  ))}
                </ul>
              </section>
            ))}
          </>
        )}
      </More>
    </>
  );
}

/** The letters of the first so many. */
function first<T>(letters: readonly { letter: string; items: T[] }[], most: number): typeof letters {
  let left = most;
  return letters.flatMap(({ letter, items }) => {
    const some = items.slice(0, left);
    left -= some.length;
    return some.length > 0 ? [{ letter, items: some }] : [];
  });
}
