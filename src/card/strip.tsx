import type { JSX } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { bareTitle } from "../briefs/bare-title.ts";
import type { Brief, EntryLink } from "../briefs/brief.ts";
import type { Translate } from "../shared/i18n.ts";
import { directionOf } from "../shared/language.ts";
import { aroundOf } from "./reading.ts";
import type { CardActions } from "./view.ts";

/**
 * What came before an event and what after it, as a strip in reading direction that one walks: each is a button
 * that opens its card, with arrow keys along it and one stop for Tab.
 */
export function Strip({
  brief,
  actions,
  t,
}: {
  brief: Brief;
  actions: CardActions;
  t: Translate;
}): JSX.Element | null {
  const { before, after } = aroundOf(brief);
  const list = useRef<HTMLOListElement>(null);
  // Tab comes to what came right before, else to what came next.
  const [stop, setStop] = useState(Math.max(0, before.length - 1));
  useLayoutEffect(() => centre(list.current), [brief.id]);
  const count = before.length + after.length;
  if (count === 0) return null;
  const item = (link: EntryLink, at: number): JSX.Element => {
    const reason = link.role === "cause" || link.role === "effect";
    return (
      <li class={`${reason ? "reason" : ""}${link.later ? " later" : ""}`} key={link.id}>
        <button
          type="button"
          class="step"
          tabIndex={at === stop ? 0 : -1}
          onFocus={() => setStop(at)}
          onClick={() => actions.open(link.entry)}
        >
          <Step date={link.short} title={bareTitle(link.title, link.short)}>
            {reason ? t(`card_strip_${link.role}`) : undefined}
          </Step>
        </button>
      </li>
    );
  };
  const walk = (event: KeyboardEvent): void => {
    const onward = directionOf(brief.language) === "rtl" ? "ArrowLeft" : "ArrowRight";
    const backward = onward === "ArrowLeft" ? "ArrowRight" : "ArrowLeft";
    const to = { [onward]: stop + 1, [backward]: stop - 1, Home: 0, End: count - 1 }[event.key];
    const button = to === undefined ? undefined : list.current?.querySelectorAll("button")[to];
    if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    button?.focus();
  };
  return (
    <div class="strip">
      <ol ref={list} aria-label={t("card_strip")} onKeyDown={walk}>
        {before.map(item)}
        <li class="this" aria-current="true">
          <div class="step">
            <Step date={brief.short} title={bareTitle(brief.title, brief.when)} />
          </div>
        </li>
        {after.map((link, at) => item(link, before.length + at))}
      </ol>
      {after.some(({ later }) => later) && (
        <p class="meta legend">
          <i aria-hidden="true" /> {t("card_later")}
        </p>
      )}
    </div>
  );
}

/** One moment of the strip: its date over the line, its name below. */
const Step = ({
  date,
  title,
  children,
}: {
  date: string | undefined;
  title: string;
  children?: string | undefined;
}): JSX.Element => (
  <>
    <span class="date">{date}</span>
    <i class="dot" aria-hidden="true" />
    {children !== undefined && <span class="why-step">{children}</span>}
    {/* Three lines of it show; the pointer gets the rest. */}
    <span class="what" title={title}>
      {title}
    </span>
  </>
);

/** Scrolls the strip, and nothing round it, so that the event itself stands in its middle. */
function centre(list: HTMLElement | null): void {
  const own = list?.querySelector(".this")?.getBoundingClientRect();
  if (!list || !own) return;
  const room = list.getBoundingClientRect();
  list.scrollLeft += own.left + own.width / 2 - (room.left + room.width / 2);
}
