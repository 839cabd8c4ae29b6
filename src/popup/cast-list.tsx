import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { TabEntry } from "../background/frames.ts";
import type { EntryRecord } from "../dataset/schema.ts";
import { grouped, groupOf } from "../shared/groups.ts";
import { isolate } from "../shared/i18n.ts";
import { directionOf } from "../shared/language.ts";
import { walkByArrows } from "../shared/ui/arrow-keys.ts";
import { KindIcon, kindOf } from "../shared/ui/kind-icon.tsx";
import { useReader } from "../shared/ui/localised.tsx";
import { inReadingOrder, nearest, shareOf, stepOf, type Stroke } from "./places.ts";

/** One row: what was found, what the dataset says it is, and where on the page it stands, if that is known. */
export interface CastItem extends TabEntry {
  readonly record: EntryRecord;
  readonly strokes: readonly Stroke[];
  /** What the same words may mean as well. */
  readonly or: readonly EntryRecord[];
}

/** Goes to a mention; `stay`: the popup stays open, for a look at the next. */
export type OnJump = (item: TabEntry, nth: number, stay: boolean) => void;

/**
 * Who and what is on the page, by group, in reading order. The arrows up and down go from row to row, those to the
 * sides through a row's mentions.
 */
export function CastList(props: { items: readonly CastItem[]; onJump: OnJump }): JSX.Element {
  const { t } = useReader();
  const [said, setSaid] = useState("");
  return (
    <div class="cast" onKeyDown={walkByArrows}>
      <p class="unseen" id="cast-keys">
        {t("popup_keys")}
      </p>
      <p class="unseen" role="status">
        {said}
      </p>
      {grouped(props.items, ({ record }) => groupOf(record)).map(({ group, items }) => (
        <section key={group} aria-labelledby={`group-${group}`}>
          <h2 class="group" id={`group-${group}`}>
            {t(`group_${group}`)}
          </h2>
          <ul>
            {items.map((item) => (
              <CastRow key={item.entry} item={item} onJump={props.onJump} say={setSaid} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function CastRow(props: { item: CastItem; onJump: OnJump; say: (text: string) => void }): JSX.Element {
  const { item, onJump } = props;
  const { t, language } = useReader();
  const [now, setNow] = useState(-1);
  const strokes = inReadingOrder(item.strokes);
  const isRtl = directionOf(language) === "rtl";
  const oneOf = (titles: readonly string[]): string =>
    new Intl.ListFormat(language, { type: "disjunction" }).format(titles);
  const step = (event: KeyboardEvent): void => {
    const by = stepOf(event.key, isRtl);
    const stroke = strokes[now + by];
    if (by === 0 || !stroke || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    setNow(now + by);
    props.say(t("popup_mention_of", { at: now + by + 1, count: strokes.length }));
    onJump(item, stroke[0], true);
  };
  const jump = (event: MouseEvent & { currentTarget: HTMLElement }): void => {
    const strip = event.currentTarget.querySelector(".strip");
    const isOnStrip = strip !== null && event.target instanceof Node && strip.contains(event.target);
    const stroke = isOnStrip
      ? nearest(strokes, shareOf(event.clientX, strip.getBoundingClientRect(), isRtl))
      : strokes[now];
    onJump(item, stroke?.[0] ?? 0, false);
  };
  return (
    <li>
      <button
        type="button"
        class="row"
        data-kind={kindOf(item.record)}
        aria-describedby={strokes.length > 1 ? "cast-keys" : undefined}
        onClick={jump}
        onKeyDown={step}
      >
        <KindIcon kind={kindOf(item.record)} />
        <span class="row-text">
          <span class="row-title">{item.record.title[language]}</span>
          <span class="row-detail">{item.record.identity[language]}</span>
          {item.or.length > 0 && (
            <span class="row-or">
              {t("popup_or", { titles: oneOf(item.or.map(({ title }) => isolate(title[language]))) })}
            </span>
          )}
        </span>
        <span class="count">
          <span aria-hidden="true">{item.count}</span>
          <span class="unseen">{t.count("popup_mentions", item.count)}</span>
        </span>
        {strokes.length > 0 && (
          <span class="strip" aria-hidden="true" title={t("popup_strip")}>
            {strokes.map(([nth, place], at) => (
              <span
                key={nth}
                class={at === now ? "stroke now" : "stroke"}
                style={{ insetInlineStart: `${place / 10}%` }}
              />
            ))}
          </span>
        )}
      </button>
    </li>
  );
}
