import type { JSX } from "preact";
import { identityLine } from "../briefs/identity.ts";
import { useReader } from "../shared/ui/localised.tsx";
import { KindIcon, kindOf } from "../shared/ui/kind-icon.tsx";
import { EntryLinkTo } from "./links.tsx";
import type { MarginNotes } from "./margin-notes.ts";

/** Who and what a passage speaks of, in a line each (an event's title says it all), as of the article's date. Stands in the margin of wide pages only. */
export function Margin(props: {
  notes: MarginNotes;
  pageDate: string | null;
  coversUntil: string;
}): JSX.Element | null {
  const { t, language } = useReader();
  const { told, named } = props.notes;
  if (told.length + named.length === 0) return null;
  return (
    <div class="margin" role="note" aria-label={t("library_margin")}>
      {told.length > 0 && (
        <ul>
          {told.map((entry) => (
            <li key={entry.id} class="note" data-kind={kindOf(entry)}>
              <KindIcon kind={kindOf(entry)} />
              <span>
                <EntryLinkTo id={entry.id}>{entry.title[language]}</EntryLinkTo>{" "}
                {entry.kind === "actor" && (
                  <span class="note-text">
                    {identityLine(entry, language, props.pageDate, props.coversUntil)}
                  </span>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
      {named.length > 0 && (
        <p class="also">
          {t("library_margin_also")}{" "}
          {named.map((entry, at) => (
            <>
              {at > 0 && t("library_margin_comma")}
              <EntryLinkTo key={entry.id} id={entry.id}>
                {entry.title[language]}
              </EntryLinkTo>
            </>
          ))}
        </p>
      )}
    </div>
  );
}
