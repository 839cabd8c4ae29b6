import type { JSX } from "preact";
import type { TabEntry } from "../background/frames.ts";
import type { EntryRecord } from "../dataset/schema.ts";
import { grouped, groupOf } from "../shared/groups.ts";
import { walkByArrows } from "../shared/ui/arrow-keys.ts";
import { useReader } from "../shared/ui/localised.tsx";

/** One row: what was found, and what the dataset says it is. */
export interface CastItem extends TabEntry {
  readonly record: EntryRecord;
}

/** Who and what is on the page, by group, in reading order. */
export function CastList(props: {
  items: readonly CastItem[];
  onJump: (item: CastItem) => void;
}): JSX.Element {
  const { t, language } = useReader();
  return (
    <div class="cast" onKeyDown={walkByArrows}>
      {grouped(props.items, ({ record }) => groupOf(record)).map(({ group, items }) => (
        <section key={group} aria-labelledby={`group-${group}`}>
          <h2 class="group" id={`group-${group}`}>
            {t(`group_${group}`)}
          </h2>
          <ul>
            {items.map((item) => (
              <li key={item.entry}>
                <button type="button" class="row" onClick={() => props.onJump(item)}>
                  <span class="row-text">
                    <span class="row-title">{item.record.title[language]}</span>
                    <span class="row-detail">{item.record.identity[language]}</span>
                  </span>
                  <span class="count">
                    <span aria-hidden="true">{item.count}</span>
                    <span class="unseen">{t.count("popup_mentions", item.count)}</span>
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
