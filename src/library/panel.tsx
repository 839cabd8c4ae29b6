import type { JSX } from "preact";
import { useContext, useEffect, useRef } from "preact/hooks";
import { whyText } from "../background/why.ts";
import type { EventWords } from "../briefs/why.ts";
import { isEventMention } from "../events/as-mention.ts";
import type { Mention } from "../mentions/mention.ts";
import { CloseIcon } from "../shared/ui/icons.tsx";
import { KindIcon, kindOf } from "../shared/ui/kind-icon.tsx";
import { useReader } from "../shared/ui/localised.tsx";
import { briefOf } from "./compose.ts";
import type { Dataset } from "./dataset.ts";
import { EntryLinkTo } from "./links.tsx";
import { Reading } from "./live-text.tsx";
import { Statements } from "./statements.tsx";

/** How many statements stand beside a text; the entry's own page has all. */
const MOST = 2;

/** The brief of a mention, beside its passage, as of the article's date; of each entry where it may be one of several. */
export function Panel(props: {
  dataset: Dataset;
  mention: Mention;
  surface: string;
  pageDate: string | null;
  onClose: () => void;
}): JSX.Element {
  const { t, language } = useReader();
  const { dataset, mention, surface, pageDate } = props;
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus({ preventScroll: false }), []);
  const reading = useContext(Reading);
  const words: EventWords = {
    classes: (reading?.state === "ready" && reading.tables.events?.classes) || [],
    title: (number) => dataset.numbered(number)?.title[language],
  };
  const entries = mention.entries.flatMap((number) => dataset.numbered(number) ?? []);
  return (
    <aside
      class="panel"
      ref={box}
      tabIndex={-1}
      aria-label={t("library_panel", { name: surface })}
      onKeyDown={(event) => event.key === "Escape" && props.onClose()}
    >
      <button type="button" class="close" aria-label={t("library_close")} onClick={props.onClose}>
        <CloseIcon />
      </button>
      {entries.length > 1 && <p class="panel-several">{t("library_several")}</p>}
      {entries.map((entry) => {
        const brief = briefOf(dataset, entry, language, {
          pageDate,
          why: whyText(entry, mention.reasons[mention.entries.indexOf(entry.entry)], language, words),
        });
        return (
          <section key={entry.id} data-kind={kindOf(entry)}>
            <p class="kicker">
              <KindIcon kind={kindOf(entry)} /> {t(`type_${brief.type}`)}
            </p>
            <h2>{brief.title}</h2>
            <p class="panel-identity">{brief.identity}</p>
            {brief.now !== undefined && <p class="panel-identity">{t("library_now", { role: brief.now })}</p>}
            <Statements statements={brief.statements.slice(0, MOST)} dataset={dataset} except={entry.entry} />
            {(entries.length > 1 || isEventMention(mention)) && brief.why !== "" && (
              <p class="quiet">{brief.why}</p>
            )}
            <p>
              <EntryLinkTo id={entry.id}>{t("library_read_more")}</EntryLinkTo>
            </p>
          </section>
        );
      })}
    </aside>
  );
}
