import type { JSX } from "preact";
import { bareTitle } from "../briefs/bare-title.ts";
import { dateText } from "../briefs/dates.ts";
import { walkByArrows } from "../shared/ui/arrow-keys.ts";
import { useReader } from "../shared/ui/localised.tsx";
import { Unbroken } from "../shared/ui/unbroken.tsx";
import type { Moment } from "./around.ts";
import { byYear } from "./dataset.ts";
import { EntryLinkTo } from "./links.tsx";

/**
 * Events on a line of time, a little apart where a year begins; the arrow keys walk along it. `detailed`: with what
 * each was.
 */
export function Timeline(props: { moments: readonly Moment[]; detailed?: boolean }): JSX.Element {
  const { t, language } = useReader();
  const { moments } = props;
  const firsts = new Set(byYear(moments, ({ event }) => event.date).map(({ items: [first] }) => first));
  return (
    <ol class="timeline" onKeyDown={walkByArrows}>
      {moments.map((moment) => {
        const { event, how, here } = moment;
        const when = dateText(event.date, language);
        const title = <Unbroken text={bareTitle(event.title[language], when)} />;
        return (
          <li
            key={event.id}
            class={firsts.has(moment) ? "moment first" : "moment"}
            aria-current={here ? "true" : undefined}
          >
            <span class="moment-when">{when}</span>{" "}
            <span class="moment-what">
              {here ? <strong>{title}</strong> : <EntryLinkTo id={event.id}>{title}</EntryLinkTo>}
              {props.detailed && <span class="moment-detail"> {event.identity[language]}</span>}
              {how !== null && <span class="moment-how"> {t(`library_how_${how}`)}</span>}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
